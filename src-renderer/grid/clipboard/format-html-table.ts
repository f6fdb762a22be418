/** A cell to be copied: its text as shown, and the number behind it where it is one. */
export interface CopiedCell {
  readonly text: string;
  readonly number: string | null;
}

/**
 * The cells as an HTML table for Excel, LibreOffice, Word and mail programs. Excel reads `x:num` and LibreOffice `sdval`
 * instead of the text, whatever decimal sign they are set to. Text is marked as text for either, so that `1.2` does not
 * become a date, `001` keeps its zeros and `=1+1` is no formula.
 */
export function formatHtmlTable(rows: readonly (readonly CopiedCell[])[]): string {
  const body = rows.map((row) => `<tr>${row.map(formatCell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>${body}</table></body></html>`;
}

/** The number that an integer of so many decimals stands for, with a decimal point: 950 of 2 is `9.5`. */
export function decimalNumber(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function formatCell({ text, number }: CopiedCell): string {
  return number === null
    ? `<td sdnum="1033;0;@" style="mso-number-format:'\\@'">${escapeHtml(text)}</td>`
    : `<td align="right" x:num="${number}" sdval="${number}">${escapeHtml(text)}</td>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
}
