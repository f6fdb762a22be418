import type { Alignment, Borders, Fill, Font } from 'exceljs';

/** The face that Nghị định 30 asks for; every office has it. */
const family = 'Times New Roman';

export const fonts = {
  body: { name: family, size: 11 },
  bold: { name: family, size: 11, bold: true },
  small: { name: family, size: 10, italic: true, color: { argb: 'FF595959' } },
  /** What the program computes and nobody types. */
  computed: { name: family, size: 11, color: { argb: 'FF595959' } },
  motto: { name: family, size: 12, bold: true },
  title: { name: family, size: 14, bold: true },
  hidden: { name: family, size: 8, color: { argb: 'FF808080' } },
} satisfies Readonly<Record<string, Partial<Font>>>;

export const fills = {
  header: solid('FFD9E2EC'),
  group: solid('FFEEF2F6'),
  /** To be filled in. */
  input: solid('FFFFF2B3'),
  /** May be filled in. */
  optional: solid('FFFFFBE8'),
} satisfies Readonly<Record<string, Fill>>;

const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
export const boxed: Partial<Borders> = { top: line, bottom: line, left: line, right: line };

export const middle: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };
export const left: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText: true };
export const right: Partial<Alignment> = { vertical: 'middle', horizontal: 'right', wrapText: false };

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
