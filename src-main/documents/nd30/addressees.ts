import type { Addressees } from './nd30-document.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { TextWidth } from './text-width.ts';

/** Where the lines of the addressees stand, lengths in points from the left margin. */
export type AddresseeLines =
  | { readonly kind: 'centred' | 'running'; readonly text: string }
  | { readonly kind: 'hanging'; readonly label: string; readonly leftPt: number; readonly name: string }
  | {
      readonly kind: 'list';
      readonly label: string;
      readonly leftPt: number;
      /** Where the dashes stand: under the colon. */
      readonly dashPt: number;
      readonly namePt: number;
      readonly names: readonly string[];
    };

/**
 * One addressee stands on the line of the label; several stand below it, each after a dash under the colon, with `;` and a full
 * stop after the last (Phụ lục I, phần II, mục II, khoản 4). `width` measures upright type.
 */
export function placeAddressees(
  { label, names }: Addressees,
  sheet: StyleSheet,
  width: TextWidth,
): AddresseeLines | null {
  const [only] = names;
  if (only === undefined) return null;
  const widthOf = (text: string): number => width(text, sheet.components.body.sizePt.value);
  const available = pointsFromMm(textWidthMm(sheet));
  const indent = pointsFromMm(sheet.body.firstLineIndentMm.value);
  if (names.length === 1) {
    const text = `${label}: ${only}.`;
    if (widthOf(text) <= available - indent) return { kind: 'centred', text };
    // Under a label as long as a sentence there is no room for a column of its own.
    if (widthOf(label) > available / 3) return { kind: 'running', text };
    return { kind: 'hanging', label: `${label}: `, leftPt: indent, name: `${only}.` };
  }
  const lines = names.map((name, index) => `${name}${index === names.length - 1 ? '.' : ';'}`);
  const colon = widthOf(label);
  const dash = widthOf('- ');
  const longest = Math.max(...lines.map(widthOf));
  // The block stands in the middle, and a long one begins where paragraphs do.
  const leftPt = Math.max(indent, (available - colon - dash - longest) / 2);
  return {
    kind: 'list',
    label: `${label}:`,
    leftPt,
    dashPt: leftPt + colon,
    namePt: leftPt + colon + dash,
    names: lines,
  };
}
