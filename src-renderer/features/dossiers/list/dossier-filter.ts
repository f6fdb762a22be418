import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import { DossierStage } from '../../../../src-main/domain/dossiers/stage.ts';
import type { RoundId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { compareVietnamese } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { Verdict } from '../../../../src-main/domain/law/finding.ts';
import type { DossierRow } from './dossier-types.ts';

/** Which dossiers are shown; null where everything passes. */
export type DossierFilter = {
  /** `none`: those that belong to no round. */
  readonly round: RoundId | 'none' | null;
  readonly stage: DossierStage | null;
  readonly award: AwardCode | null;
  readonly unit: UnitId | null;
  readonly verdict: Verdict | null;
  /** Only those whose step should have been done before today. */
  readonly late: boolean;
};

export const noFilter: DossierFilter = {
  round: null,
  stage: null,
  award: null,
  unit: null,
  verdict: null,
  late: false,
};

export function fitsFilter(row: DossierRow, filter: DossierFilter): boolean {
  return (
    fitsRound(row, filter.round) &&
    (filter.stage === null || row.stage === filter.stage) &&
    (filter.award === null || row.awardCode === filter.award) &&
    (filter.unit === null || row.unitId === filter.unit) &&
    (filter.verdict === null || row.verdict === filter.verdict) &&
    (!filter.late || row.isLate)
  );
}

function fitsRound({ roundId }: DossierRow, round: DossierFilter['round']): boolean {
  return round === null || (round === 'none' ? roundId === null : roundId === round);
}

/** What the filters offer, each with how many dossiers it would show beside what the other filters let through. */
export type FilterChoices = {
  readonly stages: readonly { readonly stage: DossierStage; readonly count: number }[];
  readonly anyStage: number;
  readonly awards: readonly { readonly code: AwardCode; readonly name: string; readonly count: number }[];
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly count: number }[];
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[];
  readonly late: number;
};

/** Counts over the rows of the chosen round: of stages in their order, units in Vietnamese order, others as they come. */
export function filterChoices(rows: readonly DossierRow[], filter: DossierFilter): FilterChoices {
  const shown = (changes: Partial<DossierFilter>) =>
    rows.filter((row) => fitsFilter(row, { ...filter, ...changes }));
  const ofAnyStage = shown({ stage: null });
  const byStage = Map.groupBy(ofAnyStage, ({ stage }) => stage);
  const byAward = Map.groupBy(shown({ award: null }), ({ awardCode }) => awardCode);
  const byUnit = Map.groupBy(shown({ unit: null }), ({ unitId }) => unitId);
  const byVerdict = Map.groupBy(shown({ verdict: null }), ({ verdict }) => verdict);
  return {
    stages: Object.values(DossierStage).flatMap((stage) => {
      const count = byStage.get(stage)?.length ?? 0;
      return count > 0 || stage === filter.stage ? [{ stage, count }] : [];
    }),
    anyStage: ofAnyStage.length,
    awards: [...byAward].map(([code, [first, ...others]]) => ({
      code,
      name: first?.awardName ?? code,
      count: others.length + 1,
    })),
    units: [...byUnit]
      .map(([id, [first, ...others]]) => ({ id, name: first?.unitName ?? id, count: others.length + 1 }))
      .toSorted((a, b) => compareVietnamese(a.name, b.name)),
    verdicts: Object.values(Verdict).flatMap((verdict) => {
      const count = byVerdict.get(verdict)?.length ?? 0;
      return count > 0 ? [{ verdict, count }] : [];
    }),
    late: shown({ late: true }).length,
  };
}
