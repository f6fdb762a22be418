import { yearOf } from '../../domain/kernel/date-spans.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { incomingText } from './find-earlier.ts';

/** Nobody recalls or replaces what is older, and folding the words of more lines takes long. */
const YEARS_BACK = 2;

/** As many as can be looked over without scrolling far. */
const MOST_FOUND = 20;

/** The incoming documents that have all the words in number, notation, author or subject, the newest first. */
export function searchIncoming(
  { repositories: { incoming }, clock }: { repositories: Repositories; clock: Clock },
  { text }: { text: string },
) {
  const words = foldText(text).split(' ').filter(Boolean);
  const year = yearOf(localMomentOf(clock.now()).date);
  const found = [];
  for (let back = 0; back <= YEARS_BACK && found.length < MOST_FOUND; back += 1) {
    for (const document of incoming.ofYear(year - back).toReversed()) {
      if (found.length === MOST_FOUND) break;
      const { number, notation, author, subject } = document;
      const key = foldText([number, notation, author, subject].join(' '));
      if (words.every((word) => key.includes(word))) {
        const { id, arrivalNumber, arrivedOn } = document;
        found.push({ id, arrivalNumber, arrivedOn, text: incomingText(document), subject });
      }
    }
  }
  return found;
}
