import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { evidenceOf } from '../../domain/exchange/unit-texts.ts';
import type { UnitWorkbookView } from '../../domain/exchange/unit-workbook-view.ts';
import { unitWorkbookName, workbooksZipName } from '../../domain/exchange/workbook-name.ts';
import type { ClusterId, StagedId, UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { ScoreLayer } from '../../domain/scoring/sheet/layer.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Staging } from '../intake/staging.ts';
import type { Clock, IdSource } from '../ports.ts';
import type { Repositories, ScoreCell, ScoreRemark, SentWorkbook } from '../repositories.ts';
import { sheetRules } from '../scoring/sheet-rules.ts';
import type { SheetRules } from '../scoring/sheet-rules.ts';
import type { WorkbookWriter } from './exchange-ports.ts';

/** The files of one sending, kept for a while so that they can be saved, and saved again. */
export type SentBatch = {
  readonly zipName: string;
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
};

export type SendPorts = CommandPorts & {
  repositories: Repositories;
  clock: Clock;
  ids: IdSource;
  writer: WorkbookWriter;
  batches: Pick<Staging<SentBatch>, 'put'>;
};

/** How far a sending is; the last says where its files are. */
export type SendEvent =
  | { readonly kind: 'written'; readonly done: number; readonly all: number; readonly unit: string }
  | {
      readonly kind: 'finished';
      readonly batchId: StagedId;
      readonly zipName: string;
      readonly files: number;
    }
  /** The workbooks could not be recorded; then none of them is handed out. */
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Draft = { readonly view: UnitWorkbookView; readonly sent: SentWorkbook };

/**
 * Writes the workbooks of units of a cluster, one after the other. What they hold is fixed before the first is written. They
 * are recorded as sent in one command before anyone gets them, so that each that comes back is known; a sending that is
 * broken off leaves nothing behind.
 */
export function sendWorkbooks(
  ports: SendPorts,
  input: { clusterId: ClusterId; unitIds: readonly UnitId[] },
  signal?: AbortSignal,
): Result<AsyncGenerator<SendEvent, void>, Refusal> {
  const rules = sheetRules(ports.repositories, input.clusterId);
  if (!rules.ok) return rules;
  const stranger = input.unitIds.find((unitId) => !rules.value.unitNames.has(unitId));
  if (stranger !== undefined) return refuse('not_a_member', { unit: stranger });
  return ok(writeAll(ports, rules.value, draftsOf(ports, rules.value, new Set(input.unitIds)), signal));
}

async function* writeAll(
  ports: SendPorts,
  { cluster }: SheetRules,
  drafts: readonly Draft[],
  signal: AbortSignal | undefined,
): AsyncGenerator<SendEvent, void> {
  const files: SentBatch['files'][number][] = [];
  for (const { view, sent } of drafts) {
    if (signal?.aborted === true) return;
    files.push({ name: sent.fileName, bytes: await ports.writer.writeUnitWorkbook(view) });
    yield { kind: 'written', done: files.length, all: drafts.length, unit: view.unitName };
  }
  const zip = await ports.writer.zipFiles(files);
  if (signal?.aborted === true) return;
  const recorded = record(
    ports,
    cluster.id,
    drafts.map(({ sent }) => sent),
  );
  if (!recorded.ok) {
    yield { kind: 'refused', refusal: recorded.error };
    return;
  }
  const zipName = workbooksZipName(cluster.name, cluster.year);
  const batchId = ports.batches.put({ zipName, zip, files });
  yield { kind: 'finished', batchId, zipName, files: files.length };
}

function record(
  ports: SendPorts,
  clusterId: ClusterId,
  workbooks: readonly SentWorkbook[],
): Result<null, Refusal> {
  return command(ports, 'send_workbooks', clusterId, ({ sentWorkbooks }) => {
    for (const workbook of workbooks) sentWorkbooks.insert(workbook);
    return ok({
      value: null,
      payload: workbooks.map(({ id, unitId, schemeVersion, fileName }) => ({
        id,
        unitId,
        schemeVersion,
        fileName,
      })),
      changed: [{ topic: 'scores', id: clusterId }],
    });
  });
}

/** What each workbook will hold, in the order of the cluster. */
function draftsOf(
  { repositories, clock, ids }: SendPorts,
  { cluster, scheme, unitNames }: SheetRules,
  chosen: ReadonlySet<UnitId>,
): readonly Draft[] {
  const sentAt = clock.now();
  const isOwn = ({ layer }: { layer: ScoreLayer }) => layer === ScoreLayer.self;
  const cells = repositories.scores.cells(cluster.id).filter(isOwn);
  const notes = repositories.scoreContext.remarks(cluster.id).filter(isOwn);
  const exemptions = repositories.scoreContext.exemptions(cluster.id);
  return cluster.members.flatMap(({ unitId }, index): Draft[] => {
    if (!chosen.has(unitId)) return [];
    const unitName = unitNames.get(unitId) ?? unitId;
    const id = ids.newId();
    const own = cells.filter((cell) => cell.unitId === unitId);
    const identity = {
      workbookId: id,
      clusterId: cluster.id,
      unitId,
      schemeKey: scheme.key,
      schemeVersion: scheme.version,
      year: scheme.year,
    };
    const view: UnitWorkbookView = {
      identity,
      unitName,
      clusterName: cluster.name,
      scheme,
      sentOn: localMomentOf(sentAt).date,
      entries: new Map(own.map(({ criterionCode, value, measure }) => [criterionCode, { value, measure }])),
      evidence: evidenceByCriterion(notes.filter((note) => note.unitId === unitId)),
      exempt: new Set(
        exemptions.filter((exemption) => exemption.unitId === unitId).map((one) => one.criterionCode),
      ),
    };
    const sent: SentWorkbook = {
      id,
      clusterId: cluster.id,
      unitId,
      schemeVersion: scheme.version,
      fileName: unitWorkbookName(index + 1, unitName, scheme.year),
      cells: own.map(sentCell),
      sentAt,
      returnedAt: null,
      returnedHash: null,
    };
    return [{ view, sent }];
  });
}

function sentCell({
  unitId,
  criterionCode,
  layer,
  value,
  measure,
}: ScoreCell): SentWorkbook['cells'][number] {
  return { unitId, criterionCode, layer, value, measure };
}

function evidenceByCriterion(remarks: readonly ScoreRemark[]): ReadonlyMap<string, string> {
  return new Map(
    remarks.flatMap(({ kind, criterionCode, text }) => {
      const evidence = kind === 'note' ? evidenceOf(text) : null;
      return evidence === null ? [] : [[criterionCode, evidence] as const];
    }),
  );
}
