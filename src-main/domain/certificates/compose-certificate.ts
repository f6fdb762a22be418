import type { SubjectKind } from '../awards/award.ts';
import { blockText, mayBeBlank } from './certificate-values.ts';
import type { CertificateValues } from './certificate-values.ts';
import { Face, layOutBlock } from './lay-out-block.ts';
import type { BlockLayout, FaceMetrics } from './lay-out-block.ts';
import { BlockField } from './template.ts';
import type { CertificateBlock, CertificateTemplate, PrinterOffset, SheetArea } from './template.ts';

export type ComposedBlock = {
  readonly block: CertificateBlock;
  readonly text: string;
  readonly layout: BlockLayout;
};

/** A text on paper: hundredths of a millimetre, not rounded; size in tenths of a point. */
export type SheetText = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly face: Face;
  readonly fontSize: number;
  readonly color: string;
};

/** A line on paper in hundredths of a millimetre, `thickness` too. */
export type SheetLine = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
};

/** One page, ready to be written. */
export type PrintedSheet = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SheetText[];
  readonly lines: readonly SheetLine[];
};

/** Every block of a template with its text set. */
export function composeBlocks(
  { blocks }: Pick<CertificateTemplate, 'blocks'>,
  values: CertificateValues,
  faces: FaceMetrics,
): readonly ComposedBlock[] {
  return blocks.map((block) => {
    const text = blockText(block, values);
    return { block, text, layout: layOutBlock(block, text, faces) };
  });
}

export type BlockProblem =
  | { readonly kind: 'missing'; readonly blockId: string; readonly field: BlockField }
  | { readonly kind: 'overflow'; readonly blockId: string; readonly field: BlockField; readonly text: string }
  | { readonly kind: 'off_sheet'; readonly blockId: string; readonly field: BlockField }
  | {
      readonly kind: 'no_glyph';
      readonly blockId: string;
      readonly field: BlockField;
      readonly character: string;
    };

/** What keeps a certificate from being printed well. What the stock bears already is not looked at. */
export function blockProblems(
  composed: readonly ComposedBlock[],
  { width, height }: Pick<CertificateTemplate, 'width' | 'height'>,
  subjectKind: SubjectKind,
  faces: FaceMetrics,
): readonly BlockProblem[] {
  return composed
    .filter(({ block }) => !block.onStock)
    .flatMap(({ block, text, layout }): readonly BlockProblem[] => {
      const place = { blockId: block.id, field: block.field };
      const isOff =
        block.x < 0 || block.y < 0 || block.x + block.width > width || block.y + block.height > height;
      const off = isOff ? [{ kind: 'off_sheet', ...place } as const] : [];
      if (text === '') {
        const isMissing = block.field !== BlockField.fixedText && !mayBeBlank(block.field, subjectKind);
        return isMissing ? [{ kind: 'missing', ...place }, ...off] : off;
      }
      const character = faces[layout.face].missingIn(layout.lines.map((line) => line.text).join(''));
      return [
        ...(layout.overflow === null ? [] : [{ kind: 'overflow', ...place, text } as const]),
        ...(character === null ? [] : [{ kind: 'no_glyph', ...place, character } as const]),
        ...off,
      ];
    });
}

/** In the margin, where printers still print, so that no trial is taken for a certificate. */
const trialMark: SheetText = {
  text: 'BẢN XEM THỬ – khung và chữ có sẵn trên phôi không in khi in thật',
  x: 800,
  baseline: 1_000,
  face: Face.regular,
  fontSize: 90,
  color: '#6A7178',
};

/** Thin enough not to hide anything. */
const FRAME_THICKNESS = 20;

/**
 * The page of a certificate. `isTrial` adds what the stock bears already, its frame and the edge of the sheet.
 *
 * @param offset how far the printer shifts what it prints; everything is moved against it
 */
export function printedSheet(
  template: Pick<CertificateTemplate, 'width' | 'height' | 'frame'>,
  composed: readonly ComposedBlock[],
  { offset, isTrial }: { offset: Pick<PrinterOffset, 'dx' | 'dy'>; isTrial: boolean },
): PrintedSheet {
  const { width, height, frame } = template;
  const texts = composed
    .filter(({ block }) => isTrial || !block.onStock)
    .flatMap(({ block, layout }) =>
      layout.lines
        .filter(({ text }) => text !== '')
        .map(({ text, x, baseline }): SheetText => ({
          text,
          x: x - offset.dx,
          baseline: baseline - offset.dy,
          face: layout.face,
          fontSize: layout.fontSize,
          color: block.color,
        })),
    );
  if (isTrial) texts.push(trialMark);
  const inset = FRAME_THICKNESS / 2;
  const edge = { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
  const lines = isTrial ? [...outlineOf(edge), ...(frame === null ? [] : outlineOf(frame))] : [];
  return { width, height, texts, lines };
}

function outlineOf({ x, y, width, height }: SheetArea): readonly SheetLine[] {
  const [right, bottom, thickness] = [x + width, y + height, FRAME_THICKNESS];
  return [
    { x1: x, y1: y, x2: right, y2: y, thickness },
    { x1: right, y1: y, x2: right, y2: bottom, thickness },
    { x1: right, y1: bottom, x2: x, y2: bottom, thickness },
    { x1: x, y1: bottom, x2: x, y2: y, thickness },
  ];
}
