import { drawnHeight } from '../measure-text.ts';
import { SLIDE_TEXT } from '../text-layout.ts';
import type { SlideText } from '../text-layout.ts';

/** The largest of the given styles in which a text stays within a height; the last when none does. */
export function fittingStyle(
  text: string,
  styles: readonly SlideText[],
  room: { readonly width: number; readonly height: number },
): SlideText {
  const fitting = styles.find((style) => drawnHeight(text, style, room.width) <= room.height);
  return fitting ?? styles.at(-1) ?? SLIDE_TEXT.body;
}

/** A slide's text style as the style of an element. */
export function cssOf({ size, lineHeight, weight }: SlideText) {
  return { fontSize: size, lineHeight: `${lineHeight}px`, fontWeight: weight };
}
