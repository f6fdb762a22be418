import { createHash } from 'node:crypto';

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import type { AuditEntry } from '../application/ports.ts';
import { appendAudit, AUDIT_GENESIS, auditHead, createAuditTrail, verifyAuditChain } from './audit-log.ts';
import type { DatabaseClient } from './open-database.ts';
import { createTestDatabase, openForTest, TEST_INSTANT } from './testing/test-database.ts';

function entry(subject: string): AuditEntry {
  return {
    at: TEST_INSTANT,
    actor: 'thu-ky',
    command: 'closePoll',
    subject,
    payload: { b: 'Đồng ý', a: [1] },
  };
}

function createChain(length: number): DatabaseClient {
  const { client } = createTestDatabase().database;
  for (let row = 1; row <= length; row += 1) appendAudit(client, entry(`poll-${row}`));
  return client;
}

/** Changes the file as someone would who knows SQLite: with the guards taken away. */
function tamper(client: DatabaseClient, sql: string): void {
  client.exec('DROP TRIGGER audit_log_no_update; DROP TRIGGER audit_log_no_delete');
  client.exec(sql);
}

const insertColumns = '(seq, at, actor, command, subject, payload, prev_hash, hash)';

describe('appendAudit', () => {
  it('seals a row with the hash of its canonical JSON, which anyone can compute again', () => {
    const client = createChain(1);
    const content =
      '{"actor":"thu-ky","at":"2026-11-23T07:30:00.000Z","command":"closePoll","payload":"{\\"a\\":[1],\\"b\\":\\"Đồng ý\\"}",' +
      `"prev_hash":"${AUDIT_GENESIS.hash}","seq":1,"subject":"poll-1"}`;
    const hash = createHash('sha256').update(content).digest('hex');
    expect(client.prepare('SELECT * FROM audit_log').all()).toEqual([
      {
        seq: 1,
        at: TEST_INSTANT,
        actor: 'thu-ky',
        command: 'closePoll',
        subject: 'poll-1',
        payload: '{"a":[1],"b":"Đồng ý"}',
        prev_hash: AUDIT_GENESIS.hash,
        hash,
      },
    ]);
  });

  it('links each row to the one before', () => {
    const { client } = createTestDatabase().database;
    const trail = createAuditTrail(client);
    const heads = [trail.head(), trail.append(entry('a')), trail.append(entry('b')), trail.head()];
    expect(heads.map((head) => head.seq)).toEqual([0, 1, 2, 2]);
    expect(verifyAuditChain(client)).toEqual({ ok: true, value: heads[3] });
    expect(client.prepare('SELECT prev_hash FROM audit_log').pluck().all()).toEqual([
      heads[0]?.hash,
      heads[1]?.hash,
    ]);
  });
});

describe('the guards of the audit table', () => {
  it.each([
    ["UPDATE audit_log SET actor = 'khac' WHERE seq = 1", 'audit_log is append-only'],
    ["UPDATE OR IGNORE audit_log SET actor = 'khac'", 'audit_log is append-only'],
    ['DELETE FROM audit_log WHERE seq = 3', 'audit_log is append-only'],
    ['DELETE FROM audit_log', 'audit_log is append-only'],
    [
      `INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log WHERE seq = 1`,
      'audit_log row is not the next link',
    ],
    [
      `INSERT OR IGNORE INTO audit_log ${insertColumns} VALUES (9, 't', 'a', 'c', 's', '1', 'p', 'h')`,
      'audit_log row is not the next link',
    ],
    [
      `INSERT INTO audit_log ${insertColumns} VALUES (4, 't', 'a', 'c', 's', '1', 'wrong', 'h')`,
      'audit_log row is not the next link',
    ],
    [
      `INSERT INTO audit_log ${insertColumns} SELECT NULL, at, actor, command, subject, payload, hash, hash
       FROM audit_log WHERE seq = 3`,
      'audit_log row is not the next link',
    ],
    [
      `INSERT INTO audit_log SELECT * FROM audit_log WHERE seq = 2
       ON CONFLICT (seq) DO UPDATE SET actor = 'khac'`,
      'audit_log row is not the next link',
    ],
  ])('refuse %s', (sql, message) => {
    const client = createChain(3);
    const before = client.prepare('SELECT * FROM audit_log').all();
    expect(() => client.exec(sql)).toThrow(message);
    expect(client.prepare('SELECT * FROM audit_log').all()).toEqual(before);
  });
});

describe('verifyAuditChain', () => {
  it('accepts an empty log', () => {
    const { client } = createTestDatabase().database;
    expect(verifyAuditChain(client, [AUDIT_GENESIS])).toEqual({ ok: true, value: AUDIT_GENESIS });
  });

  it.each([
    ["UPDATE audit_log SET payload = '{}' WHERE seq = 2", { code: 'row_changed', seq: 2 }],
    ['DELETE FROM audit_log WHERE seq = 1', { code: 'row_missing', seq: 1 }],
    ['DELETE FROM audit_log WHERE seq = 3', { code: 'row_missing', seq: 3 }],
    ["UPDATE audit_log SET prev_hash = 'x' WHERE seq = 4", { code: 'link_broken', seq: 4 }],
  ])('finds the first row that does not fit after %s', (sql, error) => {
    const client = createChain(5);
    tamper(client, sql);
    expect(verifyAuditChain(client)).toEqual({ ok: false, error });
  });

  it('misses rows cut off at the end without an anchor and finds them with one', () => {
    const client = createChain(5);
    const printed = auditHead(client);
    tamper(client, 'DELETE FROM audit_log WHERE seq > 3');
    expect([verifyAuditChain(client).ok, verifyAuditChain(client, [printed])]).toEqual([
      true,
      { ok: false, error: { code: 'row_missing', seq: 4 } },
    ]);
  });

  it('tells a chain that was computed anew from the printed one', () => {
    const client = createChain(3);
    const printed = auditHead(client);
    tamper(client, 'DELETE FROM audit_log');
    for (const subject of ['poll-1', 'poll-2', 'poll-khac', 'poll-4']) appendAudit(client, entry(subject));
    expect([verifyAuditChain(client).ok, verifyAuditChain(client, [printed])]).toEqual([
      true,
      { ok: false, error: { code: 'anchor_differs', seq: 3 } },
    ]);
  });

  it('sees a change that another program made in the closed file', () => {
    const { database } = createTestDatabase();
    appendAudit(database.client, entry('poll-1'));
    database.close();
    const editor = new Database(database.file);
    tamper(editor, "UPDATE audit_log SET actor = 'chu-tich'");
    editor.close();
    expect(verifyAuditChain(openForTest(database.file).client)).toEqual({
      ok: false,
      error: { code: 'row_changed', seq: 1 },
    });
  });
});
