import type { FontMetrics } from '../fonts/font-metrics.ts';
import { BlockAlign, BlockAnchor, BlockFont } from './template.ts';
import type { CertificateBlock } from './template.ts';

/** The font files that certificates are set in. */
export const Face = {
  regular: 'regular',
  bold: 'bold',
  italic: 'italic',
  boldItalic: 'bold_italic',
  script: 'script',
} as const;
export type Face = (typeof Face)[keyof typeof Face];

export type FaceMetrics = Readonly<Record<Face, FontMetrics>>;

/** The decorative font has one cut. */
export function faceOf({ font, bold, italic }: Pick<CertificateBlock, 'font' | 'bold' | 'italic'>): Face {
  if (font === BlockFont.script) return Face.script;
  if (bold) return italic ? Face.boldItalic : Face.bold;
  return italic ? Face.italic : Face.regular;
}

/** A line where it is printed, in hundredths of a millimetre, not rounded. */
export type PlacedLine = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
};

export type BlockLayout = {
  readonly face: Face;
  /** In tenths of a point; less than the block's own where the text had to shrink. */
  readonly fontSize: number;
  readonly lines: readonly PlacedLine[];
  /** What the block is too small for, also after shrinking. */
  readonly overflow: {
    readonly width: boolean;
    readonly lines: boolean;
    readonly height: boolean;
  } | null;
};

/** A text shrinks by steps of half a point. */
const SHRINK_STEP = 5;
/** Far below what a printer can show, far above what sums of floating point lose. */
const TOLERANCE = 1e-6;

/** Tenths of a point in hundredths of a millimetre: an inch has 72 points and 25,4 mm. */
export function millimetreHundredths(tenthsOfPoint: number): number {
  return (tenthsOfPoint * 254) / 72;
}

/** Hundredths of a millimetre in points. */
export function pointsOf(millimetreHundredth: number): number {
  return (millimetreHundredth * 72) / 2540;
}

/**
 * Sets a text in a block. Breaks that the text brings are kept; where several lines are allowed, longer ones are broken at
 * spaces, centred ones evenly. What doesn't fit shrinks as far as the block lets it. The designer, the checks and the
 * printed file all place by this function.
 */
export function layOutBlock(block: CertificateBlock, text: string, faces: FaceMetrics): BlockLayout {
  const face = faceOf(block);
  const written = (block.uppercase ? text.toLocaleUpperCase('vi') : text).normalize('NFC');
  const smallest = Math.min(block.minimumFontSize, block.fontSize);
  for (let size = block.fontSize; ; size = Math.max(smallest, size - SHRINK_STEP)) {
    const layout = layOutAt(block, written, face, faces[face], size);
    if (layout.overflow === null || size <= smallest) return layout;
  }
}

function layOutAt(
  block: CertificateBlock,
  text: string,
  face: Face,
  font: FontMetrics,
  fontSize: number,
): BlockLayout {
  const em = millimetreHundredths(fontSize);
  const widthOf = (line: string): number => font.widthOf(line) * em;
  const given = text === '' ? [] : text.split('\n').map((line) => line.trim());
  const texts = block.maximumLines === 1 ? given : given.flatMap((line) => brokenLines(line, block, widthOf));
  const spacing = (em * block.lineSpacing) / 100;
  const height = texts.length === 0 ? 0 : (font.ascent + font.descent) * em + (texts.length - 1) * spacing;
  const room = block.height - height;
  const top =
    block.y + (block.anchor === BlockAnchor.top ? 0 : block.anchor === BlockAnchor.middle ? room / 2 : room);
  const lines = texts.map((line, index): PlacedLine => {
    const width = widthOf(line);
    const free = block.width - width;
    const indent = block.align === BlockAlign.left ? 0 : block.align === BlockAlign.center ? free / 2 : free;
    return { text: line, x: block.x + indent, baseline: top + font.ascent * em + index * spacing, width };
  });
  const overflow = {
    width: lines.some(({ width }) => width > block.width + TOLERANCE),
    lines: lines.length > block.maximumLines,
    height: height > block.height + TOLERANCE,
  };
  const fits = !overflow.width && !overflow.lines && !overflow.height;
  return { face, fontSize, lines, overflow: fits ? null : overflow };
}

type WidthOf = (line: string) => number;

function brokenLines(
  line: string,
  { width, align }: Pick<CertificateBlock, 'width' | 'align'>,
  widthOf: WidthOf,
): readonly string[] {
  const words = wordsOf(line);
  const filled = filledLines(words, width, widthOf);
  if (filled.length < 2 || align !== BlockAlign.center) return filled;
  return evenLines(words, filled, widthOf);
}

/** A figure stays with the word before it: “năm 2025” is not torn apart. */
function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).reduce<string[]>((words, word) => {
    const last = words.at(-1);
    if (last !== undefined && /^\d/.test(word)) words[words.length - 1] = `${last} ${word}`;
    else words.push(word);
    return words;
  }, []);
}

function filledLines(words: readonly string[], width: number, widthOf: WidthOf): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width + TOLERANCE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As many lines as are needed, and the longest of them as short as can be: no last line of one word. */
function evenLines(words: readonly string[], filled: readonly string[], widthOf: WidthOf): readonly string[] {
  let enough = Math.max(...filled.map(widthOf));
  let tooLittle = widthOf(words.join(' ')) / filled.length / 2;
  let best = filled;
  while (enough - tooLittle > 10) {
    const width = (enough + tooLittle) / 2;
    const lines = filledLines(words, width, widthOf);
    if (lines.length <= filled.length) {
      best = lines;
      enough = width;
    } else tooLittle = width;
  }
  return best;
}
