import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import type { ChangeEvent } from '../contract/live.contract.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { createAuditTrail, verifyAuditChain } from '../persistence/audit-log.ts';
import { storageErrorCode } from '../persistence/database-errors.ts';
import { createTestDatabase, TEST_INSTANT } from '../persistence/testing/test-database.ts';
import { createUnitOfWork } from '../persistence/unit-of-work.ts';
import type { LogFields } from './ports.ts';
import { createCommandRunner } from './run-command.ts';

const changed: readonly ChangeEvent[] = [{ topic: 'meetings', id: 'm1' }];

/** A runner on a real database with a table of notes; `pass` lets time go by on its clock. */
function createHarness() {
  const { client } = createTestDatabase().database;
  const insert = client.prepare<[string]>('INSERT INTO note (text) VALUES (?)');
  const notes = {
    add: (text: string) => {
      insert.run(text);
    },
  };
  const published: ChangeEvent[] = [];
  const logged: [string, LogFields | undefined][] = [];
  let elapsed = 0;
  const log = (event: string, fields?: LogFields) => {
    logged.push([event, fields]);
  };
  const runCommand = createCommandRunner({
    unitOfWork: createUnitOfWork(client, notes),
    audit: createAuditTrail(client),
    changeFeed: {
      publish(changes) {
        expect(client.inTransaction).toBe(false);
        published.push(...changes);
      },
    },
    clock: { now: () => TEST_INSTANT, elapsed: () => elapsed },
    logger: { warn: log, error: log },
    storageErrorCode,
  });
  const pass = (milliseconds: number) => {
    elapsed += milliseconds;
  };
  const readState = () => ({
    notes: client.prepare('SELECT text FROM note').pluck().all(),
    audit: client.prepare('SELECT command, actor, subject, at, payload FROM audit_log').all(),
    published,
  });
  return { client, runCommand, pass, logged, readState };
}

const untouched = { notes: [], audit: [], published: [] };

describe('runCommand', () => {
  it('stores the change with its audit row and then tells the pages', () => {
    const { client, runCommand, logged, readState } = createHarness();
    const result = runCommand('closePoll', 'thu-ky', 'poll-1', (notes) => {
      notes.add('đã đóng');
      return ok({ value: 7, payload: { yes: 11 }, changed });
    });
    expect(result).toEqual({ ok: true, value: 7 });
    expect(readState()).toEqual({
      notes: ['đã đóng'],
      audit: [
        { command: 'closePoll', actor: 'thu-ky', subject: 'poll-1', at: TEST_INSTANT, payload: '{"yes":11}' },
      ],
      published: changed,
    });
    expect([verifyAuditChain(client).ok, logged]).toEqual([true, []]);
  });

  it('undoes everything and says nothing when the rule refuses', () => {
    const { runCommand, readState } = createHarness();
    const result = runCommand('closePoll', 'thu-ky', 'poll-1', (notes) => {
      notes.add('đã đóng');
      return err({ code: 'quorum_not_met' as const, missing: 2 });
    });
    expect(result).toEqual({ ok: false, error: { code: 'quorum_not_met', missing: 2 } });
    expect(readState()).toEqual(untouched);
  });

  it('undoes everything and throws on when there is a bug', () => {
    const { runCommand, readState } = createHarness();
    expect(() =>
      runCommand('closePoll', 'thu-ky', 'poll-1', (notes) => {
        notes.add('đã đóng');
        throw new TypeError('a bug');
      }),
    ).toThrow(new TypeError('a bug'));
    expect(readState()).toEqual(untouched);
  });

  it('reports a disk that fills up in the middle, keeps nothing of the command and works again later', () => {
    const { client, runCommand, logged, readState } = createHarness();
    const pages = Number(client.pragma('page_count', { simple: true }));
    client.pragma(`max_page_count = ${pages + 1}`);
    const write = () =>
      runCommand('importList', 'thu-ky', 'list-1', (notes) => {
        notes.add('dòng đầu');
        notes.add('x'.repeat(100_000));
        return ok({ value: null, payload: null, changed });
      });
    expect(write()).toEqual({ ok: false, error: { code: 'disk_full' } });
    expect(readState()).toEqual(untouched);
    expect(logged).toEqual([['command_not_stored', { command: 'importList', code: 'disk_full' }]]);
    client.pragma('max_page_count = 1000000');
    expect(write()).toEqual({ ok: true, value: null });
    expect(readState().notes).toHaveLength(2);
  });

  it('keeps nothing when the audit row itself does not fit any more', () => {
    const { client, runCommand, readState } = createHarness();
    const pages = Number(client.pragma('page_count', { simple: true }));
    client.pragma(`max_page_count = ${pages}`);
    const result = runCommand('importList', 'thu-ky', 'list-1', (notes) => {
      notes.add('dòng đầu');
      return ok({ value: null, payload: 'x'.repeat(100_000), changed });
    });
    expect([result, readState()]).toEqual([{ ok: false, error: { code: 'disk_full' } }, untouched]);
  });

  it('reports a file that may not be written', () => {
    const { client, runCommand, readState } = createHarness();
    client.pragma('query_only = ON');
    const result = runCommand('closePoll', 'thu-ky', 'poll-1', (notes) => {
      notes.add('đã đóng');
      return ok({ value: null, payload: null, changed });
    });
    client.pragma('query_only = OFF');
    expect([result, readState()]).toEqual([{ ok: false, error: { code: 'no_rights' } }, untouched]);
  });

  it('keeps a command whose earlier states cannot be forgotten now, and says so in the log', () => {
    const { client, runCommand, logged, readState } = createHarness();
    client.exec = () => {
      throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
    };
    const result = runCommand('endMeeting', 'thu-ky', 'm1', (notes) => {
      notes.add('kết thúc');
      return ok({ value: null, payload: null, changed, forgets: 'file' });
    });
    expect(result).toEqual({ ok: true, value: null });
    expect([readState().notes, logged]).toEqual([
      ['kết thúc'],
      [['not_forgotten', { command: 'endMeeting', code: 'disk_full' }]],
    ]);
  });

  it('refuses a command inside a command, and goes on afterwards', () => {
    const { runCommand, readState } = createHarness();
    const inner = () => runCommand('inner', 'a', 's', () => ok({ value: 1, payload: null, changed }));
    expect(() =>
      runCommand('outer', 'a', 's', (notes) => {
        notes.add('ngoài');
        return ok({ value: inner(), payload: null, changed });
      }),
    ).toThrow('Command inner was started inside outer');
    expect(readState()).toEqual(untouched);
    expect(inner()).toEqual({ ok: true, value: 1 });
  });

  it.each([
    [50, []],
    [51, [['slow_command', { command: 'rankUnits', milliseconds: 51 }]]],
  ])('after %i ms logs %j', (milliseconds, expected) => {
    const { runCommand, pass, logged } = createHarness();
    runCommand('rankUnits', 'thu-ky', 'cluster-1', () => {
      pass(milliseconds);
      return ok({ value: null, payload: null, changed: [] });
    });
    expect(logged).toEqual(expected);
  });
});
