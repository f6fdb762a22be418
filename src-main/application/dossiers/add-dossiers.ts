import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardNameOn } from '../../domain/awards/award.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import type { ProposalId, RoundId, UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { ProposalOrigin, newDossier } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource, Law } from '../ports.ts';
import { dossiersAdded, keepDossiers } from './keep-dossier.ts';
import { nomineeKey, refuseNominee, refuseRound } from './nominees.ts';

/** A line as typed or pasted. */
export type Nomination = Pick<
  Proposal,
  'subjectKind' | 'salutation' | 'name' | 'position' | 'category' | 'objectClass' | 'field' | 'achievement'
> & { readonly unitId: UnitId | null; readonly awardCode: AwardCode | null };

type LineResult =
  | { readonly id: ProposalId; readonly refusal: null }
  | { readonly id: null; readonly refusal: Refusal };

type AddPorts = CommandPorts & { clock: Clock; ids: IdSource } & Law;

/** Stores the nominations that no rule speaks against, as one step, and says of every other what is wrong with it. */
export function addDossiers(
  ports: AddPorts,
  input: {
    year: number;
    roundId: RoundId | null;
    submission: string;
    nominations: readonly Nomination[];
  },
): Result<{ added: number; results: LineResult[] }, Refusal> {
  const { year, roundId, submission } = input;
  return command(ports, 'add_dossiers', roundId ?? 'dossiers', (repositories) => {
    const closed = refuseRound(repositories, roundId, year);
    if (closed) return closed;
    const today = localMomentOf(ports.clock.now()).date;
    const units = repositories.units.all();
    const known = new Set(repositories.proposals.ofYear(year).map(nomineeKey));
    const kept: Proposal[] = [];

    const results = input.nominations.map((nomination): LineResult => {
      const refused = refuseNominee({ awards: ports.awards, units, today }, nomination);
      if (refused) return { id: null, refusal: refused.error };
      const proposal: Proposal = {
        ...newDossier,
        ...nomination,
        // Both were found just now.
        unitId: nomination.unitId as UnitId,
        awardCode: nomination.awardCode as AwardCode,
        id: ports.ids.newId() as ProposalId,
        year,
        roundId,
        submission,
        receivedOn: today,
        origin: ProposalOrigin.typed,
        sourceHash: null,
      };
      const key = nomineeKey(proposal);
      if (known.has(key)) return { id: null, refusal: alreadyProposed(ports, proposal, today) };
      known.add(key);
      kept.push(proposal);
      return { id: proposal.id, refusal: null };
    });
    const ids = keepDossiers(repositories, ports, year, 'add', kept);
    return ok({
      value: { added: ids.length, results },
      payload: { year, roundId, ids, refused: results.length - ids.length },
      changed: dossiersAdded,
    });
  });
}

function alreadyProposed(
  { awards }: Law,
  proposal: Proposal,
  today: Parameters<typeof awardNameOn>[1],
): Refusal {
  const award = awards.find(({ code }) => code === proposal.awardCode);
  return refuse('already_proposed', {
    unit: proposal.name,
    award: award ? awardNameOn(award, today) : proposal.awardCode,
  }).error;
}
