import type { SlideText } from './text-layout.ts';

/** The family that projector.css gives the stage; measuring needs the same. */
const family = '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif';

let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text on the stage, in pixels of the canvas. Without a canvas it is guessed on the wide side. */
export function measureText(text: string, style: SlideText): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * style.size * 0.62;
  context.font = `${style.weight} ${style.size}px ${family}`;
  return context.measureText(text).width;
}
