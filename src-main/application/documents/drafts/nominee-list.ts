import { refuse } from '../../../contract/refusal.ts';
import { SubjectKind } from '../../../domain/awards/award.ts';
import { inListOrder, kindOrder } from '../../../domain/decisions/decision-list.ts';
import { countKinds, countsText, twoDigits } from '../../../domain/decisions/decision-texts.ts';
import type { DraftBlock, DraftColumn } from '../../../domain/documents/draft-content.ts';
import type { MeetingId, ProposalId, RoundId, SubjectId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { romanNumeral } from '../../../domain/kernel/roman-numeral.ts';
import { Outcome, Verdict } from '../../../domain/law/finding.ts';
import type { Eligibility } from '../../../domain/law/finding.ts';
import { judgingLaw } from '../../../domain/law/judge-case.ts';
import type { JudgingLaw } from '../../../domain/law/judge-case.ts';
import type { RatingLevel, SubjectFact } from '../../../domain/people/fact.ts';
import type { Proposal } from '../../../domain/proposals/proposal.ts';
import type { RegisterEntry } from '../../../domain/register/register-entry.ts';
import { shareText } from '../../../domain/voting/verdict-text.ts';
import type { ItemVerdict } from '../../../domain/voting/verdict.ts';
import { awardNames, nameProposals } from '../../decisions/decision-lines.ts';
import { ballotOutcomes } from '../../decisions/waiting.ts';
import { countParts } from '../../dossiers/checklist.ts';
import { checklistsOfDossiers } from '../../dossiers/checklists-of-dossiers.ts';
import { judgeDossiers } from '../../dossiers/judge-dossiers.ts';
import { provincePlace } from '../province-heading.ts';
import { councilHeading } from './council-heading.ts';
import { column, heading, numberedTable, paragraph } from './draft-blocks.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';

/** Danh sách trích ngang for the council: who is put forward in a round or before a session, with what is known of each. */
export const nomineeListMaker: DraftMaker = {
  subjects: ({ repositories }, year) => {
    const inRounds = new Set(repositories.proposals.ofYear(year).map(({ roundId }) => roundId));
    return [
      ...repositories.meetings
        .ofYear(year)
        .filter(({ id }) => casesBefore(repositories, id).length > 0)
        .map(({ id, title }) => ({ id, name: title })),
      ...repositories.rounds
        .ofYear(year)
        .filter(({ id }) => inRounds.has(id))
        .map(({ id, name }) => ({ id, name })),
    ];
  },
  make: async (ports, { year, aboutId }) => {
    const { repositories } = ports;
    const meeting = repositories.meetings.find(aboutId as MeetingId);
    const round = repositories.rounds.find(aboutId as RoundId);
    if (!meeting && !round) return refuse('not_found');
    const proposals = meeting
      ? repositories.proposals.named(casesBefore(repositories, meeting.id))
      : repositories.proposals.ofYear(year).filter(({ roundId }) => roundId === aboutId);
    if (proposals.length === 0) return refuse('nothing_to_draft');
    return ok({
      orientation: 'landscape',
      heading: councilHeading,
      notation: 'DS-HĐTĐKT',
      typeName: 'Danh sách trích ngang',
      subject: `Các trường hợp đề nghị khen thưởng\n(${meeting?.title ?? round?.name ?? ''})`,
      place: provincePlace,
      addressees: [],
      grounds: [],
      blocks: await listBlocks(ports, year, proposals, meeting?.id ?? null),
      signer: null,
      recipients: [],
      appendices: [],
    });
  },
};

/** The proposals that votes of a session name, drafted ones too. */
function casesBefore({ polls }: DraftMakerPorts['repositories'], id: MeetingId): readonly ProposalId[] {
  return [
    ...new Set(
      polls
        .ofMeeting(id)
        .filter(({ awardCode }) => awardCode !== null)
        .flatMap((poll) => poll.items.map(({ proposalId }) => proposalId)),
    ),
  ];
}

/** A line with everything that the list says of it. */
type Nominee = {
  readonly proposal: Proposal;
  readonly name: string;
  readonly detail: string;
  readonly facts: readonly SubjectFact[];
  readonly honours: readonly RegisterEntry[];
  readonly appraisal: string;
  /** Of the session that the list is for; null before its vote is closed. */
  readonly verdict: ItemVerdict | null;
};

async function listBlocks(
  ports: DraftMakerPorts,
  year: number,
  proposals: readonly Proposal[],
  meetingId: MeetingId | null,
): Promise<readonly DraftBlock[]> {
  const names = awardNames(ports.awards, localMomentOf(ports.clock.now()).date);
  const nominees = await nomineesOf(ports, year, proposals, meetingId);
  const groups = [...Map.groupBy(nominees, ({ proposal }) => proposal.awardCode)];
  const shown: Shown = {
    achievements: nominees.some(({ proposal }) => proposal.achievement !== ''),
    votes: nominees.some(({ verdict }) => verdict !== null),
  };
  return [
    paragraph(
      `Tổng số: ${countsText(countKinds(proposals))}, của ${twoDigits(new Set(proposals.map(({ unitId }) => unitId)).size)} cơ quan, đơn vị, địa phương.`,
    ),
    ...groups.flatMap(([code, own], index) => [
      heading(
        1,
        `${romanNumeral(index + 1)}. ${(names.get(code) ?? code).toLocaleUpperCase('vi')} (${countsText(countKinds(own.map(({ proposal }) => proposal)))})`,
      ),
      ...kindOrder
        .map((kind) => ({ kind, ofKind: own.filter(({ proposal }) => proposal.subjectKind === kind) }))
        .filter(({ ofKind }) => ofKind.length > 0)
        .map(({ kind, ofKind }) =>
          numberedTable(
            columnsOf(kind, shown),
            ofKind.map((nominee) => rowOf(nominee, names, shown)),
            { caption: captions[kind] },
          ),
        ),
    ]),
    paragraph(
      'Ghi chú: HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ. Ô trống là chưa có thông tin trong sổ.',
    ),
  ];
}

const captions: Record<SubjectKind, string> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
};

