import { stageMoveOf } from '../../../../src-main/domain/dossiers/stage-moves.ts';
import type { DossierStage } from '../../../../src-main/domain/dossiers/stage.ts';
import { Verdict } from '../../../../src-main/domain/law/finding.ts';
import type { DossierRow } from '../list/dossier-types.ts';

/** A step that the officer can ask for from the bar over the list. */
export type Step = Extract<
  DossierStage,
  'received' | 'appraising' | 'supplement' | 'returned' | 'presented' | 'approved' | 'rejected'
>;

/** The selected dossiers that can take a step, and those that stay as they are. */
export type StepPlan = {
  readonly to: Step;
  readonly rows: readonly DossierRow[];
  readonly staying: number;
  /** Whether one of them needs a reason for it. */
  readonly needsReason: boolean;
};

/** What becomes of the selection when it is brought to a stage; a ballot holds what it names. */
export function planStep(selected: readonly DossierRow[], to: Step): StepPlan {
  const rows = selected.filter((row) => {
    const move = stageMoveOf(row.stage, to);
    return move !== undefined && move.by !== 'decision' && !row.inBallot;
  });
  return {
    to,
    rows,
    staying: selected.length - rows.length,
    needsReason: rows.some((row) => stageMoveOf(row.stage, to)?.needsReason === true),
  };
}

/** The selected dossiers that no decision names: what others rest on is fixed. */
export function undecided(selected: readonly DossierRow[]): readonly DossierRow[] {
  return selected.filter(
    ({ stage, decisionNumber }) => decisionNumber === null && stage !== 'decided' && stage !== 'delivered',
  );
}

/** What speaks against presenting a dossier now. */
export type Lack = {
  readonly row: DossierRow;
  readonly missingParts: number;
  /** Null where the conditions are met, or none are laid down. */
  readonly verdict: Exclude<Verdict, 'eligible' | 'no_rule'> | null;
};

/** The dossiers that lack documents or conditions, as a warning before they go to the council. */
export function lacksOf(rows: readonly DossierRow[]): readonly Lack[] {
  return rows.flatMap((row) => {
    const missingParts = row.partsRequired - row.partsPresent;
    const verdict = row.verdict === Verdict.eligible || row.verdict === Verdict.noRule ? null : row.verdict;
    return missingParts === 0 && verdict === null ? [] : [{ row, missingParts, verdict }];
  });
}

/** `Lò Văn An, Vàng Thị Mai và 3 hồ sơ khác` without its end: the first names of a list. */
export function firstNames(rows: readonly DossierRow[], most = 3): string {
  return rows
    .slice(0, most)
    .map(({ salutation, name }) => `${salutation} ${name}`.trim())
    .join(', ');
}
