import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { zipOf } from '../documents/testing/zip-of.ts';
import type { ZipPart } from '../documents/testing/zip-of.ts';
import { newBusiness } from '../domain/e-office/edxml-message.ts';
import { writePackage } from './e-office-package.ts';
import type { WrittenPackage } from './e-office-package.ts';
import { sampleDocument } from './testing/e-office-samples.ts';
import { verifyPackage } from './verify-package.ts';
import type { PackageFinding } from './verify-package.ts';

let outbox: string;

beforeEach(async () => {
  outbox = await mkdtemp(path.join(tmpdir(), 'so-vang-outbox-'));
});

afterEach(() => rm(outbox, { recursive: true }));

async function write(shape: 'folder' | 'zip' = 'folder'): Promise<WrittenPackage> {
  const result = await writePackage(
    outbox,
    {
      document: sampleDocument({ subject: 'Đề nghị' }),
      business: newBusiness,
      pdf: new TextEncoder().encode('pdf'),
      exportAs: 'unsigned',
      shape,
      docx: new TextEncoder().encode('docx'),
      attachments: [],
      embedFiles: false,
      auditHead: { seq: 42, hash: 'ab'.repeat(32) },
      programVersion: '0.1.0',
    },
    { now: new Date('2026-11-23T20:00:00Z') },
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A package as a zip, with more in it than was written. */
async function zipWith(more: readonly ZipPart[]): Promise<string> {
  const { path: folder } = await write();
  const parts: ZipPart[] = [];
  for (const name of await readdir(folder)) {
    parts.push({ name, content: await readFile(path.join(folder, name)) });
  }
  const zip = path.join(outbox, 'a.zip');
  await writeFile(zip, zipOf([...parts, ...more]));
  return zip;
}

describe('verifyPackage', () => {
  it('names every file that is changed, missing or added', async () => {
    const { path: folder, folder: stem } = await write();
    await writeFile(path.join(folder, 'metadata.json'), '{}');
    await writeFile(path.join(folder, `${stem}.docx`), 'dacx');
    await writeFile(path.join(folder, 'them.txt'), '');
    await rm(path.join(folder, 'document.edxml'));
    await rm(path.join(folder, `${stem}.pdf`));
    await symlink('/etc/hostname', path.join(folder, `${stem}.pdf`));
    const result = await verifyPackage(folder);
    expect(result.ok && result.value.findings).toEqual([
      { code: 'name_not_allowed', name: `${stem}.pdf` },
      { code: 'file_changed', name: `${stem}.docx` },
      { code: 'file_missing', name: 'document.edxml' },
      { code: 'file_changed', name: 'metadata.json' },
      { code: 'file_not_listed', name: 'them.txt' },
    ]);
  });

  it.each([
    '../secret',
    '/etc/passwd',
    'a/b',
    '..',
    'C:\\x',
    'a.pdf:stream',
    'NUL',
    'aux.pdf',
    'COM1.pdf',
    'a.pdf.',
    'a.pdf ',
    'a\u202efdp.exe',
  ])('touches nothing outside the folder for the name %s', async (name) => {
    const { path: folder, manifest } = await write();
    const files = [{ name, size: 1, sha256: '0'.repeat(64) }];
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }));
    const result = await verifyPackage(folder);
    expect(result.ok && result.value.findings[0]).toEqual({ code: 'name_not_allowed', name });
  });

  it('reads a zip too, and tells one that is damaged', async () => {
    const { path: zip, manifest } = await write('zip');
    expect(await verifyPackage(zip)).toEqual({ ok: true, value: { manifest, findings: [] } });
    const bytes = await readFile(zip);
    await writeFile(zip, bytes.subarray(0, bytes.length - 40));
    expect(await verifyPackage(zip)).toEqual({ ok: false, error: { code: 'folder_unreadable' } });
  });

  it.each<[string, readonly ZipPart[], readonly PackageFinding[]]>([
    [
      'a second file of a name',
      [{ name: 'document.edxml', content: 'khác' }],
      [
        { code: 'file_changed', name: 'document.edxml' },
        { code: 'name_twice', name: 'document.edxml' },
      ],
    ],
    [
      'a name that differs in capitals only',
      [{ name: 'Document.EDXML', content: 'khác' }],
      [
        { code: 'file_not_listed', name: 'Document.EDXML' },
        { code: 'name_twice', name: 'document.edxml' },
      ],
    ],
    [
      'names that lead out of it, and folders',
      [
        { name: '../../Startup/a.bat', content: 'x' },
        { name: 'C:\\Windows\\a.bat', content: 'x' },
        { name: '/etc/passwd', content: 'x' },
        { name: 'a/', content: '' },
      ],
      ['../../Startup/a.bat', 'C:\\Windows\\a.bat', '/etc/passwd', 'a/'].map((name) => ({
        code: 'file_not_listed',
        name,
      })),
    ],
  ])('finds %s in a zip', async (_, parts, findings) => {
    expect(await verifyPackage(await zipWith(parts))).toMatchObject({ ok: true, value: { findings } });
  });

  it('takes no link of a zip for a file, whatever the manifest says of it', async () => {
    const { path: folder, manifest } = await write();
    const target = '../../../etc/passwd';
    const sha256 = createHash('sha256').update(target).digest('hex');
    const files = [{ name: 'van-ban.pdf', size: target.length, sha256 }];
    const zip = path.join(folder, 'a.zip');
    const parts = [
      { name: 'manifest.json', content: JSON.stringify({ ...manifest, files }) },
      { name: 'van-ban.pdf', content: target, mode: 0o120777 },
    ];
    await writeFile(zip, zipOf(parts));
    expect(await verifyPackage(zip)).toMatchObject({
      value: { findings: [{ code: 'name_not_allowed', name: 'van-ban.pdf' }] },
    });
  });

  it.each<[string, ZipPart]>([
    ['is larger than it says', { name: 'a.txt', content: Buffer.alloc(100_000), declaredSize: 9 }],
    ['is smaller than it says', { name: 'a.txt', content: 'x', declaredSize: 1000 }],
    ['has two names', { name: 'a.txt', content: 'x', ownName: 'document.edxml' }],
  ])('does not read a zip in which a file %s', async (_, part) => {
    expect(await verifyPackage(await zipWith([part]))).toEqual({
      ok: false,
      error: { code: 'folder_unreadable' },
    });
  });

  it('says what is wrong with the manifest or the folder', async () => {
    const { path: folder } = await write();
    const manifest = path.join(folder, 'manifest.json');
    const codes: unknown[] = [];
    for (const text of ['{', '{}', null]) {
      if (text === null) await rm(manifest);
      else await writeFile(manifest, text);
      codes.push(await verifyPackage(folder));
    }
    codes.push(await verifyPackage(path.join(outbox, 'gone')));
    expect(codes).toEqual(
      ['manifest_unreadable', 'manifest_unreadable', 'manifest_missing', 'folder_unreadable'].map((code) => ({
        ok: false,
        error: { code },
      })),
    );
  });
});
