import { assertNever } from '../kernel/assert-never.ts';
import { ProposalState } from '../proposals/proposal.ts';
import { DossierStage } from './stage.ts';

/** Who brings a dossier from one stage to the next. */
export const MovedBy = { officer: 'officer', council: 'council', decision: 'decision' } as const;
export type MovedBy = (typeof MovedBy)[keyof typeof MovedBy];

export type StageMove = {
  readonly from: DossierStage;
  readonly to: DossierStage;
  readonly by: MovedBy;
  /** A reason must be given: for a return, a supplement, a refusal, a result without a ballot and every step back. */
  readonly needsReason: boolean;
};

const { received, appraising, supplement, returned, presented, approved, rejected, decided, delivered } =
  DossierStage;

function move(from: DossierStage, to: DossierStage, by: MovedBy, needsReason = false): StageMove {
  return { from, to, by, needsReason };
}

/**
 * Every step that a dossier can take. There is no way back from a decision that was issued: what is wrong about it is put
 * right by another decision, which the register records (Law Đ.93).
 */
export const stageMoves: readonly StageMove[] = [
  move(received, appraising, 'officer'),
  move(received, supplement, 'officer', true),
  move(received, returned, 'officer', true),
  // Appraised without anybody having noted the beginning: short lists are.
  move(received, presented, 'officer'),
  move(appraising, received, 'officer', true),
  move(appraising, supplement, 'officer', true),
  move(appraising, returned, 'officer', true),
  move(appraising, presented, 'officer'),
  move(supplement, appraising, 'officer'),
  move(supplement, returned, 'officer', true),
  move(supplement, received, 'officer', true),
  move(returned, received, 'officer', true),
  move(presented, appraising, 'officer', true),
  move(presented, approved, 'council', true),
  move(presented, rejected, 'council', true),
  move(approved, presented, 'council', true),
  move(rejected, presented, 'council', true),
  move(approved, decided, 'decision'),
  move(decided, delivered, 'decision'),
];

/** The step from one stage to another; undefined where there is none. */
export function stageMoveOf(from: DossierStage, to: DossierStage): StageMove | undefined {
  return stageMoves.find((candidate) => candidate.from === from && candidate.to === to);
}

/** The stages that an officer can choose for a dossier in a stage. */
export function stagesAfter(stage: DossierStage): readonly DossierStage[] {
  return stageMoves.filter(({ from, by }) => from === stage && by !== 'decision').map(({ to }) => to);
}

/** The stage with the result of the latest ballot that names the dossier; a decision stands above it. */
export function stageWithResult(stage: DossierStage, result: ProposalState | undefined): DossierStage {
  if (result === undefined || stage === decided || stage === delivered) return stage;
  switch (result) {
    case ProposalState.passed:
      return approved;
    case ProposalState.failed:
      return rejected;
    case ProposalState.inBallot:
      return presented;
    case ProposalState.proposed:
      return stage;
    default:
      return assertNever(result);
  }
}

/** Whether a dossier in this stage has a term to keep. */
export function isUnderWay(stage: DossierStage): boolean {
  return stage === received || stage === appraising || stage === supplement;
}

/** Whether what the council is asked about stands fixed: presented, or beyond. */
export function isFixedStage(stage: DossierStage): boolean {
  return !isUnderWay(stage) && stage !== returned;
}
