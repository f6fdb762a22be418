import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { BrowserWindow, Dialog } from 'electron';

import type { FolderSaving, NamedBytes } from '../../contract/shell-bridge.ts';
import { safeFileName, writeWhole } from '../write-whole.ts';

/**
 * Asks for a folder and writes the files into it, each whole. Nothing that lies there is replaced: where one name is taken
 * none is written.
 *
 * @param folder where the dialog opens
 * @param remember told where each file was written
 */
export async function saveFiles(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow | null,
  {
    files,
    folder,
    remember,
  }: {
    readonly files: readonly NamedBytes[];
    readonly folder: string;
    readonly remember: (bytes: Uint8Array, place: string) => void;
  },
): Promise<FolderSaving> {
  const options = {
    defaultPath: folder,
    buttonLabel: 'Lưu vào đây',
    properties: ['openDirectory', 'createDirectory'] satisfies ('openDirectory' | 'createDirectory')[],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return { kind: 'cancelled' };
  const targets = files.map(({ name, bytes }) => ({ target: path.join(chosen, safeFileName(name)), bytes }));
  for (const { target } of targets) {
    if (await exists(target)) return { kind: 'taken', name: path.basename(target) };
  }
  try {
    for (const { target, bytes } of targets) await writeWhole(target, bytes);
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
  for (const { target, bytes } of targets) remember(bytes, target);
  return { kind: 'saved', files: files.length };
}

async function exists(target: string): Promise<boolean> {
  try {
    await stat(target);
    return true;
  } catch {
    // Whatever keeps a file from being looked at keeps it from being written too, and is told then.
    return false;
  }
}

function reasonOf(error: unknown): 'disk_full' | 'no_rights' | 'other' {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return 'disk_full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'no_rights' : 'other';
}
