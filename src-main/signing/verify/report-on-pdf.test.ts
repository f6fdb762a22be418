import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Instant } from '../../domain/kernel/dates.ts';
import { refusalsOf, verdictOf } from '../../domain/signing/signature-report.ts';
import type { SignatureReport } from '../../domain/signing/signature-report.ts';
import { appended } from '../testing/forge-pdf.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { forStamping, TestAuthority } from '../testing/test-authority.ts';
import { reportOnPdf } from './report-on-pdf.ts';

const authority = new TestAuthority();
const now = new Date().toISOString() as Instant;
const nothing = { certificates: [], revocationLists: [] };

let pdf: Uint8Array;
let twice: Uint8Array;

beforeAll(async () => {
  authority.root('root');
  authority.root('other');
  authority.intermediate('sub', 'root');
  authority.signer('leader', { issuer: 'sub' });
  authority.signer('office', { issuer: 'sub', key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] });
  authority.signer('alone');
  authority.signer('tsa', { issuer: 'root', extensions: forStamping });
  pdf = await makePdf();
  twice = await authority.sign(await authority.sign(pdf, 'leader', { chain: ['sub'] }), 'office', {
    chain: ['sub'],
  });
});

afterAll(() => authority.close());

function trusting(...names: readonly string[]) {
  return { certificates: names.map((name) => authority.der(name)), revocationLists: [] };
}

function report(bytes: Uint8Array, trusted: Parameters<typeof reportOnPdf>[1] = trusting('root'), at = now) {
  return reportOnPdf(bytes, trusted, at);
}

/** The codes that aren't about time-stamps and revocation, which most signatures here go without. */
function codes({ findings, signatures }: SignatureReport): readonly string[] {
  const usual = new Set(['no_time_stamp', 'revocation_unknown', 'one_signature']);
  return [...findings, ...signatures.flatMap((one) => one.findings)]
    .map(({ code }) => code)
    .filter((code) => !usual.has(code));
}

function changed(bytes: Uint8Array, position: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[position] = (copy[position] ?? 0) ^ 1;
  return copy;
}

