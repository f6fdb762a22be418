import { cleanText } from '../kernel/vietnamese-text.ts';

// A unit's texts about a criterion go into the note at its cell, a line each, so that officers see whose words they are and
// their own lines stay as they are.

const evidenceLead = 'Minh chứng: ';
const noteLead = 'Đơn vị ghi: ';

export type UnitTexts = { readonly evidence: string | null; readonly note: string | null };

/** What units wrote about their evidence so far; null where nothing was written. */
export function evidenceOf(note: string | null): string | null {
  const lines = linesOf(note).filter((line) => line.startsWith(evidenceLead));
  return lines.length === 0 ? null : lines.map((line) => line.slice(evidenceLead.length)).join('; ');
}

/**
 * The note with what a unit wrote; null where that says nothing new. Words that continue those that were there take their
 * place, all others are added, so that nothing is lost.
 */
export function withUnitTexts(note: string | null, { evidence, note: remark }: UnitTexts): string | null {
  const before = linesOf(note);
  const after = addLine(addLine(before, evidenceLead, evidence), noteLead, remark);
  return after.length === before.length && after.every((line, index) => line === before[index])
    ? null
    : after.join('\n');
}

function addLine(lines: readonly string[], lead: string, text: string | null): readonly string[] {
  const said = text === null ? '' : cleanText(text.replace(/\s*\n\s*/g, '; '));
  if (said === '') return lines;
  const isOwn = (line: string) => line.startsWith(lead);
  const known = lines
    .filter(isOwn)
    .map((line) => line.slice(lead.length))
    .join('; ');
  if (known === said || lines.includes(lead + said)) return lines;
  if (known === '' || !said.startsWith(known)) return [...lines, lead + said];
  const first = lines.findIndex(isOwn);
  return lines.flatMap((line, index) => (index === first ? [lead + said] : isOwn(line) ? [] : [line]));
}

function linesOf(note: string | null): readonly string[] {
  return note === null || note === '' ? [] : note.split('\n');
}
