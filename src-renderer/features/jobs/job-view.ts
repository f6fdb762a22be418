import type { Job } from '../../../src-main/contract/jobs.contract.ts';

/** Whether something of a job is still to come. */
export function isActive({ state }: Pick<Job, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

/** Work that lasts or lasted, and of what nobody could notice only what was kept in a file. */
export function worthALine(jobs: readonly Job[], savedNames: ReadonlySet<string>): readonly Job[] {
  return jobs.filter(({ brief, fileName }) => !brief || fileName === null || savedNames.has(fileName));
}

/** How much of its stage a job has done in whole percent; null where nobody knows. */
export function shareOf({ state, done, all }: Pick<Job, 'state' | 'done' | 'all'>): number | null {
  return state === 'running' && all > 0 ? Math.floor((100 * Math.min(done, all)) / all) : null;
}

/** What began or ended since the list before, for those who only hear it. */
export function newsSince(
  before: readonly Job[],
  jobs: readonly Job[],
): { readonly began: readonly Job[]; readonly ended: readonly Job[] } {
  const known = new Map(before.map((job) => [job.id, job]));
  return {
    began: jobs.filter((job) => isActive(job) && !known.has(job.id)),
    ended: jobs.filter((job) => {
      const earlier = known.get(job.id);
      return !isActive(job) && earlier !== undefined && isActive(earlier);
    }),
  };
}

/** What opens without being saved first: documents in their own programs from Electron, in a browser what it shows itself. */
const openable = {
  electron: /\.(?:pdf|docx|xlsx)$/i,
  loopback: /\.pdf$/i,
} as const;

/** Whether a shell can open a file of this name to be looked at. */
export function canOpen(shell: keyof typeof openable, fileName: string): boolean {
  return openable[shell].test(fileName);
}

/** Minutes and seconds of milliseconds, the seconds with two digits behind minutes. */
export function durationOf(milliseconds: number): { readonly minutes: number; readonly seconds: string } {
  const whole = Math.round(milliseconds / 1000);
  const minutes = Math.floor(whole / 60);
  const seconds = String(whole % 60);
  return { minutes, seconds: minutes > 0 ? seconds.padStart(2, '0') : seconds };
}
