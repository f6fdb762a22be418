import { DraftKind } from '../../../domain/documents/document-kind.ts';
import type { DraftMaker } from './draft-maker.ts';
import { reminderMaker } from './reminder.ts';

/** The kinds that can be drafted, each with how it comes out of the book. */
export const draftMakers: Partial<Record<DraftKind, DraftMaker>> = {
  [DraftKind.reminder]: reminderMaker,
};
