import { textHeight } from './text-layout.ts';
import type { SlideText } from './text-layout.ts';

/** The family that projector.css gives the stage; measuring needs the same. */
const family = '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif';

let context: CanvasRenderingContext2D | null | undefined;

/** The widths of words, by font: the names of a long list are made of few. */
const widths = new Map<string, number>();
/** The heights of whole texts, by font and width: a list comes back on every slide of its vote. */
const heights = new Map<string, number>();
/** Far more than the words, and the lines, of the longest list. */
const MOST_REMEMBERED = 20_000;

/** The height of a text on the stage in a width, both in pixels of the canvas. */
export function drawnHeight(text: string, style: SlideText, width: number): number {
  return remembered(heights, `${style.weight} ${style.size} ${style.lineHeight} ${width} ${text}`, () =>
    textHeight(text, style, width, measureText),
  );
}

/** The width of a text on the stage, in pixels of the canvas. Without a canvas it is guessed on the wide side. */
function measureText(text: string, style: SlideText): number {
  // Lines differ from each other, and each is asked for once.
  if (text.length > 1 && text.includes(' ')) return drawnWidth(text, style);
  return remembered(widths, `${style.weight} ${style.size} ${text}`, () => drawnWidth(text, style));
}

function remembered(known: Map<string, number>, key: string, measure: () => number): number {
  let size = known.get(key);
  if (size === undefined) {
    size = measure();
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, size);
  }
  return size;
}

function drawnWidth(text: string, style: SlideText): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * style.size * 0.62;
  context.font = `${style.weight} ${style.size}px ${family}`;
  return context.measureText(text).width;
}
