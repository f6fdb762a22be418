import { describe, expect, it } from 'vitest';

import { decimalNumber, formatHtmlTable } from './format-html-table.ts';

describe('formatHtmlTable', () => {
  it('marks text as text and gives numbers as numbers, whatever decimal sign the reader is set to', () => {
    const html = formatHtmlTable([
      [
        { text: '1.2', number: null },
        { text: '9,5', number: '9.5' },
      ],
    ]);
    expect(html).toContain(`<td sdnum="1033;0;@" style="mso-number-format:'\\@'">1.2</td>`);
    expect(html).toContain('<td align="right" x:num="9.5" sdval="9.5">9,5</td>');
  });

  it('keeps line breaks in their cell and escapes what is not markup', () => {
    expect(formatHtmlTable([[{ text: 'a <b>\r\n& c', number: null }]])).toContain(
      '>a &lt;b&gt;<br style="mso-data-placement:same-cell">&amp; c</td>',
    );
  });
});

describe('decimalNumber', () => {
  it('writes integers of hundredths and thousandths without rounding', () => {
    expect([
      decimalNumber(950, 2),
      decimalNumber(-5, 2),
      decimalNumber(123450, 2),
      decimalNumber(1234, 3),
      decimalNumber(7, 0),
    ]).toEqual(['9.5', '-0.05', '1234.5', '1.234', '7']);
  });
});
