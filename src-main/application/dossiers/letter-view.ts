import { awardNameOn } from '../../domain/awards/award.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { DossierLetterKind } from '../../domain/documents/dossier-letter-kind.ts';
import type {
  DossierLetterRow,
  DossierLetterView,
} from '../../domain/documents/views/dossier-letter-view.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { compareVietnamese } from '../../domain/kernel/vietnamese-text.ts';
import { Outcome, Verdict } from '../../domain/law/finding.ts';
import type { Eligibility } from '../../domain/law/finding.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import type { JudgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { councilSigner } from '../documents/council-signer.ts';
import { councilHeading, councilLetterNotation } from '../documents/drafts/council-heading.ts';
import { savedTexts } from '../documents/office-texts/saved-texts.ts';
import type { Clock, Law, Turns } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { missingParts } from './checklist.ts';
import type { ChecklistLine } from './checklist.ts';
import { checklistsOfDossiers } from './checklists-of-dossiers.ts';
import { judgeDossiers } from './judge-dossiers.ts';

type ViewPorts = Law & Turns & { repositories: Repositories; clock: Clock };

/** What a letter to one proposing unit prints, with the dossiers that it names. */
type UnitLetter = {
  readonly unitId: UnitId;
  readonly proposals: readonly Proposal[];
  readonly view: DossierLetterView;
};

/** What the letters print, one for each proposing unit, in the order of their names; each unit's in a turn of its own. */
export async function letterViews(
  ports: ViewPorts,
  proposals: readonly Proposal[],
  { kind, deadline }: { kind: DossierLetterKind; deadline: IsoDate | null },
): Promise<UnitLetter[]> {
  const { repositories, clock, awards, instruments } = ports;
  const now = clock.now();
  const today = localMomentOf(now).date;
  const law = judgingLaw({ awards, instruments }, repositories.amendments.all());
  const saved = savedTexts(repositories, DocumentKind.returnLetter, today);
  const {
    titleLines,
    post: signerPost,
    name: signerName,
  } = saved.signer ?? councilSigner(repositories, today);
  const letters: UnitLetter[] = [];
  for (const [unitId, ofUnit] of Map.groupBy(proposals, ({ unitId }) => unitId)) {
    await ports.nextTurn();
    letters.push({
      unitId,
      proposals: ofUnit,
      view: {
        kind,
        ...councilHeading,
        notation: councilLetterNotation,
        place: 'Lai Châu',
        year: Number(today.slice(0, 4)),
        ...namesOf(repositories.units.find(unitId)),
        submission: onlyOne(ofUnit.map(({ submission }) => submission)) ?? '',
        roundName: roundNameOf(repositories, ofUnit),
        rows: rowsOf(ports, law, ofUnit, today),
        deadline,
        signerTitleLines: titleLines,
        signerPost,
        signerName,
        preparedAt: now,
      },
    });
  }
  return letters.toSorted((a, b) => compareVietnamese(a.view.unitName, b.view.unitName));
}

function rowsOf(
  ports: ViewPorts,
  law: JudgingLaw,
  proposals: readonly Proposal[],
  today: IsoDate,
): readonly DossierLetterRow[] {
  const { repositories } = ports;
  const verdicts = judgeDossiers(repositories, law, proposals, today);
  const checklists = checklistsOfDossiers(repositories, law, proposals, today);
  return proposals.map((proposal) =>
    rowOf(ports, proposal, today, {
      eligibility: verdicts.get(proposal.id)?.[0],
      missing: missingParts(checklists.get(proposal.id) ?? []),
    }),
  );
}

function rowOf(
  ports: ViewPorts,
  proposal: Proposal,
  today: IsoDate,
  { eligibility, missing }: { eligibility: Eligibility | undefined; missing: readonly ChecklistLine[] },
): DossierLetterRow {
  const award = ports.awards.find(({ code }) => code === proposal.awardCode);
  const notMet =
    eligibility?.verdict === Verdict.notEligible
      ? eligibility.findings.filter(({ outcome }) => outcome === Outcome.notMet)
      : [];
  return {
    name: [proposal.salutation, proposal.name].filter(Boolean).join(' '),
    detail: proposal.position,
    award: award ? awardNameOn(award, today) : proposal.awardCode,
    reason: reasonOf(ports.repositories, proposal),
    unmet: notMet.map(({ sentence, article }) => `${sentence.replace(/\.$/u, '')} (${article}).`),
    missing: missing.map(partName),
    articles: [...new Set(missing.filter(({ isCitable }) => isCitable).map(({ article }) => article))],
  };
}

function partName({ name, form }: ChecklistLine): string {
  return form === '' ? name : `${name} (${form})`;
}

/** What was written when the dossier came to the stage in which it is. */
function reasonOf({ dossiers }: Repositories, { id, stage }: Proposal): string {
  return dossiers.events(id).findLast(({ to, reason }) => to === stage && reason !== '')?.reason ?? '';
}

function roundNameOf({ rounds }: Repositories, proposals: readonly Proposal[]): string | null {
  const roundId = onlyOne(proposals.map((proposal) => proposal.roundId));
  return (roundId && rounds.find(roundId)?.name) || null;
}

/** The authority of a commune or ward answers for it; other units stand for themselves. */
export function namesOf(unit: Unit | undefined): Pick<DossierLetterView, 'addressee' | 'unitName'> {
  const name = unit?.name ?? '';
  if (unit?.kind !== 'commune' && unit?.kind !== 'ward') return { addressee: name, unitName: name };
  const lower = `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
  return { addressee: `Ủy ban nhân dân ${lower}`, unitName: `UBND ${lower}` };
}

/** The value that all of them have; undefined where they differ. */
function onlyOne<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}
