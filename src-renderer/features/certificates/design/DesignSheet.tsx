import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type {
  BlockProblem,
  ComposedBlock,
} from '../../../../src-main/domain/certificates/compose-certificate.ts';
import type { CertificateBlock } from '../../../../src-main/domain/certificates/template.ts';
import { millimetreText } from '../lengths.ts';
import { SheetDrawing } from '../SheetDrawing.tsx';
import type { TemplateDraft } from '../types.ts';
import { snapBlock } from './snap.ts';
import type { Snapped } from './snap.ts';
import { changeBlock, duplicateBlock, moveBlock, removeBlock } from './template-edits.ts';
import type { EditTemplate } from './use-template-editor.ts';

/** How near, in pixels of the screen, a moved block is drawn to a line. */
const REACH_PIXELS = 6;
const HANDLE_PIXELS = 9;

type Drag = {
  readonly id: string;
  readonly kind: 'move' | 'resize';
  readonly fromX: number;
  readonly fromY: number;
  /** Where the block would lie, were it dropped now. */
  readonly to: Snapped & { readonly width: number; readonly height: number };
};

/** The sheet with blocks that are moved by pointer and keys. */
export function DesignSheet({
  draft,
  composed,
  problems,
  stockImage,
  selected,
  pixels,
  onSelect,
  onEdit,
}: {
  draft: TemplateDraft;
  composed: readonly ComposedBlock[];
  problems: readonly BlockProblem[];
  stockImage: string | null;
  selected: string | null;
  /** How wide the sheet is on the screen. */
  pixels: number;
  onSelect: (id: string | null) => void;
  onEdit: EditTemplate;
}) {
  const { t } = useTranslation('certificates');
  const [drag, setDrag] = useState<Drag | null>(null);
  const perPixel = draft.width / pixels;

  function begin(event: PointerEvent, block: CertificateBlock, kind: Drag['kind']): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    onSelect(block.id);
    const to = { ...block, guideX: null, guideY: null };
    setDrag({ id: block.id, kind, fromX: event.clientX, fromY: event.clientY, to });
  }

  function follow(event: PointerEvent, block: CertificateBlock): void {
    if (drag?.id !== block.id) return;
    const dx = (event.clientX - drag.fromX) * perPixel;
    const dy = (event.clientY - drag.fromY) * perPixel;
    setDrag({
      ...drag,
      to: drag.kind === 'move' ? moved(block, dx, dy, event.altKey) : resized(block, dx, dy),
    });
  }

  function moved(block: CertificateBlock, dx: number, dy: number, isFree: boolean): Drag['to'] {
    const [place] = moveBlock({ ...draft, blocks: [block] }, block.id, dx, dy).blocks;
    const at = place ?? block;
    if (isFree) return { ...at, guideX: null, guideY: null };
    const others = draft.blocks.filter(({ id }) => id !== block.id);
    return { ...at, ...snapBlock(at, others, draft, REACH_PIXELS * perPixel) };
  }

  function resized({ x, y, width, height }: CertificateBlock, dx: number, dy: number): Drag['to'] {
    const wide = Math.round(Math.min(Math.max(100, width + dx), draft.width - x));
    const high = Math.round(Math.min(Math.max(100, height + dy), draft.height - y));
    return { x, y, width: wide, height: high, guideX: null, guideY: null };
  }

  function drop(): void {
    if (!drag) return;
    const { id, to } = drag;
    setDrag(null);
    const { x, y, width, height } = to;
    onEdit((current) => changeBlock(current, id, { x, y, width, height }));
  }

  return (
    <SheetDrawing
      sheet={draft}
      composed={drag ? composed.map((one) => dragged(one, drag)) : composed}
      stockImage={stockImage}
      label={t('design.sheet', { name: draft.name })}
      pixels={pixels}
    >
      {composed.map(({ block }) => (
        <BlockHandle
          key={block.id}
          block={drag?.id === block.id ? { ...block, ...placeOf(drag) } : block}
          problems={problems.filter(({ blockId }) => blockId === block.id)}
          isSelected={block.id === selected}
          handle={HANDLE_PIXELS * perPixel}
          onBegin={(event, kind) => begin(event, block, kind)}
          onFollow={(event) => follow(event, block)}
          onDrop={drop}
          onCancel={() => setDrag(null)}
          onSelect={() => onSelect(block.id)}
          onEdit={onEdit}
          onGone={() => onSelect(null)}
          onCopied={onSelect}
        />
      ))}
      {drag && drag.to.guideX !== null && (
        <line
          className="certificate-guide"
          x1={drag.to.guideX}
          x2={drag.to.guideX}
          y1={0}
          y2={draft.height}
        />
      )}
      {drag && drag.to.guideY !== null && (
        <line className="certificate-guide" y1={drag.to.guideY} y2={drag.to.guideY} x1={0} x2={draft.width} />
      )}
    </SheetDrawing>
  );
}

