import path from 'node:path';
import type { PlatformPath } from 'node:path';

import { formatDocumentNumber } from '../domain/e-office/e-office-document.ts';
import type { EOfficeDocument } from '../domain/e-office/e-office-document.ts';
import { BusinessType } from '../domain/e-office/edxml-message.ts';
import type { EdxmlReference } from '../domain/e-office/edxml-message.ts';

// A folder and a file of it bear this name, and Windows gives a whole path 260 characters.
const stemLimit = 72;

/** What stands before the name of a package that isn't one of a new document. */
const businessPrefixes: Readonly<Record<number, string>> = {
  [BusinessType.recalled]: 'thu-hoi_',
  [BusinessType.updated]: 'cap-nhat_',
  [BusinessType.replaced]: 'thay-the_',
};

/**
 * `15_TTr-HDTDKT_de-nghi-tang-bang-khen`, or `du-thao_…` without a number, behind `thu-hoi_` where it is recalled: ASCII, at
 * most 72 characters.
 */
export function packageStem(
  document: Pick<EOfficeDocument, 'number' | 'notation' | 'subject'>,
  businessType: number | null,
): string {
  const prefix = businessPrefixes[businessType ?? BusinessType.new] ?? '';
  const number = document.number === null ? 'du-thao' : formatDocumentNumber(document.number);
  const head = `${prefix}${number}_${notationWords(document.notation)}_`;
  const slug = asciiWords(document.subject, stemLimit - head.length).toLowerCase();
  return head + (slug || 'van-ban');
}

/** `trang-thai-15_101_STC-VP`: what is told of a document that came in. */
export function statusStem(statusCode: string, { number, notation }: EdxmlReference): string {
  const parts = [`trang-thai-${asciiWords(statusCode, 2)}`, asciiWords(number, 12) || 'khong-so'];
  return [...parts, notationWords(notation)].join('_');
}

function notationWords(notation: string): string {
  return asciiWords(notation, 24) || 'khong-ky-hieu';
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
