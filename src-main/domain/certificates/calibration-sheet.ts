import { formatScaled } from '../kernel/decimal.ts';
import type { PrintedSheet, SheetLine, SheetText } from './compose-certificate.ts';
import { Face, layOutBlock } from './lay-out-block.ts';
import type { FaceMetrics } from './lay-out-block.ts';
import { BlockAlign, BlockAnchor, BlockField, BlockFont } from './template.ts';
import type { CertificateBlock, PrinterOffset } from './template.ts';

/** Cross A stands so far from the left and the upper edge, in hundredths of a millimetre; cross B from the other two. */
export const CROSS_DISTANCE = 5_000;
const RULER_DISTANCE = 2_500;
const RULER_FROM = 3_000;
/** Printers leave the outermost strip blank. */
const MARGIN = 1_000;
const ARM = 1_000;
const FINE = 15;
const INK = '#000000';

/** How a printer shifts, from where its cross A was measured. Hundredths of a millimetre, to the right and down. */
export function offsetFromCross(measured: { left: number; top: number }): Pick<PrinterOffset, 'dx' | 'dy'> {
  return { dx: measured.left - CROSS_DISTANCE, dy: measured.top - CROSS_DISTANCE };
}

/**
 * The sheet on which a printer's shift is measured: two crosses, a ruler along two edges whose figures are the distance from
 * the edge, and what to do with it.
 *
 * @param offset the known shift that is taken off, to see whether it is right; null for the first measuring
 */
export function calibrationSheet(
  { width, height, offset }: { width: number; height: number; offset: PrinterOffset | null },
  faces: FaceMetrics,
): PrintedSheet {
  const crossB = { x: width - CROSS_DISTANCE, y: height - CROSS_DISTANCE };
  const lines = [
    ...crossLines(CROSS_DISTANCE, CROSS_DISTANCE),
    ...crossLines(crossB.x, crossB.y),
    ...rulerLines(width - MARGIN, (at, length) => [at, RULER_DISTANCE, at, RULER_DISTANCE + length]),
    ...rulerLines(height - MARGIN, (at, length) => [RULER_DISTANCE, at, RULER_DISTANCE + length, at]),
  ];
  const texts = [
    ...rulerFigures(width - MARGIN).map((at) => centred(String(at / 100), at, RULER_DISTANCE - 80, faces)),
    ...rulerFigures(height - MARGIN).map((at) => figureBeside(String(at / 100), at, faces)),
    label('A', CROSS_DISTANCE + 200, CROSS_DISTANCE - 200),
    label('B', crossB.x + 200, crossB.y - 200),
    ...instructions({ width, height, offset }, faces),
  ];
  const { dx, dy } = offset ?? { dx: 0, dy: 0 };
  return {
    width,
    height,
    lines: lines.map((line) => ({
      ...line,
      x1: line.x1 - dx,
      x2: line.x2 - dx,
      y1: line.y1 - dy,
      y2: line.y2 - dy,
    })),
    texts: texts.map((text) => ({ ...text, x: text.x - dx, baseline: text.baseline - dy })),
  };
}

function crossLines(x: number, y: number): readonly SheetLine[] {
  return [
    { x1: x - ARM, y1: y, x2: x + ARM, y2: y, thickness: FINE },
    { x1: x, y1: y - ARM, x2: x, y2: y + ARM, thickness: FINE },
  ];
}

type Ends = readonly [x1: number, y1: number, x2: number, y2: number];

/** A mark for every millimetre, longer at five and ten. */
function rulerLines(to: number, ends: (at: number, length: number) => Ends): readonly SheetLine[] {
  const lines: SheetLine[] = [];
  for (let at = RULER_FROM; at <= to; at += 100) {
    const [x1, y1, x2, y2] = ends(at, at % 1000 === 0 ? 450 : at % 500 === 0 ? 300 : 180);
    lines.push({ x1, y1, x2, y2, thickness: at % 1000 === 0 ? FINE : 8 });
  }
  return lines;
}

function rulerFigures(to: number): readonly number[] {
  return Array.from(
    { length: Math.floor((to - RULER_FROM) / 1000) + 1 },
    (_, index) => RULER_FROM + index * 1000,
  );
}

const FIGURE_SIZE = 80;

function centred(text: string, x: number, baseline: number, faces: FaceMetrics): SheetText {
  const width = (faces.regular.widthOf(text) * FIGURE_SIZE * 254) / 72;
  return { text, x: x - width / 2, baseline, face: Face.regular, fontSize: FIGURE_SIZE, color: INK };
}