/** A text goes along with its block; it is set anew once the block is dropped. */
function dragged(one: ComposedBlock, { id, to }: Drag): ComposedBlock {
  const { block, layout } = one;
  if (block.id !== id) return one;
  const [dx, dy] = [to.x - block.x, to.y - block.y];
  const lines = layout.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy }));
  return { ...one, layout: { ...layout, lines } };
}

function placeOf({ to: { x, y, width, height } }: Drag) {
  return { x, y, width, height };
}

function BlockHandle({
  block,
  problems,
  isSelected,
  handle,
  onBegin,
  onFollow,
  onDrop,
  onCancel,
  onSelect,
  onEdit,
  onGone,
  onCopied,
}: {
  block: CertificateBlock;
  problems: readonly BlockProblem[];
  isSelected: boolean;
  /** The side of the corner that resizes, in the unit of the drawing. */
  handle: number;
  onBegin: (event: PointerEvent, kind: Drag['kind']) => void;
  onFollow: (event: PointerEvent) => void;
  onDrop: () => void;
  onCancel: () => void;
  onSelect: () => void;
  onEdit: EditTemplate;
  onGone: () => void;
  onCopied: (id: string) => void;
}) {
  const { t } = useTranslation('certificates');
  const group = useRef<SVGGElement>(null);
  const { id, x, y, width, height } = block;
  const place = t('design.block', {
    field: t(`field.${block.field}`),
    x: millimetreText(x),
    y: millimetreText(y),
    width: millimetreText(width),
    height: millimetreText(height),
  });

  function press(event: KeyboardEvent): void {
    const by = event.ctrlKey ? 1_000 : event.shiftKey ? 100 : 10;
    const [dx, dy] = arrowStep(event.key, by);
    if (dx !== 0 || dy !== 0) onEdit((draft) => moveBlock(draft, id, dx, dy));
    else if (event.key === 'Delete') {
      onEdit((draft) => removeBlock(draft, id));
      onGone();
    } else if (event.ctrlKey && event.key.toLowerCase() === 'd') {
      const copy = crypto.randomUUID();
      onEdit((draft) => duplicateBlock(draft, id, copy));
      onCopied(copy);
    } else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  }

  const pointer = {
    onPointerMove: onFollow,
    onPointerUp: onDrop,
    onPointerCancel: onCancel,
  };
  return (
    <g
      ref={group}
      className="certificate-block-group"
      data-block={id}
      data-selected={isSelected ? '' : undefined}
      data-problem={problems.length > 0 ? '' : undefined}
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      aria-label={[place, ...problems.map(({ kind }) => t(problemHere[kind]))].join(', ')}
      onFocus={onSelect}
      onKeyDown={press}
    >
      <rect
        className="certificate-block"
        x={x}
        y={y}
        width={width}
        height={height}
        onPointerDown={(event) => {
          group.current?.focus({ preventScroll: true });
          onBegin(event, 'move');
        }}
        {...pointer}
      />
      {isSelected && (
        <rect
          className="certificate-handle"
          x={x + width - handle / 2}
          y={y + height - handle / 2}
          width={handle}
          height={handle}
          onPointerDown={(event) => onBegin(event, 'resize')}
          {...pointer}
        />
      )}
    </g>
  );
}

/** What a screen reader adds for a block in trouble. */
export const problemHere = {
  overflow: 'design.overflowsHere',
  off_sheet: 'design.offSheetHere',
  missing: 'design.missingHere',
  no_glyph: 'design.noGlyphHere',
} as const;

function arrowStep(key: string, by: number): readonly [number, number] {
  if (key === 'ArrowLeft') return [-by, 0];
  if (key === 'ArrowRight') return [by, 0];
  if (key === 'ArrowUp') return [0, -by];
  if (key === 'ArrowDown') return [0, by];
  return [0, 0];
}
