import { z } from 'zod';

import { AwardCategory, SubjectKind } from '../domain/awards/award.ts';
import { RuleMark } from '../domain/awards/rule-mark.ts';
import { DossierLetterKind } from '../domain/documents/dossier-letter-kind.ts';
import { DossierAction, DossierField } from '../domain/dossiers/dossier-field.ts';
import { ListProblemKind, ListSeverity } from '../domain/dossiers/list-checks/list-row.ts';
import { RoundKind } from '../domain/dossiers/round.ts';
import { DossierStage, PartState } from '../domain/dossiers/stage.ts';
import type { ProposalId, RegisterEntryId, RoundId, SubjectId, UnitId } from '../domain/kernel/ids.ts';
import { Verdict } from '../domain/law/finding.ts';
import { ProposalOrigin } from '../domain/proposals/proposal.ts';
import { EntryStatus } from '../domain/register/register-entry.ts';
import {
  LONGEST_LIST,
  awardCode,
  code,
  count,
  idOf,
  instant,
  isoDate,
  longText,
  procedure,
  requiredText,
  revision,
  text,
  upload,
  year,
} from './base.ts';
import { eligibilityShape } from './eligibility-shape.ts';
import { RefusalCode } from './refusal.ts';

const roundFields = {
  year,
  kind: z.enum(RoundKind),
  name: z.string(),
  occasion: z.string(),
  basis: z.string(),
  opensOn: isoDate.nullable(),
  deadline: isoDate.nullable(),
};

const round = z.object({ id: idOf<RoundId>(), ...roundFields, isClosed: z.boolean(), revision });

const proposalId = idOf<ProposalId>();
const proposalIds = z.array(proposalId).min(1).max(LONGEST_LIST);

/** A dossier as the list shows it. */
const dossierRow = z.object({
  id: proposalId,
  roundId: idOf<RoundId>().nullable(),
  subjectId: idOf<SubjectId>().nullable(),
  subjectKind: z.enum(SubjectKind),
  salutation: z.string(),
  name: z.string(),
  position: z.string(),
  unitId: idOf<UnitId>(),
  unitName: z.string(),
  awardCode,
  awardName: z.string(),
  category: z.enum(AwardCategory),
  objectClass: z.string(),
  field: z.string(),
  achievement: z.string(),
  submission: z.string(),
  receivedOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  /** The step that it is in should have been done before today. */
  isLate: z.boolean(),
  /** With the result of the latest closed ballot. */
  stage: z.enum(DossierStage),
  /** A ballot that is still to be decided names it. */
  inBallot: z.boolean(),
  /** By the more favourable of the texts that apply. */
  verdict: z.enum(Verdict),
  /** Of the mandatory documents. */
  partsPresent: count,
  partsRequired: count,
  /** Of the decision that names it: `123/QĐ-UBND`; empty while a draft, null where there is none. */
  decisionNumber: z.string().nullable(),
  note: z.string(),
  origin: z.enum(ProposalOrigin),
  sourceName: z.string().nullable(),
  revision,
});

/** A document of the checklist, as the rules of the day of receipt ask for it. */
const dossierPart = z.object({
  code: z.string(),
  name: z.string(),
  /** `Mẫu 05`, empty where there is none. */
  form: z.string(),
  copies: count,
  required: z.boolean(),
  state: z.enum(PartState),
  /** Empty where no file is kept. */
  fileName: z.string(),
  note: z.string(),
  /** The article that asks for it. */
  article: z.string(),
});

const dossierEvent = z.object({
  id: z.int(),
  at: instant,
  /** Null for the first. */
  from: z.enum(DossierStage).nullable(),
  to: z.enum(DossierStage),
  reason: z.string(),
  /** To be handed to `letterFile`; null where no letter was written. */
  letterHash: z.string().nullable(),
});

const honour = z.object({
  id: idOf<RegisterEntryId>(),
  awardCode,
  awardName: z.string(),
  category: z.enum(AwardCategory),
  year,
  decisionNumber: z.string(),
  decisionDate: isoDate.nullable(),
  decidedBy: z.string(),
  status: z.enum(EntryStatus),
});

