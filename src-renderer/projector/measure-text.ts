import type { SlideText } from './text-layout.ts';

/** The family that projector.css gives the stage; measuring needs the same. */
const family = '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif';

let context: CanvasRenderingContext2D | null | undefined;

/** The widths of words, by font: the names of a long list are made of few. */
const widths = new Map<string, number>();
/** Far more than the words of the longest list. */
const MOST_WORDS = 20_000;

/** The width of a text on the stage, in pixels of the canvas. Without a canvas it is guessed on the wide side. */
export function measureText(text: string, style: SlideText): number {
  // Lines differ from each other, and each is asked for once.
  if (text.length > 1 && text.includes(' ')) return drawnWidth(text, style);
  const key = `${style.weight} ${style.size} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = drawnWidth(text, style);
    if (widths.size >= MOST_WORDS) widths.clear();
    widths.set(key, width);
  }
  return width;
}

function drawnWidth(text: string, style: SlideText): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * style.size * 0.62;
  context.font = `${style.weight} ${style.size}px ${family}`;
  return context.measureText(text).width;
}
