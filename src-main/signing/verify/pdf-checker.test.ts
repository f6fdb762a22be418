import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Instant } from '../../domain/kernel/dates.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { createPdfChecker } from './pdf-checker.ts';

const workerFile = new URL('check-worker.ts', import.meta.url);
const checker = createPdfChecker({ workerFile });
const trusted = { certificates: [], revocationLists: [] };
const now = '2026-11-27T02:00:00.000Z' as Instant;

let pdf: Uint8Array;

beforeAll(async () => {
  pdf = await makePdf();
});

afterAll(() => checker.close());

async function codesOf(text: string): Promise<readonly string[]> {
  const { findings } = await checker.report(Buffer.from(text, 'latin1'), trusted, now);
  return findings.map(({ code }) => code);
}

describe('createPdfChecker', () => {
  it('checks and compares in its own thread', async () => {
    expect(await checker.report(pdf, trusted, now)).toMatchObject({
      pages: 1,
      findings: [{ code: 'unsigned' }],
    });
    expect(await checker.compare(pdf, pdf, 'TB-SNV')).toMatchObject({ differences: [], sharePercent: 100 });
    expect(await checker.compare(pdf, new Uint8Array([1]), 'TB-SNV')).toBeNull();
  });

  it.each<[string, string]>([
    ['ends in the middle', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R'],
    ['names a place far beyond its end', '%PDF-1.7\nxref\n0 99999999\nstartxref\n99999999999\n%%EOF'],
    [
      'has pages that are their own children',
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF',
    ],
    [
      'has tables that lead back to themselves',
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 2/Prev 9>>\nstartxref\n9\n%%EOF',
    ],
    ['nests arrays without end', `%PDF-1.7\n1 0 obj${'['.repeat(200_000)}endobj\nstartxref\n9\n%%EOF`],
    [
      'claims thousands of signatures',
      `%PDF-1.7\n${'1 0 obj<</ByteRange[0 1 2 3]/Contents<00>>>endobj\n'.repeat(20_000)}%%EOF`,
    ],
  ])(
    'refuses a file that %s, and goes on with the next one',
    async (_, text) => {
      const codes = await codesOf(text);
      expect(codes.some((code) => code === 'damaged' || code === 'not_checked')).toBe(true);
      expect((await checker.report(pdf, trusted, now)).pages).toBe(1);
    },
    90_000,
  );

  it('gives up on a check that takes too long, and answers after it was closed', async () => {
    const hasty = createPdfChecker({ workerFile, timeout: 1 });
    expect((await hasty.report(pdf, trusted, now)).findings).toEqual([{ code: 'not_checked' }]);
    await hasty.close();
    expect(await hasty.compare(pdf, pdf, 'TB-SNV')).toBeNull();
  });
});
