import type { Instant } from '../../kernel/dates.ts';
import type { DraftContent, DraftIssue } from '../draft-content.ts';

/** A drafted document as it is printed. */
export type DraftView = {
  readonly content: DraftContent;
  readonly issue: DraftIssue;
  readonly preparedAt: Instant;
};
