import path from 'node:path';

import type { BrowserWindow, Dialog } from 'electron';

import { safeFileName, writeWhole } from '../write-whole.ts';

/**
 * Asks where to save and writes the file whole or not at all.
 *
 * @param folder where the dialog opens
 * @returns where it was written; null when the person cancelled, or was told that the place can't be written to
 */
export async function saveFile(
  dialog: Pick<Dialog, 'showSaveDialog' | 'showErrorBox'>,
  window: BrowserWindow | null,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly folder: string },
): Promise<string | null> {
  const extension = path.extname(file.name).slice(1);
  const options = {
    defaultPath: path.join(file.folder, safeFileName(file.name)),
    filters: extension === '' ? [] : [{ name: `Tệp ${extension}`, extensions: [extension] }],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return null;
  try {
    await writeWhole(filePath, file.bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    dialog.showErrorBox('Chưa lưu được tệp', `${explain(code)}\n\n${filePath}`);
    return null;
  }
  return filePath;
}

function explain(code: string): string {
  switch (code) {
    case 'ENOSPC':
      return 'Ổ đĩa đã đầy.';
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return 'Không ghi được vào vị trí này. Nếu tệp đang mở trong Word, Excel hoặc trình đọc PDF, hãy đóng lại rồi thử lần nữa.';
    default:
      return `Không ghi được vào vị trí này (${code}). Hãy chọn thư mục khác.`;
  }
}
