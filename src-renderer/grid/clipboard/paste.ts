import { describeOutcome } from '../editor/describe-outcome.ts';
import { takeRead } from '../editor/edit-session.ts';
import { createTextReader } from '../editor/read-texts.ts';
import type { ReadTexts } from '../editor/read-texts.ts';
import { isReadOnlyCell, refAt, shapeOf, valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { filledArea } from '../model/position.ts';
import type { Area } from '../model/position.ts';
import { openPreview } from '../readings/readings-preview.ts';
import { activateInside, selectedAreas, selectRange } from '../selection/grid-selection.ts';
import type { GridPasteReport } from '../types.ts';
import { planPaste } from './plan-paste.ts';
import type { PastePlan, PlannedCell } from './plan-paste.ts';
import type { CopiedTexts } from './read-clipboard.ts';
import { readDataTransfer } from './read-data-transfer.ts';
import { readInSlices } from './read-in-slices.ts';

/**
 * Pastes from the selection's first cell on, as one edit, and says what wasn't taken and where. A number that can be read
 * in two ways stores nothing until the user has chosen.
 */
export function pasteFrom(context: GridContext, clipboard: DataTransfer): void {
  context.stopReading?.();
  const areas = areasToPasteInto(context);
  if (areas.length === 0) return;
  const { labels } = context.rendered;
  const copied = readDataTransfer(clipboard);
  if (copied === null) {
    context.store.update({ notice: labels.pasteTooLarge });
    return;
  }
  const plan = planPaste(copied.rows, areas, shapeOf(context));
  if (plan === null) {
    context.store.update({ notice: labels.pasteNeedsOneRange });
    return;
  }
  readPlan(context, plan, copied, clipboard.getData('text/plain'));
}

function areasToPasteInto(context: GridContext): readonly Area[] {
  const areas = selectedAreas(context);
  const whole = filledArea(areas);
  return whole === null ? areas : [whole];
}

function readPlan(context: GridContext, plan: PastePlan, { source }: CopiedTexts, text: string): void {
  const reader = createTextReader(context.rendered.props.parse, (cell) => valueOf(context, cell));
  // What was copied here is pasted as what it was, however its text could be read.
  const meant = context.copied?.text === text ? context.copied.values : undefined;
  let readOnly = 0;
  const readCell = ({ position, from, text: cellText }: PlannedCell) => {
    const cell = refAt(context, position);
    if (cell === null || isReadOnlyCell(context, cell)) readOnly += 1;
    else reader.take({ ...cell, text: cellText, meant: meant?.[from.row]?.[from.column] });
  };
  const finish = () => {
    context.stopReading = null;
    const rest = { readOnly, outside: plan.outside, source };
    if (reader.read.ambiguous.length === 0) {
      takePaste(context, plan, reader.read, rest);
      return;
    }
    openPreview(context, {
      read: reader.read,
      take: (decided) => takePaste(context, plan, decided, rest),
    });
  };
  const stop = readInSlices(plan.cells, readCell, {
    onProgress: (done) => {
      const { labels } = context.rendered;
      const all = labels.formatCount(plan.cells.length);
      context.store.update({ notice: labels.pasteReading(labels.formatCount(done), all) });
    },
    onDone: finish,
  });
  if (stop === null) return;
  context.stopReading = () => {
    stop();
    context.stopReading = null;
    context.store.update({ notice: context.rendered.labels.pasteStopped });
  };
}

function takePaste(
  context: GridContext,
  { target }: PastePlan,
  read: ReadTexts,
  rest: Pick<GridPasteReport, 'readOnly' | 'outside' | 'source'>,
): void {
  takeRead(context, read);
  if (target !== null) {
    const { top, left, bottom, right } = target;
    selectRange(context, { row: top, column: left }, { row: bottom, column: right });
    activateInside(context, { row: top, column: left });
  }
  const report = { accepted: read.accepted.length, rejected: read.rejections, ...rest };
  context.store.update({ notice: describePaste(context, report) });
  context.rendered.props.onPasteReport?.(report);
}

function describePaste(context: GridContext, report: GridPasteReport): string {
  const { labels } = context.rendered;
  const asked = report.accepted + report.rejected.length + report.readOnly;
  const pasted = labels.pasted(labels.formatCount(report.accepted), labels.formatCount(asked));
  return describeOutcome(
    context,
    report.source === 'table' ? `${pasted} ${labels.pastedTable}` : pasted,
    report,
  );
}