/** A line typed or pasted; what is missing or unknown is refused line by line. */
const nomination = z.object({
  subjectKind: z.enum(SubjectKind),
  salutation: text(40),
  name: text(),
  position: text(),
  /** Null where what was typed is no unit. */
  unitId: idOf<UnitId>().nullable(),
  /** Null where what was typed is no award. */
  awardCode: awardCode.nullable(),
  category: z.enum(AwardCategory),
  objectClass: text(),
  field: text(),
  achievement: longText(2000),
});

const refusal = z.object({
  code: z.enum(RefusalCode),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});

const step = z.object({ action: z.enum(DossierAction), count });
const moved = z.object({ moved: count });
const partInput = z.object({ id: proposalId, partCode: code });
const letterHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Something about a list that an officer should see; the sentence names the rows. */
const listProblem = z.object({
  kind: z.enum(ListProblemKind),
  severity: z.enum(ListSeverity),
  rowIds: z.array(proposalId),
  sentence: z.string(),
  article: z.string(),
  mark: z.enum(RuleMark),
});

export const dossiersContract = {
  /** Doubles, caps, levels, initiatives and clusters in the list of a year or of one of its rounds; errors first. */
  problems: procedure
    .input(z.object({ year, roundId: idOf<RoundId>().nullable() }))
    .output(z.array(listProblem)),
  rounds: procedure.input(z.object({ year })).output(z.array(round)),
  /** Without an id a new one. */
  saveRound: procedure
    .input(
      z.object({
        ...roundFields,
        id: idOf<RoundId>().nullable(),
        name: requiredText(200),
        occasion: text(),
        basis: text(),
        baseRevision: revision.nullable(),
      }),
    )
    .output(z.object({ id: idOf<RoundId>(), revision })),
  /** A closed round takes no further dossiers; those in it go on. */
  closeRound: procedure
    .input(z.object({ id: idOf<RoundId>(), isClosed: z.boolean() }))
    .output(z.object({ revision })),
  /** Every dossier of the year, with the step that undo and redo would take; null where there is none. */
  list: procedure
    .input(z.object({ year }))
    .output(z.object({ rows: z.array(dossierRow), undo: step.nullable(), redo: step.nullable() })),
  get: procedure.input(z.object({ id: proposalId })).output(
    z.object({
      row: dossierRow,
      /** By every text that may count; the one that counts stands first. */
      eligibility: z.array(eligibilityShape),
      parts: z.array(dossierPart),
      /** The oldest first. */
      events: z.array(dossierEvent),
      /** What the subject holds, the newest first; empty while it is tied to no subject. */
      honours: z.array(honour),
    }),
  ),
  /** Stores the nominations that no rule speaks against, as one step; answers line by line in their order. */
  add: procedure
    .input(
      z.object({
        year,
        roundId: idOf<RoundId>().nullable(),
        /** The letter that they came with. */
        submission: text().default(''),
        nominations: z.array(nomination).min(1).max(LONGEST_LIST),
      }),
    )
    .output(
      z.object({
        added: count,
        results: z.array(
          z.union([z.object({ id: proposalId, refusal: z.null() }), z.object({ id: z.null(), refusal })]),
        ),
      }),
    ),
  /**
   * Stores all changes as one step or none of them. `value` is text, a day, a code or an id, as the field wants it; null and
   * an empty text clear it.
   */
  edit: procedure
    .input(
      z.object({
        year,
        changes: z
          .array(
            z.object({
              id: proposalId,
              field: z.enum(DossierField),
              value: longText(2000).nullable(),
              baseRevision: revision,
            }),
          )
          .min(1)
          .max(100_000),
      }),
    )
    .output(z.object({ revisions: z.array(z.object({ id: proposalId, revision })) })),
  /** Brings dossiers to a stage, as one step. `despite` presents what lacks documents or conditions, with a reason. */
  move: procedure
    .input(
      z.object({
        ids: proposalIds,
        to: z.enum(DossierStage),
        reason: longText(2000).default(''),
        /** The day from which terms are counted. */
        on: isoDate,
        despite: z.boolean().default(false),
      }),
    )
    .output(moved),
  withdraw: procedure.input(z.object({ ids: proposalIds })).output(z.object({ withdrawn: count })),
  undo: procedure.input(z.object({ year })).output(step),
  redo: procedure.input(z.object({ year })).output(step),
  setPart: procedure.input(partInput.extend({ state: z.enum(PartState), note: text() })).output(z.object({})),
  /** The documents that some dossiers ask for, and how it stands with them. */
  partsAsked: procedure.input(z.object({ ids: proposalIds })).output(
    z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        form: z.string(),
        required: z.boolean(),
        asked: count,
        present: count,
        notNeeded: count,
      }),
    ),
  ),
  /**
   * Notes of documents whether they are there, for all dossiers that ask for them, as one step. `kept` counts documents that
   * stay present because their file is kept.
   */
  setParts: procedure
    .input(
      z.object({
        ids: proposalIds,
        parts: z
          .array(z.object({ partCode: code, state: z.enum(PartState) }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ dossiers: count, kept: count })),
  /** What the awards of some dossiers ask the office to state, and for how many it is stated. */
  statementsAsked: procedure.input(z.object({ ids: proposalIds })).output(
    z.array(
      z.object({
        key: z.string(),
        text: z.string(),
        article: z.string(),
        /** A way open to few: who doesn't claim it doesn't lack it. */
        onlyIfClaimed: z.boolean(),
        asked: count,
        holds: count,
        fails: count,
      }),
    ),
  ),
  /** Writes what the office states for the subjects whose dossiers ask for it, as one step; earlier statements are replaced. */
  state: procedure
    .input(
      z.object({
        ids: proposalIds,
        statements: z
          .array(z.object({ key: requiredText(100), holds: z.boolean() }))
          .min(1)
          .max(200),
        source: requiredText(500),
      }),
    )
    .output(z.object({ stated: count })),
  /** Keeps a file at a document of the checklist and marks it as present; a file that was there is replaced. */
  addPartFile: procedure.input(partInput.extend({ file: upload })).output(z.object({ fileName: z.string() })),
  partFile: procedure.input(partInput).output(z.object({ name: z.string(), file: z.file() })),
  /** Takes the file away; the document counts as missing again. */
  removePartFile: procedure.input(partInput).output(z.object({})),
  /**
   * Writes one letter per proposing unit for dossiers that were returned or must be supplemented, and notes it in their
   * history. With a deadline it becomes the day by which they are due.
   */
  letters: procedure
    .input(z.object({ ids: proposalIds, kind: z.enum(DossierLetterKind), deadline: isoDate.nullable() }))
    .output(
      z.object({
        letters: z.array(
          z.object({
            letterHash,
            unitId: idOf<UnitId>(),
            unitName: z.string(),
            /** How many dossiers it names. */
            count,
          }),
        ),
      }),
    ),
  letterFile: procedure
    .input(z.object({ letterHash, format: z.enum(['docx', 'pdf']) }))
    .output(z.object({ name: z.string(), file: z.file() })),
  /** Who is late as of today. */
  late: procedure.input(z.object({ year })).output(
    z.object({
      /** Units from which a round awaits dossiers and that handed in none by its deadline. */
      units: z.array(
        z.object({
          roundId: idOf<RoundId>(),
          roundName: z.string(),
          deadline: isoDate,
          unitId: idOf<UnitId>(),
          unitName: z.string(),
          workingDaysLate: count,
          /** Why it is awaited: it proposed last year, or it is in a cluster or block of this year. */
          because: z.enum(['last_year', 'cluster']),
        }),
      ),
      dossiers: z.array(
        z.object({
          id: proposalId,
          name: z.string(),
          unitName: z.string(),
          awardName: z.string(),
          stage: z.enum(DossierStage),
          dueOn: isoDate,
          workingDaysLate: count,
        }),
      ),
    }),
  ),
};