describe('reportOnPdf', () => {
  it('accepts two signatures whose chain ends at an installed root, RSA and elliptic curve', async () => {
    const checked = await report(twice);
    expect([codes(checked), verdictOf(checked), checked.pages]).toEqual([[], 'valid', 1]);
    expect(
      checked.signatures.map(({ key, digest, chain, trusted, coversWholeFile }) => [
        key,
        digest,
        chain,
        trusted,
        coversWholeFile,
      ]),
    ).toEqual([
      ['RSA 2048', 'SHA-256', ['leader', 'sub', 'root'], true, false],
      ['EC prime256v1', 'SHA-256', ['office', 'sub', 'root'], true, true],
    ]);
  });

  it('finds the way over an intermediate that the office installed', async () => {
    const signed = await authority.sign(pdf, 'leader');
    expect(codes(await report(signed))).toEqual(['issuer_missing']);
    expect(codes(await report(signed, trusting('root', 'sub')))).toEqual([]);
  });

  it('accepts RSA-PSS', async () => {
    const options = ['-md', 'sha512', '-keyopt', 'rsa_padding_mode:pss'];
    const signed = await authority.sign(pdf, 'leader', { chain: ['sub'], cms: options });
    const checked = await report(signed);
    expect([codes(checked), checked.signatures[0]?.digest]).toEqual([[], 'SHA-512']);
  });

  it('trusts nothing by itself', async () => {
    const checked = await report(twice, nothing);
    expect([codes(checked), verdictOf(checked)]).toEqual([['no_trust_roots', 'no_trust_roots'], 'warned']);
  });

  it('warns of one signature only', async () => {
    const checked = await report(await authority.sign(pdf, 'leader', { chain: ['sub'] }));
    expect([checked.findings, verdictOf(checked)]).toEqual([[{ code: 'one_signature' }], 'warned']);
  });

  it('names a root that is not installed, a certificate that vouches for itself, and a wrong chain', async () => {
    const enclosed = await authority.sign(pdf, 'leader', { chain: ['sub', 'root'] });
    expect(codes(await report(enclosed, trusting('other')))).toEqual(['root_not_trusted']);
    const alone = await authority.sign(pdf, 'alone');
    expect(codes(await report(alone))).toEqual(['self_signed']);
    expect(codes(await report(alone, nothing))).toEqual(['self_signed']);

    // Another authority of the same name, with another key.
    const forger = new TestAuthority();
    try {
      forger.root('root');
      forger.intermediate('sub', 'root');
      forger.signer('leader', { issuer: 'sub' });
      const forged = await forger.sign(pdf, 'leader', { chain: ['sub'] });
      expect(codes(await report(forged))).toEqual(['chain_wrong']);
      expect(codes(await report(forged, trusting('root', 'sub')))).toEqual(['chain_wrong']);
    } finally {
      forger.close();
    }
  });

  it('names an issuer that is no authority, a chain that is too long, and a weak one', async () => {
    authority.signer('clerk', { issuer: 'leader' });
    expect(codes(await report(await authority.sign(pdf, 'clerk', { chain: ['leader', 'sub'] })))).toEqual([
      'issuer_not_authority',
    ]);
    authority.root('short', {
      extensions: ['basicConstraints=critical,CA:true,pathlen:0', 'keyUsage=critical,keyCertSign'],
    });
    authority.intermediate('below', 'short');
    authority.signer('far', { issuer: 'below' });
    const far = await authority.sign(pdf, 'far', { chain: ['below'] });
    expect(codes(await report(far, trusting('short')))).toEqual(['path_too_long']);
    authority.signer('old', { issuer: 'sub', digest: 'sha1' });
    const old = await authority.sign(pdf, 'old', { chain: ['sub'] });
    expect(codes(await report(old))).toEqual(['issuer_weak']);
  });

  it('names SHA-1 and a short key', async () => {
    const sha1 = await authority.sign(pdf, 'leader', { chain: ['sub'], cms: ['-md', 'sha1'] });
    expect(codes(await report(sha1))).toEqual(['sha1']);
    authority.signer('short-key', { issuer: 'sub', key: ['rsa:1024'] });
    const short = await report(await authority.sign(pdf, 'short-key', { chain: ['sub'] }));
    expect(short.signatures[0]?.findings[0]).toEqual({ code: 'weak_key', detail: 'RSA 1024' });
    expect(verdictOf(short)).toBe('refused');
  });

  it('names certificates that had expired, were not yet valid, and have expired since', async () => {
    authority.signer('brief', { issuer: 'sub', days: 1 });
    const signed = await authority.sign(pdf, 'brief', { chain: ['sub'] });
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString() as Instant;
    expect(codes(await report(signed, trusting('root'), later))).toEqual(['expired_since']);
    authority.signer('expired', { issuer: 'sub', days: -1 });
    const expired = await report(await authority.sign(pdf, 'expired', { chain: ['sub'] }));
    expect([codes(expired), verdictOf(expired)]).toEqual([['certificate_expired'], 'refused']);
  });

  it('names an authority that may not issue certificates, and a signature from the future', async () => {
    authority.intermediate('desk', 'root', {
      extensions: ['basicConstraints=critical,CA:true', 'keyUsage=critical,digitalSignature'],
    });
    authority.signer('visitor', { issuer: 'desk' });
    const signed = await authority.sign(pdf, 'visitor', { chain: ['desk'] });
    expect(codes(await report(signed))).toEqual(['issuer_not_authority']);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString() as Instant;
    const early = await report(twice, trusting('root'), yesterday);
    expect([new Set(codes(early)), verdictOf(early)]).toEqual([
      new Set(['signing_time_in_future']),
      'warned',
    ]);
  });

  it('takes the time of a time-stamp that holds, and names one that does not', async () => {
    const stamped = await authority.sign(pdf, 'leader', { chain: ['sub'], stampBy: 'tsa' });
    const checked = await report(stamped);
    const [signature] = checked.signatures;
    expect([codes(checked), signature?.stampAuthority]).toEqual([[], 'tsa']);
    expect(Math.abs(Date.parse(signature?.stampedAt ?? '') - Date.now())).toBeLessThan(120_000);

    const years = new Date(Date.now() + 3 * 365 * 86_400_000).toISOString() as Instant;
    expect(codes(await report(stamped, trusting('root'), years))).toEqual([]);

    const other = { chain: ['sub'], stampBy: 'tsa', stampOver: new Uint8Array([1, 2, 3]) };
    expect(codes(await report(await authority.sign(pdf, 'leader', other)))).toEqual(['time_stamp_wrong']);
    expect(codes(await report(stamped, trusting('sub')))).toContain('time_stamp_not_trusted');
  });

  it('asks the revocation lists that the office installed', async () => {
    const list = authority.revocationList('sub', 'leader');
    const checked = await report(twice, { ...trusting('root'), revocationLists: [list] });
    const [leader, office] = checked.signatures;
    expect(leader?.findings.map(({ code }) => code)).toContain('revoked_unproven');
    expect(office?.notRevokedAsOf).not.toBeNull();

    const afterwards = await authority.sign(pdf, 'leader', { chain: ['sub'] });
    const late = await report(afterwards, { ...trusting('root'), revocationLists: [list] });
    expect(codes(late)).toEqual(['revoked']);
  });

  it('refuses any covered byte that was changed', async () => {
    const first = await report(changed(twice, Buffer.from(twice).indexOf('/MediaBox') + 12));
    expect([codes(first).includes('bytes_changed'), verdictOf(first)]).toEqual([true, 'refused']);
    const end = await report(changed(twice, twice.length - 4));
    expect(verdictOf(end)).toBe('refused');
  });

  it('refuses what was added after the last signature, and says what', async () => {
    const page = await report(await appended(twice, (document) => void document.addPage({ size: 'a4' })));
    expect([codes(page), page.laterChanges]).toEqual([
      ['changed_after_signing'],
      [{ kind: 'page_added', page: 2, detail: '' }],
    ]);
    const text = await report(
      await appended(twice, (document) => document.getPage(0)?.drawText('x', { x: 90, y: 90 })),
    );
    expect([codes(text), text.laterChanges]).toEqual([
      ['changed_after_signing'],
      [{ kind: 'page_changed', page: 1, detail: '' }],
    ]);
    const box = { x: 100, y: 100, width: 80, height: 30 };
    const note = await report(
      await appended(twice, (document) => {
        document.getPage(0)?.addSquareAnnotation({ rect: box });
      }),
    );
    expect([codes(note), note.laterChanges.map(({ kind }) => kind)]).toEqual([
      ['changed_after_signing'],
      ['annotation_added'],
    ]);
    const bytes = await report(Buffer.concat([twice, Buffer.from('%%EOF')]));
    expect(verdictOf(bytes)).toBe('refused');
  });

  it('names what changed between two signatures', async () => {
    const first = await authority.sign(pdf, 'leader', { chain: ['sub'] });
    const second = await authority.sign(first, 'office', {
      chain: ['sub'],
      draw: (document) => document.getPage(0)?.drawText('15 000 000', { x: 90, y: 300 }),
    });
    expect(codes(await report(second))).toEqual(['changed_later']);
  });

  it('tells files that are no signed pdf', async () => {
    const codesOf = async (bytes: Uint8Array) => (await report(bytes)).findings.map(({ code }) => code);
    expect(await codesOf(pdf)).toEqual(['unsigned']);
    expect(await codesOf(new TextEncoder().encode('PK'))).toEqual(['not_a_pdf']);
    expect(await codesOf(twice.subarray(0, 700))).toContain('damaged');
  });

  it('refuses a signature that no field of the document holds', async () => {
    const text = Buffer.from(twice).toString('latin1').replaceAll('/AcroForm', '/AcroFrom');
    const checked = await report(Buffer.from(text, 'latin1'));
    expect(codes(checked)).toContain('not_in_form');
    expect(refusalsOf(checked).length).toBeGreaterThan(0);
  });
});