const nameTitles: Record<SubjectKind, string> = {
  collective: 'Tên tập thể, đơn vị',
  individual: 'Họ tên, chức vụ, đơn vị',
  household: 'Họ tên chủ hộ, địa chỉ',
};

/** Columns that stand only where there is something to fill them. */
type Shown = { readonly achievements: boolean; readonly votes: boolean };

function columnsOf(kind: SubjectKind, { achievements, votes }: Shown): readonly DraftColumn[] {
  return [
    column(nameTitles[kind], 52),
    ...(achievements ? [column('Thành tích', 44)] : []),
    ...(kind === SubjectKind.individual ? [column('Sáng kiến, đề tài', 40)] : []),
    column('Danh hiệu, khen thưởng đã có (năm, quyết định)', 62),
    column('Xếp loại các năm', 31),
    column('Kết quả thẩm định', 42),
    ...(votes ? [column('Phiếu đồng ý', 24, 'center')] : []),
  ];
}

function rowOf(
  { proposal, name, detail, facts, honours, appraisal, verdict }: Nominee,
  names: ReadonlyMap<string, string>,
  { achievements, votes }: Shown,
): readonly string[] {
  return [
    [name, detail].filter(Boolean).join('\n'),
    ...(achievements ? [proposal.achievement] : []),
    ...(proposal.subjectKind === SubjectKind.individual ? [initiativesText(facts)] : []),
    honoursText(honours, names),
    ratingsText(facts, proposal.year),
    appraisal,
    ...(votes ? [verdict === null ? '' : shareText(verdict)] : []),
  ];
}

function initiativesText(facts: readonly SubjectFact[]): string {
  return facts
    .filter((fact) => fact.kind === 'initiative')
    .toSorted((a, b) => b.year - a.year)
    .map(
      ({ year, title, recognisedBy }) =>
        `${year}: ${title}${recognisedBy === '' ? '' : ` (${recognisedBy})`}`,
    )
    .join('\n');
}

/** `Lao động tiên tiến: 2026 (12/QĐ-SNV), 2025 (7/QĐ-SNV)`, an award a line, the latest first. */
function honoursText(honours: readonly RegisterEntry[], names: ReadonlyMap<string, string>): string {
  const ordered = honours.toSorted((a, b) => b.year - a.year);
  return [...Map.groupBy(ordered, ({ awardCode }) => awardCode)]
    .map(([code, own]) => {
      const years = own.map(({ year, decisionNumber }) =>
        decisionNumber === '' ? String(year) : `${year} (${decisionNumber})`,
      );
      return `${names.get(code) ?? code}: ${years.join(', ')}`;
    })
    .join('\n');
}

const ratingTexts: Record<RatingLevel, string> = {
  excellent: 'HTXSNV',
  good: 'HTTNV',
  completed: 'HTNV',
  failed: 'KHTNV',
};

