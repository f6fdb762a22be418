import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { DossierLetterKind } from '../../domain/documents/dossier-letter-kind.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId, UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { makeBoth } from '../documents/make-document.ts';
import type { MakingPorts } from '../documents/make-document.ts';
import type { Clock, FileHash, FileStore, Law, Turns } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { dossiersNamed } from './dossiers-of-year.ts';
import type { LetterFiles } from './letter-file.ts';
import { letterViews } from './letter-view.ts';
import { changeProposal, refuseDossiers } from './write-step.ts';

type LetterInput = {
  readonly ids: readonly ProposalId[];
  readonly kind: DossierLetterKind;
  /** The last day for handing in again. */
  readonly deadline: IsoDate | null;
};

type Letter = {
  readonly letterHash: FileHash;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly count: number;
};

type LetterPorts = CommandPorts & MakingPorts & { clock: Clock; files: FileStore } & Law & Turns;

const stageOfKind = {
  [DossierLetterKind.return]: DossierStage.returned,
  [DossierLetterKind.supplement]: DossierStage.supplement,
} as const;

/**
 * Writes one letter per proposing unit and notes it in the history of the dossiers that it names. The files are stored before
 * the note, so that no note lacks its letter.
 */
export async function writeLetters(
  ports: LetterPorts,
  input: LetterInput,
): Promise<Result<{ letters: Letter[] }, Refusal>> {
  const { repositories } = ports;
  const chosen = awaitingLetter(repositories, input);
  if (!chosen.ok) return chosen;
  const today = localMomentOf(ports.clock.now()).date;
  if (input.deadline !== null && input.deadline < today) {
    return refuse('deadline_in_past', { date: formatDate(input.deadline) });
  }
  const letters: (Letter & { readonly ids: readonly ProposalId[] })[] = [];
  for (const { unitId, proposals, view } of await letterViews(ports, chosen.value, input)) {
    const rendered = await makeBoth(ports, { kind: DocumentKind.returnLetter, view });
    if (!rendered.ok) return rendered;
    const stored = await storeLetter(
      ports.files,
      rendered.value,
      `${fileStems[input.kind]}_${view.unitName}`,
    );
    if (!stored.ok) return stored;
    letters.push({
      letterHash: stored.value,
      unitId,
      unitName: view.unitName,
      count: proposals.length,
      ids: proposals.map(({ id }) => id),
    });
  }
  return command(ports, 'write_dossier_letters', input.kind, (transaction) => {
    // Asked again: another window may have moved a dossier on while the files were made.
    const standing = awaitingLetter(transaction, input);
    if (!standing.ok) return standing;
    const letterOf = new Map(letters.flatMap(({ ids, letterHash }) => ids.map((id) => [id, letterHash])));
    for (const proposal of standing.value) noteLetter(transaction, ports.clock, proposal, input, letterOf);
    return ok({
      value: { letters: letters.map(({ ids: _ids, ...letter }) => letter) },
      payload: { ...input, letters: letters.map(({ letterHash, unitId }) => ({ letterHash, unitId })) },
      changed: [{ topic: 'proposals', id: null }],
    });
  });
}

const fileStems = {
  [DossierLetterKind.return]: 'tra-ho-so',
  [DossierLetterKind.supplement]: 'bo-sung-ho-so',
} as const;

/** The named dossiers, all of them in the stage that the letter is about. */
function awaitingLetter(
  repositories: Repositories,
  { ids, kind }: LetterInput,
): Result<readonly Proposal[], Refusal> {
  const named = dossiersNamed(repositories, ids);
  if (!named.ok) return named;
  const others = named.value.chosen.filter(({ stage }) => stage !== stageOfKind[kind]);
  return others.length > 0 ? refuseDossiers('letter_not_due', others) : ok(named.value.chosen);
}

/** Both files and a line that names them, under whose hash the letter is known from then on. */
async function storeLetter(
  files: FileStore,
  { docx, pdf }: { docx: Uint8Array; pdf: Uint8Array },
  title: string,
): Promise<Result<FileHash, Refusal>> {
  const [storedDocx, storedPdf] = await Promise.all([files.store(docx), files.store(pdf)]);
  if (!storedDocx.ok) return err(storageRefusal(storedDocx.error.code));
  if (!storedPdf.ok) return err(storageRefusal(storedPdf.error.code));
  const letter: LetterFiles = {
    name: hyphenated(title).slice(0, 90),
    docx: storedDocx.value.hash,
    pdf: storedPdf.value.hash,
  };
  const stored = await files.store(new TextEncoder().encode(canonicalJson(letter)));
  return stored.ok ? ok(stored.value.hash) : err(storageRefusal(stored.error.code));
}

function noteLetter(
  repositories: Repositories,
  clock: Clock,
  proposal: Proposal,
  { kind, deadline }: LetterInput,
  letterOf: ReadonlyMap<ProposalId, FileHash>,
): void {
  const { id, stage } = proposal;
  const letterHash = letterOf.get(id);
  if (letterHash === undefined) throw new Error(`No letter was written for the dossier ${id}`);
  const event = { proposalId: id, at: clock.now(), from: stage, to: stage, reason: '', letterHash };
  repositories.dossiers.addEvent(event);
  if (kind === DossierLetterKind.supplement && deadline !== null) {
    changeProposal(repositories, proposal, { dueOn: deadline });
  }
}
