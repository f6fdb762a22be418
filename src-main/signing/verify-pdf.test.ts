import { asyncProperty, check, constantFrom, integer, oneof } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { makeCertificate } from './testing/make-certificate.ts';
import { makePdf } from './testing/make-pdf.ts';
import { signPdf } from './testing/sign-in-test.ts';
import { isValidlySigned, verifyPdf } from './verify-pdf.ts';
import type { PdfSignatureProblem } from './verify-pdf.ts';

const passphrase = 'bi mat';
const certificate = makeCertificate({ passphrase });

let unsigned: Uint8Array;
let once: Uint8Array;
let twice: Uint8Array;

async function sign(pdf: Uint8Array): Promise<Uint8Array> {
  const now = new Date('2026-11-23T07:30:00Z');
  const key = { kind: 'certificate_file', pkcs12: certificate.pkcs12, passphrase } as const;
  const options = { key, reason: 'Phê duyệt', location: 'Lai Châu', now };
  const signed = await signPdf(pdf, options);
  if (!signed.ok) throw new Error(signed.error.code);
  return signed.value.pdf;
}

beforeAll(async () => {
  unsigned = await makePdf();
  once = await sign(unsigned);
  twice = await sign(once);
});

function changed(pdf: Uint8Array, position: number, to?: number): Uint8Array {
  const copy = Uint8Array.from(pdf);
  copy[position] = to ?? (copy[position] ?? 0) ^ 1;
  return copy;
}

async function isValid(pdf: Uint8Array): Promise<boolean> {
  return isValidlySigned(await verifyPdf(pdf));
}

async function problemsOf(pdf: Uint8Array): Promise<readonly (readonly PdfSignatureProblem[])[]> {
  return (await verifyPdf(pdf)).map((signature) => signature.problems);
}

/** The ranges of the file that the last signature covers. */
function coveredRanges(pdf: Uint8Array): readonly [number, number, number] {
  const text = Buffer.from(pdf).toString('latin1');
  const match = [...text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)/g)].at(-1);
  return [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
}

describe('verifyPdf', () => {
  it('finds nothing in an unsigned document, which is not validly signed', async () => {
    expect([await verifyPdf(unsigned), isValidlySigned([])]).toEqual([[], false]);
  });

  it('accepts documents with one and with two signatures', async () => {
    expect([await isValid(once), await isValid(twice)]).toEqual([true, true]);
  });

  it('names a changed byte', async () => {
    const flipped = changed(once, Buffer.from(once).indexOf('/MediaBox') + 1);
    expect(await problemsOf(flipped)).toEqual([['bytes_changed']]);
    expect(await isValid(flipped)).toBe(false);
  });

  it('tells which of two signatures a change breaks', async () => {
    const inFirst = changed(twice, Buffer.from(twice).indexOf('/MediaBox') + 1);
    const inSecond = changed(twice, twice.length - 3);
    expect([await problemsOf(inFirst), await problemsOf(inSecond)]).toEqual([
      [['bytes_changed'], ['bytes_changed']],
      [[], ['bytes_changed']],
    ]);
  });

  it('names bytes appended after the last signature', async () => {
    expect(await problemsOf(Buffer.concat([once, Buffer.from('\n')]))).toEqual([['bytes_appended']]);
    expect(await problemsOf(Buffer.concat([twice, Buffer.from('%%EOF')]))).toEqual([[], ['bytes_appended']]);
  });

  it('never takes a document for valid when any covered byte has changed', async () => {
    const [firstLength, secondStart, secondLength] = coveredRanges(once);
    const positions = oneof(
      integer({ min: 0, max: firstLength - 1 }),
      integer({ min: secondStart, max: secondStart + secondLength - 1 }),
    );
    const run = await check(
      asyncProperty(positions, integer({ min: 1, max: 255 }), async (position, difference) => {
        const to = ((once[position] ?? 0) + difference) % 256;
        return !(await isValid(changed(once, position, to)));
      }),
      { numRuns: 300 },
    );
    expect(run.counterexample).toBeNull();
  });

  it('never throws, whatever stands in the place of the signature', async () => {
    const [firstLength] = coveredRanges(once);
    const run = await check(
      asyncProperty(
        integer({ min: 1, max: 4000 }),
        constantFrom('0', '3', '9', 'a', 'f', 'X', '>'),
        async (offset, digit) =>
          Array.isArray(await verifyPdf(changed(once, firstLength + offset, digit.charCodeAt(0)))),
      ),
      { numRuns: 300 },
    );
    expect(run.counterexample).toBeNull();
  });

  it('refuses a signature that leaves out more of the file than its own value', async () => {
    const [firstLength] = coveredRanges(once);
    const text = Buffer.from(once).toString('latin1');
    const narrower = text.replace(/(\/ByteRange\s*\[\s*0\s+)\d+/, `$1${firstLength - 1}`);
    expect(narrower).not.toBe(text);
    expect(await problemsOf(Buffer.from(narrower, 'latin1'))).toEqual([['byte_range_wrong']]);
  });

  it('says so when it meets a kind of signature that it cannot judge', async () => {
    const text = Buffer.from(once).toString('latin1').replace('ETSI.CAdES.detached', 'ETSI.RFC3161       ');
    expect(await problemsOf(Buffer.from(text, 'latin1'))).toEqual([['kind_not_supported']]);
  });
});
