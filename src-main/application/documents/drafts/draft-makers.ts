import { DraftKind } from '../../../domain/documents/document-kind.ts';
import { clusterReportMaker } from './cluster-report.ts';
import { conclusionMaker } from './conclusion.ts';
import type { DraftMaker } from './draft-maker.ts';
import { nomineeListMaker } from './nominee-list.ts';
import { planMaker } from './plan.ts';
import { reminderMaker } from './reminder.ts';
import { statisticsMaker } from './statistics.ts';
import { submissionMaker } from './submission.ts';
import { unitSubmissionMaker } from './unit-submission.ts';

/** Every kind that can be drafted, with how it comes out of the book. */
export const draftMakers: Record<DraftKind, DraftMaker> = {
  [DraftKind.nomineeList]: nomineeListMaker,
  [DraftKind.unitSubmission]: unitSubmissionMaker,
  [DraftKind.submission]: submissionMaker,
  [DraftKind.reminder]: reminderMaker,
  [DraftKind.conclusion]: conclusionMaker,
  [DraftKind.clusterReport]: clusterReportMaker,
  [DraftKind.statistics]: statisticsMaker,
  [DraftKind.plan]: planMaker,
};
