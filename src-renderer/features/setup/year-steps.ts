import { isUnderWay } from '../../../src-main/domain/dossiers/stage-moves.ts';
import { DossierStage } from '../../../src-main/domain/dossiers/stage.ts';

/** What the year holds so far, in counts; undefined while a count isn't known. */
export type YearFigures = {
  readonly units: number | undefined;
  readonly clusters: { readonly count: number; readonly placed: number } | undefined;
  readonly council: { readonly count: number; readonly hasChair: boolean } | undefined;
  readonly selfScores: { readonly received: number; readonly expected: number } | undefined;
  /** How many dossiers stand in each stage; stages without any are left out. */
  readonly dossiers: ReadonlyMap<DossierStage, number> | undefined;
  readonly sessions: { readonly count: number; readonly ended: number } | undefined;
  readonly minutes: { readonly count: number; readonly signed: number } | undefined;
  /** `waiting` are those that passed and that no decision names yet. */
  readonly decisions:
    | { readonly count: number; readonly issued: number; readonly waiting: number }
    | undefined;
  /** How many awards the register got by decisions of the office; history that was taken over doesn't count. */
  readonly awards: number | undefined;
};

export const StepKey = {
  units: 'units',
  clusters: 'clusters',
  council: 'council',
  selfScores: 'selfScores',
  dossiers: 'dossiers',
  session: 'session',
  minutes: 'minutes',
  decisions: 'decisions',
  awards: 'awards',
} as const;
export type StepKey = (typeof StepKey)[keyof typeof StepKey];

export type StepState = 'done' | 'started' | 'waiting';

/** One step of the year; its state is null while it isn't known. */
export type YearStep = { readonly key: StepKey; readonly state: StepState | null };

/** The steps of the year in their order, and the first that is not done; null when all are, or nothing is known yet. */
export function yearSteps(figures: YearFigures): {
  readonly steps: readonly YearStep[];
  readonly next: StepKey | null;
} {
  const { units, clusters, council, selfScores, dossiers, sessions, minutes, decisions, awards } = figures;
  const states: Record<StepKey, StepState | null> = {
    units: ifKnown(units, (count) => progress(count > 0, count > 0)),
    clusters: ifKnown(clusters, ({ count, placed }) =>
      units === undefined ? null : progress(count > 0, placed > 0 && placed >= units),
    ),
    council: ifKnown(council, ({ count, hasChair }) => progress(count > 0, hasChair)),
    selfScores: ifKnown(selfScores, ({ received, expected }) =>
      progress(received > 0, expected > 0 && received >= expected),
    ),
    // Done once none is left for the office to receive, appraise or wait for, and none waits for its vote.
    dossiers: ifKnown(dossiers, (counts) =>
      progress(
        counts.size > 0,
        counts.size > 0 && ![...counts.keys()].some((stage) => isUnderWay(stage) || isForCouncil(stage)),
      ),
    ),
    session: ifKnown(sessions, ({ count, ended }) => progress(count > 0, count > 0 && ended === count)),
    // Every session that is over has its minutes, and they are signed.
    minutes: ifKnown(minutes, ({ count, signed }) =>
      sessions === undefined
        ? null
        : progress(count > 0, count > 0 && signed === count && count >= sessions.ended),
    ),
    decisions: ifKnown(decisions, (counts) => progress(counts.count > 0, areAllIssued(counts))),
    awards: ifKnown(awards, (count) =>
      decisions === undefined ? null : progress(count > 0, count > 0 && areAllIssued(decisions)),
    ),
  };
  const steps = Object.values(StepKey).map((key) => ({ key, state: states[key] }));
  const isKnown = steps.every(({ state }) => state !== null);
  // The office has no step to take with dossiers that only wait for their vote: the session is next.
  const waitForVote = dossiers !== undefined && dossiers.size > 0 && ![...dossiers.keys()].some(isUnderWay);
  const isNext = ({ key, state }: YearStep): boolean =>
    state !== 'done' && !(key === StepKey.dossiers && waitForVote);
  return { steps, next: isKnown ? ((steps.find(isNext) ?? steps.find(isOpen))?.key ?? null) : null };
}

function isOpen({ state }: YearStep): boolean {
  return state !== 'done';
}

function isForCouncil(stage: DossierStage): boolean {
  return stage === DossierStage.presented;
}

function areAllIssued({ count, issued, waiting }: NonNullable<YearFigures['decisions']>): boolean {
  return count > 0 && issued === count && waiting === 0;
}

function ifKnown<T>(value: T | undefined, stateOf: (value: T) => StepState | null): StepState | null {
  return value === undefined ? null : stateOf(value);
}

function progress(isStarted: boolean, isDone: boolean): StepState {
  if (isDone) return 'done';
  return isStarted ? 'started' : 'waiting';
}
