import path from 'node:path';
import type { PlatformPath } from 'node:path';

import { formatDocumentNumber } from '../domain/documents/e-office-document.ts';
import type { EOfficeDocument } from '../domain/documents/e-office-document.ts';

// A folder and a file of it bear this name, and Windows gives a whole path 260 characters.
const stemLimit = 72;

/** `15_TTr-HDTDKT_de-nghi-tang-bang-khen`, or `du-thao_…` without a number: ASCII, at most 72 characters. */
export function packageStem(document: Pick<EOfficeDocument, 'number' | 'notation' | 'subject'>): string {
  const number = document.number === null ? 'du-thao' : formatDocumentNumber(document.number);
  const notation = asciiWords(document.notation, 24) || 'khong-ky-hieu';
  const head = `${number}_${notation}_`;
  const slug = asciiWords(document.subject, stemLimit - head.length).toLowerCase();
  return head + (slug || 'van-ban');
}

/** `dinh-kem-01_bao-cao-thanh-tich.xlsx` for the first attachment, whatever its own name says. */
export function attachmentFileName(originalName: string, position: number): string {
  const extension = /\.([A-Za-z\d]{1,8})$/.exec(originalName)?.[1]?.toLowerCase() ?? 'bin';
  const slug = asciiWords(originalName.replace(/\.[^.]*$/, ''), 40).toLowerCase() || 'tep';
  return `dinh-kem-${String(position).padStart(2, '0')}_${slug}.${extension}`;
}

/** Letters and digits in ASCII, words joined by hyphens, cut at the end of a word where there's one. */
function asciiWords(text: string, limit: number): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : words.slice(0, limit);
}

/** How paths of a folder are put together: by its own shape, so that a share (`\\\\server\\share`) is one everywhere. */
export function pathsOf(folder: string): PlatformPath {
  return /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder) ? path.win32 : path.posix;
}

/**
 * The path of a plain file name inside a folder; `null` for anything else: a path, `..`, a drive, a stream
 * (`a.pdf:hidden`).
 */
export function resolveInside(folder: string, name: string): string | null {
  if (name === '' || name === '.' || name === '..' || /[/\\:\0]/.test(name)) return null;
  const paths = pathsOf(folder);
  const resolved = paths.resolve(folder, name);
  return paths.dirname(resolved) === paths.resolve(folder) ? resolved : null;
}
