import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import type { BrowserWindow, Dialog } from 'electron';

/**
 * Asks where to save and writes the file whole or not at all.
 *
 * @param folder where the dialog opens
 * @returns false when the person cancelled, or was told that the place can't be written to
 */
export async function saveFile(
  dialog: Pick<Dialog, 'showSaveDialog' | 'showErrorBox'>,
  window: BrowserWindow | null,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly folder: string },
): Promise<boolean> {
  const extension = path.extname(file.name).slice(1);
  const options = {
    defaultPath: path.join(file.folder, safeFileName(file.name)),
    filters: extension === '' ? [] : [{ name: `Tệp ${extension}`, extensions: [extension] }],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return false;
  try {
    await writeWhole(filePath, file.bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    dialog.showErrorBox('Chưa lưu được tệp', `${explain(code)}\n\n${filePath}`);
    return false;
  }
  return true;
}

/** The name as a single file name that Windows accepts too. */
export function safeFileName(name: string): string {
  const cleaned = name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-').replace(/[. ]+$/, '');
  return cleaned === '' ? 'so-vang' : cleaned;
}

export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
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
