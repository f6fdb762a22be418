import { mayNeedTable, readClipboard } from './read-clipboard.ts';
import type { CopiedTexts } from './read-clipboard.ts';
import { readHtmlTable } from './read-html-table.ts';

/** Longer texts come from something that isn't an office's list, and reading them would hold the page up for seconds. */
const longestText = 20_000_000;
const longestHtml = 8_000_000;

/** The texts in rows that were copied from a spreadsheet or a document; null where there is too much of them. */
export function readDataTransfer(clipboard: Pick<DataTransfer, 'getData'>): CopiedTexts | null {
  const text = clipboard.getData('text/plain');
  if (text.length > longestText) return null;
  const html = clipboard.getData('text/html');
  const needsTable = html.length <= longestHtml && mayNeedTable(text, html);
  return readClipboard(text, () => (needsTable ? readHtmlTable(html) : null));
}
