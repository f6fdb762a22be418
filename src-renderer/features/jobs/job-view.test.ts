import { describe, expect, it } from 'vitest';

import type { Job } from '../../../src-main/contract/jobs.contract.ts';
import type { JobId } from '../../../src-main/domain/kernel/ids.ts';
import { canOpen, durationOf, newsSince, shareOf, worthALine } from './job-view.ts';

function job(id: string, change: Partial<Job> = {}): Job {
  return {
    id: id as JobId,
    kind: 'minutes',
    state: 'running',
    stage: 'drawing',
    done: 0,
    all: 0,
    elapsed: 900,
    brief: false,
    fileName: null,
    together: 0,
    hasPlace: false,
    refusal: null,
    ...change,
  };
}

describe('what the tray shows of jobs', () => {
  it('is work that lasts, and short work only where its file was kept', () => {
    const jobs = [
      job('lasting'),
      job('looked at', { brief: true, state: 'done', fileName: 'a.pdf' }),
      job('kept', { brief: true, state: 'done', fileName: 'b.pdf' }),
      job('package', { brief: true, state: 'done', hasPlace: true }),
    ];
    expect(worthALine(jobs, new Set(['b.pdf'])).map(({ id }) => id)).toEqual(['lasting', 'kept', 'package']);
  });

  it('is a share only of running work that counts', () => {
    const shares = [
      job('a', { done: 2, all: 3 }),
      job('b', { done: 4, all: 3 }),
      job('c'),
      job('d', { state: 'done', done: 3, all: 3 }),
    ].map(shareOf);
    expect(shares).toEqual([66, 100, null, null]);
  });

  it('is news once: what began, and what ended before their eyes', () => {
    const before = [job('runs'), job('ends'), job('ended', { state: 'done' })];
    const jobs = [
      job('new'),
      job('runs', { done: 1 }),
      job('ends', { state: 'failed' }),
      job('ended', { state: 'done' }),
      job('never seen', { state: 'done' }),
    ];
    const { began, ended } = newsSince(before, jobs);
    expect([began.map(({ id }) => id), ended.map(({ id }) => id)]).toEqual([['new'], ['ends']]);
  });

  it('is opened where the shell can show it', () => {
    const names = ['a.pdf', 'a.DOCX', 'a.xlsx', 'a.zip'];
    expect([
      names.map((name) => canOpen('electron', name)),
      names.map((name) => canOpen('loopback', name)),
    ]).toEqual([
      [true, true, true, false],
      [true, false, false, false],
    ]);
  });

  it('is a time in minutes and seconds', () => {
    expect([400, 8200, 65_000, 600_000].map(durationOf)).toEqual([
      { minutes: 0, seconds: '0' },
      { minutes: 0, seconds: '8' },
      { minutes: 1, seconds: '05' },
      { minutes: 10, seconds: '00' },
    ]);
  });
});