function figureBeside(text: string, y: number, faces: FaceMetrics): SheetText {
  const width = (faces.regular.widthOf(text) * FIGURE_SIZE * 254) / 72;
  const x = RULER_DISTANCE - 80 - width;
  return { text, x, baseline: y + 90, face: Face.regular, fontSize: FIGURE_SIZE, color: INK };
}

function label(text: string, x: number, baseline: number): SheetText {
  return { text, x, baseline, face: Face.bold, fontSize: 160, color: INK };
}

/** `51,2`, in millimetres. */
function millimetres(hundredths: number): string {
  return formatScaled(hundredths, 2);
}

function instructionTexts({
  width,
  height,
  offset,
}: {
  width: number;
  height: number;
  offset: PrinterOffset | null;
}): readonly string[] {
  const cross = millimetres(CROSS_DISTANCE);
  const [across, down] = [millimetres(width - 2 * CROSS_DISTANCE), millimetres(height - 2 * CROSS_DISTANCE)];
  const state =
    offset === null
      ? 'Tờ này in chưa bù lệch.'
      : `Tờ này đã bù lệch cho máy “${offset.printer}”: dấu A phải cách mép trái và mép trên đúng ${cross} mm.`;
  return [
    `1. Khi in, chọn “Kích thước thực” (100 %), không chọn “Vừa trang”. Hai dấu A và B phải cách nhau đúng ${across} mm theo chiều ngang và ${down} mm theo chiều dọc; nếu khác, máy đang co giãn trang, phải sửa rồi in lại.`,
    `2. Dùng thước đo từ mép trái của giấy đến dấu A (chuẩn ${cross} mm) và từ mép trên của giấy đến dấu A (chuẩn ${cross} mm).`,
    'Đo từ mép trái: …………………… mm',
    'Đo từ mép trên: …………………… mm',
    '3. Nhập hai số đo vào thẻ “Máy in, căn chỉnh” của màn hình In bằng, giấy khen. Lớn hơn chuẩn là máy in lệch sang phải, xuống dưới; nhỏ hơn chuẩn là lệch sang trái, lên trên.',
    'Ví dụ: đo được 51,2 mm từ mép trái là lệch sang phải 1,2 mm; phần mềm sẽ in lùi sang trái 1,2 mm.',
    `4. Số ghi trên hai thước là khoảng cách tính bằng mm đến mép giấy. ${state}`,
  ];
}

/** Set between the crosses, smaller where the sheet is. */
function instructions(
  sheet: { width: number; height: number; offset: PrinterOffset | null },
  faces: FaceMetrics,
): readonly SheetText[] {
  const { width, height } = sheet;
  const left = CROSS_DISTANCE + 1_500;
  const area = { x: left, width: Math.max(3_000, width - left - 1_500) };
  const texts = [
    `TỜ CĂN CHỈNH MÁY IN – KHỔ ${millimetres(width)} × ${millimetres(height)} mm`,
    ...instructionTexts(sheet),
  ];
  const bottom = height - CROSS_DISTANCE - ARM;
  for (let size = 130; ; size -= 10) {
    const placed = stacked(texts, { ...area, top: CROSS_DISTANCE + ARM, size }, faces);
    if (placed.bottom <= bottom || size <= 60) return placed.texts;
  }
}

function stacked(
  texts: readonly string[],
  { x, width, top, size }: { x: number; width: number; top: number; size: number },
  faces: FaceMetrics,
): { texts: readonly SheetText[]; bottom: number } {
  const placed: SheetText[] = [];
  let y = top;
  for (const [index, text] of texts.entries()) {
    const block = { ...paragraph, x, y, width, fontSize: size, minimumFontSize: size, bold: index === 0 };
    const { face, fontSize, lines } = layOutBlock(block, text, faces);
    placed.push(
      ...lines.map((line) => ({
        text: line.text,
        x: line.x,
        baseline: line.baseline,
        face,
        fontSize,
        color: INK,
      })),
    );
    y = (lines.at(-1)?.baseline ?? y) + size * 2.2;
  }
  return { texts: placed, bottom: y };
}

const paragraph: CertificateBlock = {
  id: 'paragraph',
  field: BlockField.fixedText,
  text: '',
  x: 0,
  y: 0,
  width: 0,
  height: 200_000,
  font: BlockFont.serif,
  fontSize: 130,
  minimumFontSize: 130,
  maximumLines: 20,
  lineSpacing: 120,
  bold: false,
  italic: false,
  uppercase: false,
  color: INK,
  align: BlockAlign.left,
  anchor: BlockAnchor.top,
  onStock: false,
};