/** The ratings of the five years up to the one that is put forward. */
function ratingsText(facts: readonly SubjectFact[], year: number): string {
  return facts
    .filter((fact) => fact.kind === 'rating')
    .filter((fact) => fact.year > year - 5 && fact.year <= year)
    .toSorted((a, b) => b.year - a.year)
    .map((fact) => `${fact.year}: ${ratingTexts[fact.level]}`)
    .join('\n');
}

/** So many that a turn of the main thread stays far below what an eye sees. */
const nomineesPerTurn = 100;

async function nomineesOf(
  ports: DraftMakerPorts,
  year: number,
  proposals: readonly Proposal[],
  meetingId: MeetingId | null,
): Promise<readonly Nominee[]> {
  const { repositories, awards, instruments } = ports;
  const outcomes = ballotOutcomes(repositories, year);
  const law = judgingLaw({ awards, instruments }, repositories.amendments.all());
  const named: NamedNominee[] = [];
  for (let start = 0; start < proposals.length; start += nomineesPerTurn) {
    await ports.nextTurn();
    named.push(...knownOf(ports, law, proposals.slice(start, start + nomineesPerTurn)));
  }
  await ports.nextTurn();
  const voted = named.map((nominee) => {
    const outcome = outcomes.get(nominee.proposal.id);
    const verdict = meetingId !== null && outcome?.meetingId === meetingId ? outcome.verdict : null;
    return { ...nominee, verdict };
  });
  return inListOrder(
    voted,
    awards.map(({ code }) => code),
  );
}

/** A nominee without a verdict, with what lists are ordered by. */
type NamedNominee = Omit<Nominee, 'verdict'> &
  Pick<Proposal, 'awardCode' | 'subjectKind'> & { unitName: string };

function knownOf(
  { repositories, clock }: DraftMakerPorts,
  law: JudgingLaw,
  proposals: readonly Proposal[],
): readonly NamedNominee[] {
  const today = localMomentOf(clock.now()).date;
  const subjectIds = [...new Set(proposals.flatMap(({ subjectId }) => subjectId ?? []))];
  const facts = Map.groupBy(repositories.facts.ofSubjects(subjectIds), ({ subjectId }) => subjectId);
  const honours = Map.groupBy(
    repositories.register.ofSubjects(subjectIds).filter(({ status }) => status === 'in_force'),
    ({ subjectId }) => subjectId,
  );
  const judged = judgeDossiers(repositories, law, proposals, today);
  const checklists = checklistsOfDossiers(repositories, law, proposals, today);
  const of = <T>(groups: ReadonlyMap<SubjectId, readonly T[]>, id: SubjectId | null): readonly T[] =>
    (id === null ? undefined : groups.get(id)) ?? [];
  return nameProposals(repositories, proposals).map(({ proposal, unitName, fullName, detail }) => {
    const { partsPresent, partsRequired } = countParts(checklists.get(proposal.id) ?? []);
    return {
      proposal,
      awardCode: proposal.awardCode,
      subjectKind: proposal.subjectKind,
      unitName,
      name: fullName,
      detail,
      facts: of(facts, proposal.subjectId),
      honours: of(honours, proposal.subjectId),
      appraisal: [
        appraisalText(judged.get(proposal.id)?.[0]),
        ...(partsRequired > 0 ? [`Hồ sơ: ${partsPresent}/${partsRequired} văn bản.`] : []),
      ].join('\n'),
    };
  });
}

const verdictTexts: Record<Verdict, string> = {
  eligible: 'Đủ điều kiện.',
  not_eligible: 'Chưa đủ điều kiện:',
  missing: 'Chưa đủ thông tin:',
  doubtful: 'Cần xem xét (quy định chưa đối chiếu văn bản gốc):',
  suspended: 'Tạm dừng xét:',
  no_rule: 'Xét theo hồ sơ.',
};

/** What the program says of a case with the reasons that speak against it, for the council to weigh. */
function appraisalText(eligibility: Eligibility | undefined): string {
  const open = eligibility?.findings.filter(({ outcome }) => outcome !== Outcome.met) ?? [];
  const sentences = [...new Set(open.map(({ sentence }) => sentence.replace(/\.$/u, '')))];
  const text = verdictTexts[eligibility?.verdict ?? Verdict.noRule];
  if (sentences.length === 0 || !text.endsWith(':')) return text.replace(/:$/u, '.');
  const reasons = `${sentences.join('; ')}.`;
  // Why a case rests is a sentence that says so itself.
  return reasons.startsWith(text) ? reasons : `${text} ${reasons}`;
}
