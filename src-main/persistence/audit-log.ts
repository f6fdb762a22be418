import { createHash } from 'node:crypto';

import type { AuditEntry, AuditHead, AuditQuery, AuditReader, AuditTrail } from '../application/ports.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { Json } from '../domain/kernel/canonical-json.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { DatabaseClient } from './open-database.ts';

/** Where the chain begins: nothing, before row 1. */
export const AUDIT_GENESIS: AuditHead = { seq: 0, hash: '0'.repeat(64) };

type AuditRow = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly subject: string;
  /** Canonical JSON, kept and hashed as text. */
  readonly payload: string;
  readonly prev_hash: string;
  readonly hash: string;
};

export type AuditChainError = {
  readonly code: 'row_missing' | 'link_broken' | 'row_changed' | 'anchor_differs';
  /** The first row that doesn't fit. */
  readonly seq: number;
};

/** Adds the next row. Call it inside the transaction of the change that it records. */
export function appendAudit(client: DatabaseClient, entry: AuditEntry): AuditHead {
  const last = auditHead(client);
  const row = {
    seq: last.seq + 1,
    at: entry.at,
    actor: entry.actor,
    command: entry.command,
    subject: entry.subject,
    payload: canonicalJson(entry.payload),
    prev_hash: last.hash,
  };
  const hash = auditRowHash(row);
  client
    .prepare(
      `INSERT INTO audit_log (seq, at, actor, command, subject, payload, prev_hash, hash)
       VALUES (@seq, @at, @actor, @command, @subject, @payload, @prev_hash, @hash)`,
    )
    .run({ ...row, hash });
  return { seq: row.seq, hash };
}

/** The last link of the chain: what signed minutes print and backups carry. */
export function auditHead(client: DatabaseClient): AuditHead {
  const head = client
    .prepare<[], AuditHead>('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1')
    .get();
  return head ?? AUDIT_GENESIS;
}

/**
 * Walks the chain from row 1. Someone who rewrites the file can compute all hashes anew; that shows only against
 * `anchors`, heads that were kept outside the file (printed on paper, stored with a backup).
 */
export function verifyAuditChain(
  client: DatabaseClient,
  anchors: readonly AuditHead[] = [],
): Result<AuditHead, AuditChainError> {
  let last = AUDIT_GENESIS;
  for (const row of client.prepare<[], AuditRow>('SELECT * FROM audit_log ORDER BY seq').iterate()) {
    if (row.seq !== last.seq + 1) return err({ code: 'row_missing', seq: last.seq + 1 });
    if (row.prev_hash !== last.hash) return err({ code: 'link_broken', seq: row.seq });
    if (row.hash !== auditRowHash(row)) return err({ code: 'row_changed', seq: row.seq });
    const foreign = anchors.some((anchor) => anchor.seq === row.seq && anchor.hash !== row.hash);
    if (foreign) return err({ code: 'anchor_differs', seq: row.seq });
    last = { seq: row.seq, hash: row.hash };
  }
  // Rows cut off at the end leave a chain that is whole in itself.
  const cutOff = anchors.some((anchor) => anchor.seq > last.seq);
  return cutOff ? err({ code: 'row_missing', seq: last.seq + 1 }) : ok(last);
}

/** The audit log as the port that the command runner writes through. */
export function createAuditTrail(client: DatabaseClient): AuditTrail & AuditReader {
  return {
    append: (entry) => appendAudit(client, entry),
    head: () => auditHead(client),
    newestFirst: (query) => readAudit(client, query),
  };
}

function* readAudit(
  client: DatabaseClient,
  { commands, containing, limit }: AuditQuery,
): Generator<AuditEntry, void, void> {
  // The command comes first: payloads of other commands are then not even read from the disk.
  const rows = client.prepare<unknown[], Pick<AuditRow, 'at' | 'actor' | 'command' | 'subject' | 'payload'>>(
    `SELECT at, actor, command, subject, payload FROM audit_log
     WHERE command IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(payload, value) = 0)
     ORDER BY seq DESC LIMIT ?`,
  );
  for (const row of rows.iterate(JSON.stringify(commands), JSON.stringify(containing), limit)) {
    yield { ...row, at: row.at as Instant, payload: JSON.parse(row.payload) as Json };
  }
}

/** SHA-256 in hex over the canonical JSON of the row without its hash, under the names of the columns. */
function auditRowHash({
  seq,
  at,
  actor,
  command,
  subject,
  payload,
  prev_hash,
}: Omit<AuditRow, 'hash'>): string {
  const content = canonicalJson({ seq, at, actor, command, subject, payload, prev_hash });
  return createHash('sha256').update(content).digest('hex');
}
