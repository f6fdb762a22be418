import { awardNameOn } from '../../domain/awards/award.ts';
import type { Round } from '../../domain/dossiers/round.ts';
import { isUnderWay } from '../../domain/dossiers/stage-moves.ts';
import { isInForce } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId, RoundId, UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { compareVietnamese } from '../../domain/kernel/vietnamese-text.ts';
import { workingDaysBetween } from '../../domain/kernel/working-days.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { loadYear, stageOf } from './dossiers-of-year.ts';

type LateUnit = {
  readonly roundId: RoundId;
  readonly roundName: string;
  readonly deadline: IsoDate;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly workingDaysLate: number;
  readonly because: 'last_year' | 'cluster';
};

type LateDossier = Pick<Proposal, 'name' | 'stage'> & {
  readonly id: ProposalId;
  readonly unitName: string;
  readonly awardName: string;
  readonly dueOn: IsoDate;
  readonly workingDaysLate: number;
};

type LatePorts = Law & { repositories: Repositories; clock: Clock };

/** Whom to remind today: units that handed in nothing by the deadline of a round, and dossiers past their term. */
export function lateOnes(
  ports: LatePorts,
  { year }: { year: number },
): { units: LateUnit[]; dossiers: LateDossier[] } {
  const today = localMomentOf(ports.clock.now()).date;
  return { units: lateUnits(ports, year, today), dossiers: lateDossiers(ports, year, today) };
}

/**
 * Only annual rounds await dossiers from everybody: who proposed last year, or is in a cluster or block of the year. Other
 * rounds are for whom they are for, which nothing here says.
 */
function lateUnits({ repositories, calendar }: LatePorts, year: number, today: IsoDate): LateUnit[] {
  const awaited = awaitedUnits(repositories, year);
  const units = repositories.units.all().filter((unit) => awaited.has(unit.id) && isInForce(unit, today));
  const handedIn = Map.groupBy(repositories.proposals.ofYear(year), ({ roundId }) => roundId);
  return repositories.rounds.ofYear(year).flatMap((round) => {
    const { deadline } = round;
    if (!awaitsEverybody(round) || deadline === null || deadline >= today) return [];
    const there = new Set(handedIn.get(round.id)?.map(({ unitId }) => unitId));
    return units
      .filter(({ id }) => !there.has(id))
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map(({ id, name }) => ({
        roundId: round.id,
        roundName: round.name,
        deadline,
        unitId: id,
        unitName: name,
        workingDaysLate: workingDaysBetween(calendar, deadline, today),
        because: awaited.get(id) ?? 'cluster',
      }));
  });
}

function awaitsEverybody({ kind, isClosed }: Round): boolean {
  return kind === 'annual' && !isClosed;
}

function awaitedUnits(repositories: Repositories, year: number): ReadonlyMap<UnitId, LateUnit['because']> {
  const members = repositories.clusters.ofYear(year).flatMap((cluster) => cluster.members);
  return new Map([
    ...members.map(({ unitId }) => [unitId, 'cluster'] as const),
    ...repositories.proposals.ofYear(year - 1).map(({ unitId }) => [unitId, 'last_year'] as const),
  ]);
}

function lateDossiers(
  { repositories, calendar, awards }: LatePorts,
  year: number,
  today: IsoDate,
): LateDossier[] {
  const ofYear = loadYear(repositories, year);
  const unitNames = new Map(repositories.units.all().map((unit) => [unit.id, unit.name]));
  const awardNames = new Map(awards.map((award) => [award.code, awardNameOn(award, today)]));
  return [...ofYear.standing.values()]
    .flatMap((proposal) => {
      const { id, name, unitId, awardCode, dueOn } = proposal;
      const stage = stageOf(ofYear, proposal);
      if (dueOn === null || dueOn >= today || !isUnderWay(stage)) return [];
      return {
        id,
        name,
        unitName: unitNames.get(unitId) ?? unitId,
        awardName: awardNames.get(awardCode) ?? awardCode,
        stage,
        dueOn,
        workingDaysLate: workingDaysBetween(calendar, dueOn, today),
      };
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
