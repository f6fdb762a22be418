import { AwardLevel, awardNameOn, awardOf } from '../../../domain/awards/award.ts';
import type { ReferenceCase } from '../../../domain/documents/consistency/case-line.ts';
import { withoutSalutation } from '../../../domain/documents/consistency/read-lines.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { formatVerdict } from '../../../domain/voting/verdict-text.ts';
import { candidatesOf } from '../../meetings/candidates.ts';
import type { Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { casesOfSession } from '../drafts/session-cases.ts';

type ReferencePorts = Law & Turns & { readonly repositories: Repositories };

/** What documents of a session are held to: its votes once it is over, until then what stands on its ballots. */
export async function referenceOf(
  ports: ReferencePorts,
  meeting: Meeting,
): Promise<readonly ReferenceCase[]> {
  return isOver(meeting) ? (await votedCases(ports, meeting)).reference : ballotCases(ports, meeting);
}

/** The names that can stand over cases of a session, in the order of the law. */
export function awardNamesOf({ awards }: Pick<Law, 'awards'>, { date }: Meeting): readonly string[] {
  return awards.map((award) => awardNameOn(award, date));
}

/** The cases as the votes of a session that is over have them, and which of them are for an award that the province gives. */
export async function votedCases(
  { repositories, ...law }: ReferencePorts,
  meeting: Meeting,
): Promise<{ reference: readonly ReferenceCase[]; provincial: ReadonlySet<ReferenceCase> }> {
  const groups = (await casesOfSession(law, repositories, meeting)).map(({ award, awardName, cases }) => ({
    isProvincial: award.level === AwardLevel.province,
    cases: cases.map(({ name, detail, subjectKind, verdict, earlier, onPapers }): ReferenceCase => ({
      name: withoutSalutation(name),
      detail,
      award: awardName,
      kind: subjectKind,
      passed: verdict.verdict === 'passed',
      verdict: formatVerdict(verdict.verdict),
      earlier: earlier.map(formatVerdict),
      onPapers,
    })),
  }));
  return {
    reference: groups.flatMap(({ cases }) => cases),
    provincial: new Set(groups.filter(({ isProvincial }) => isProvincial).flatMap(({ cases }) => cases)),
  };
}

/** The cases as the ballots name them, with no verdict yet; one that is voted on again stands once. */
function ballotCases({ repositories, awards }: ReferencePorts, meeting: Meeting): readonly ReferenceCase[] {
  const polls = repositories.polls.ofMeeting(meeting.id);
  const proposals = new Map(
    repositories.proposals
      .named(polls.flatMap(({ items }) => items.map(({ proposalId }) => proposalId)))
      .map((proposal) => [proposal.id, proposal]),
  );
  const cases = new Map(
    polls.flatMap((poll) => {
      const { awardCode } = poll;
      if (awardCode === null) return [];
      const award = awardNameOn(awardOf(awards, awardCode), meeting.date);
      return candidatesOf(repositories, poll).flatMap(({ proposalId, name, detail }) => {
        const kind = proposals.get(proposalId)?.subjectKind;
        if (kind === undefined) return [];
        const named: ReferenceCase = {
          name: withoutSalutation(name),
          detail,
          award,
          kind,
          passed: true,
          verdict: '',
          earlier: [],
          onPapers: true,
        };
        return [[proposalId, named] as const];
      });
    }),
  );
  return [...cases.values()];
}
