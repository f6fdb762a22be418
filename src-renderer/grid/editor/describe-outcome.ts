import type { GridContext } from '../model/grid-context.ts';
import type { GridRejection } from '../types.ts';
import { describeRejection } from './edit-session.ts';

const rejectionsNamed = 3;

interface Outcome {
  readonly rejected: readonly GridRejection[];
  readonly readOnly: number;
  readonly outside?: number;
}

/** What an action of the user came to: its own sentence, what it skipped, and the first texts that were refused. */
export function describeOutcome(context: GridContext, sentence: string, outcome: Outcome): string {
  const { labels } = context.rendered;
  const { rejected, readOnly, outside = 0 } = outcome;
  const sentences = [sentence];
  if (readOnly > 0) sentences.push(labels.pasteReadOnly(labels.formatCount(readOnly)));
  if (outside > 0) sentences.push(labels.pasteOutside(labels.formatCount(outside)));
  if (rejected.length > 0) {
    const named = rejected.slice(0, rejectionsNamed).map((refused) => describeRejection(context, refused));
    const more = rejected.length - named.length;
    if (more > 0) named.push(labels.andMore(labels.formatCount(more)));
    sentences.push(`${labels.rejectedCells(labels.formatCount(rejected.length))}: ${named.join('; ')}`);
  }
  return sentences.join(' ');
}
