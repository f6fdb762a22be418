import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { newBusiness } from '../domain/documents/edxml-message.ts';
import { writePackage } from './e-office-package.ts';
import type { WrittenPackage } from './e-office-package.ts';
import { sampleDocument } from './testing/e-office-samples.ts';
import { verifyPackage } from './verify-package.ts';

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

  it.each(['../secret', '/etc/passwd', 'a/b', '..', 'C:\\x', 'a.pdf:stream'])(
    'touches nothing outside the folder for the name %s',
    async (name) => {
      const { path: folder, manifest } = await write();
      const files = [{ name, size: 1, sha256: '0'.repeat(64) }];
      await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }));
      const result = await verifyPackage(folder);
      expect(result.ok && result.value.findings[0]).toEqual({ code: 'name_not_allowed', name });
    },
  );

  it('reads a zip too, and tells one that is damaged', async () => {
    const { path: zip, manifest } = await write('zip');
    expect(await verifyPackage(zip)).toEqual({ ok: true, value: { manifest, findings: [] } });
    const bytes = await readFile(zip);
    await writeFile(zip, bytes.subarray(0, bytes.length - 40));
    expect(await verifyPackage(zip)).toEqual({ ok: false, error: { code: 'folder_unreadable' } });
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
