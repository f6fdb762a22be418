import type { Instant } from '../kernel/dates.ts';
import type { AgendaItemId, SpeechId } from '../kernel/ids.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { AgendaItem, Speech } from './meeting.ts';

export type ItemUnknown = { readonly code: 'item_unknown' };

/**
 * Turns to an item: the one before is closed. An item that is taken up once more keeps the time of its first beginning
 * and is open again.
 */
export function openItem(
  agenda: readonly AgendaItem[],
  { current, next, now }: { current: AgendaItemId | null; next: AgendaItemId; now: Instant },
): Result<readonly AgendaItem[], ItemUnknown> {
  if (!agenda.some(({ id }) => id === next)) return err({ code: 'item_unknown' });
  const left = current === next ? agenda : closeItem(agenda, { current, now });
  return ok(
    left.map((item) =>
      item.id === next ? { ...item, openedAt: item.openedAt ?? now, closedAt: null } : item,
    ),
  );
}

/** Ends the item that is being dealt with. */
export function closeItem(
  agenda: readonly AgendaItem[],
  { current, now }: { current: AgendaItemId | null; now: Instant },
): readonly AgendaItem[] {
  return agenda.map((item) => (item.id === current ? { ...item, closedAt: now } : item));
}

/** The speech that runs; there is never more than one. */
export function runningSpeech(speeches: readonly Speech[]): Speech | undefined {
  return speeches.find(({ endedAt }) => endedAt === null);
}

/** Ends the speeches that run, as they stand at a moment. */
export function endSpeeches(speeches: readonly Speech[], now: Instant): readonly Speech[] {
  return speeches.filter(({ endedAt }) => endedAt === null).map((speech) => ({ ...speech, endedAt: now }));
}

export type NoSpeech = { readonly code: 'no_speech' };

/** Gives a running speech more time; one without a limit has all it needs. */
export function extendSpeech(
  speeches: readonly Speech[],
  { id, seconds }: { id: SpeechId; seconds: number },
): Result<Speech, NoSpeech> {
  const speech = speeches.find((candidate) => candidate.id === id && candidate.endedAt === null);
  if (!speech) return err({ code: 'no_speech' });
  return ok(
    speech.limitSeconds === null ? speech : { ...speech, limitSeconds: speech.limitSeconds + seconds },
  );
}
