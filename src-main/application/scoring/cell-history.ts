import { CellCommand } from '../../contract/scoring.contract.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';
import type { ScoreRemarkKind } from '../../domain/scoring/sheet/remark.ts';
import type { AuditEntry, AuditReader } from '../ports.ts';
import type { ScoreKey } from '../repositories.ts';
import type { WrittenScores } from './write-scores.ts';

/** One thing that was done to a cell. */
export type CellEvent = {
  readonly at: Instant;
  readonly actor: string;
  readonly command: CellCommand;
  readonly content: { readonly before: CellContent | null; readonly after: CellContent } | null;
  readonly remarks: readonly {
    readonly kind: ScoreRemarkKind;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly fileName: string | null;
};

const MOST_EVENTS = 50;
/** A row of the log holds up to a whole pasted sheet; more than this many would hold up the windows. */
const MOST_ROWS = 500;

/** What the commands of the cell keep in the audit log. Rows of earlier versions of the program lack some of it. */
type CellPayload = Partial<Pick<WrittenScores, 'remarks'>> &
  Partial<ScoreKey> & {
    readonly changes?: readonly (ScoreKey & Partial<WrittenScores['changes'][number]>)[];
    readonly clusterId?: ClusterId;
    readonly file?: string;
    readonly name?: string;
  };

/** Who changed a cell and when, from the audit log, the newest first. */
export function cellHistory(
  audit: AuditReader,
  { clusterId, cell }: { clusterId: ClusterId; cell: ScoreKey },
): readonly CellEvent[] {
  const rows = audit.newestFirst({
    commands: Object.values(CellCommand),
    containing: [
      `"unitId":${JSON.stringify(cell.unitId)}`,
      `"criterionCode":${JSON.stringify(cell.criterionCode)}`,
    ],
    limit: MOST_ROWS,
  });
  const events: CellEvent[] = [];
  for (const row of rows) {
    const event = eventOf(row, clusterId, cell);
    if (event) events.push(event);
    if (events.length === MOST_EVENTS) break;
  }
  return events;
}

function eventOf(row: AuditEntry, clusterId: ClusterId, cell: ScoreKey): CellEvent | null {
  const payload = row.payload as CellPayload;
  const command = row.command as CellCommand;
  // A workbook's row is about the file. Those of the first version don't name the cluster; it knew a single year.
  const isOfCluster =
    command === CellCommand.acceptWorkbook
      ? (payload.clusterId ?? clusterId) === clusterId
      : row.subject === clusterId;
  if (!isOfCluster) return null;
  const change = payload.changes?.find((one) => isAt(one, cell));
  const remarks = (payload.remarks ?? []).filter((one) => isAt(one, cell));
  const isOfFile = isAt(payload, cell);
  if (!change && remarks.length === 0 && !isOfFile) return null;
  return {
    at: row.at,
    actor: row.actor,
    command,
    content: change ? contentOf(change) : null,
    remarks: remarks.map(({ kind, before, text }) => ({ kind, before, after: text })),
    fileName: (isOfFile ? payload.name : payload.file) ?? null,
  };
}

function isAt(place: Partial<ScoreKey>, cell: ScoreKey): boolean {
  return (
    place.unitId === cell.unitId && place.criterionCode === cell.criterionCode && place.layer === cell.layer
  );
}

function contentOf({
  value = null,
  measure = null,
  before,
}: Partial<WrittenScores['changes'][number]>): CellEvent['content'] {
  return {
    before: before === undefined ? null : (before ?? { value: null, measure: null }),
    after: { value, measure },
  };
}
