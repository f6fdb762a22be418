import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import type { Dialog, Shell } from 'electron';

import { safeFileName, writeWhole } from '../write-whole.ts';

/** What may be opened: files that the machine shows and never runs. */
const shownTypes: ReadonlySet<string> = new Set(['.pdf', '.docx', '.xlsx']);

/**
 * Opens a copy of a file in the program that the machine has for it, where it is looked at and printed: a window that
 * prints by itself ignores paper, margins and driver.
 *
 * @param folder where the copies lie until the program starts anew
 * @returns false when the person was told that it can't be opened
 */
export async function openFile(
  { shell, dialog }: { shell: Pick<Shell, 'openPath'>; dialog: Pick<Dialog, 'showErrorBox'> },
  { name, bytes, folder }: { readonly name: string; readonly bytes: Uint8Array; readonly folder: string },
): Promise<boolean> {
  const fileName = safeFileName(name);
  if (!shownTypes.has(path.extname(fileName).toLowerCase()))
    throw new TypeError(`openFile: no document: ${path.extname(fileName)}`);
  const target = path.join(folder, fileName);
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(target, bytes);
  } catch {
    // The copy of the last time is still open in a program that locks it, or the disk is full.
    dialog.showErrorBox(
      'Chưa mở được tệp',
      `Không ghi được bản sao để mở. Nếu tệp đang mở, hãy đóng lại rồi thử lần nữa, hoặc dùng “Lưu tệp”.\n\n${target}`,
    );
    return false;
  }
  const problem = await shell.openPath(target);
  if (problem === '') return true;
  dialog.showErrorBox(
    'Chưa mở được tệp',
    `Máy này chưa có chương trình để mở tệp ${path.extname(fileName)} (${problem}). Hãy dùng “Lưu tệp” và mở trên máy khác.`,
  );
  return false;
}

/** Takes away what earlier runs opened. */
export async function forgetOpenedFiles(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => {
    // Still open in another program; the next start tries again.
  });
}
