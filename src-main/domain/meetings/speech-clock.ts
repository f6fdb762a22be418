import type { Speech } from './meeting.ts';

/** From here on a speaker is warned. */
const WARNING_SECONDS = 30;

export type SpeechClock = {
  /** How long the speaker has had the floor, in whole seconds. */
  readonly elapsed: number;
  /** What is left; negative once the time is over, null where time is not limited. */
  readonly remaining: number | null;
  readonly phase: 'running' | 'ending' | 'over';
};

/**
 * Where a speech stands. It is reckoned from its stored beginning, so that no restart stops the clock.
 *
 * @param now in milliseconds of the epoch; ignored for a speech that has ended
 */
export function speechClock(
  { startedAt, endedAt, limitSeconds }: Pick<Speech, 'startedAt' | 'endedAt' | 'limitSeconds'>,
  now: number,
): SpeechClock {
  const until = endedAt === null ? now : Date.parse(endedAt);
  const milliseconds = Math.max(0, until - Date.parse(startedAt));
  const elapsed = (milliseconds - (milliseconds % 1000)) / 1000;
  if (limitSeconds === null) return { elapsed, remaining: null, phase: 'running' };
  const remaining = limitSeconds - elapsed;
  if (remaining < 0) return { elapsed, remaining, phase: 'over' };
  return { elapsed, remaining, phase: remaining <= WARNING_SECONDS ? 'ending' : 'running' };
}

/** `90` → `1:30`, `-5` → `-0:05`. */
export function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds);
  const rest = size % 60;
  return `${seconds < 0 ? '-' : ''}${(size - rest) / 60}:${String(rest).padStart(2, '0')}`;
}
