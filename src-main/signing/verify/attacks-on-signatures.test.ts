import { readFileSync } from 'node:fs';

import { PDF, PdfArray, PdfDict, PdfName, PdfNull, PdfNumber, PdfString } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Instant } from '../../domain/kernel/dates.ts';
import { verdictOf } from '../../domain/signing/signature-report.ts';
import type { SignatureReport } from '../../domain/signing/signature-report.ts';
import { addTextField } from '../appearance/visible-field.ts';
import {
  addAnnotation,
  addContent,
  addSignatureField,
  appended,
  dictionaryIn,
  streamOf,
  withUpdate,
  wrapContent,
} from '../testing/forge-pdf.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { forStamping, TestAuthority } from '../testing/test-authority.ts';
import { reportOnPdf } from './report-on-pdf.ts';

// Published attacks on signatures of pdfs, each as a file: universal forgery (USF), incremental saving (ISA) and wrapping
// (SWA) of Mladenov et al., 2019; shadow attacks, evil annotation and sneaky signature of the same group, 2020 and 2021; and
// what certificates, revocation lists and packed data can be made to say.

const authority = new TestAuthority();
const now = new Date().toISOString() as Instant;
const font = readFileSync(new URL('../../../resources/fonts/Tinos-Regular.ttf', import.meta.url));

let pdf: Uint8Array;
let once: Uint8Array;
let twice: Uint8Array;

const chain = ['sub'];
const sign = (bytes: Uint8Array, name: string, options: Parameters<TestAuthority['sign']>[2] = {}) =>
  authority.sign(bytes, name, { chain, ...options });

beforeAll(async () => {
  authority.root('root');
  authority.intermediate('sub', 'root');
  authority.signer('leader', { issuer: 'sub' });
  authority.signer('office', { issuer: 'sub' });
  authority.signer('tsa', { issuer: 'root', extensions: forStamping });
  pdf = await makePdf();
  once = await sign(pdf, 'leader');
  twice = await sign(once, 'office');
});

afterAll(() => authority.close());

function report(bytes: Uint8Array, lists: readonly Uint8Array[] = [], heldSince: Instant | null = null) {
  const trusted = { certificates: [authority.der('root')], revocationLists: lists };
  return reportOnPdf(bytes, trusted, now, heldSince);
}

/** What speaks against a file, but for what every signature of a test lacks. */
function codes({ findings, signatures }: SignatureReport): readonly string[] {
  const usual = new Set(['no_time_stamp', 'revocation_unknown', 'one_signature']);
  const all = [...findings, ...signatures.flatMap((one) => one.findings)];
  return [...new Set(all.map(({ code }) => code))].filter((code) => !usual.has(code));
}

async function judged(bytes: Uint8Array, ...more: [lists?: readonly Uint8Array[], heldSince?: Instant]) {
  const checked = await report(bytes, ...more);
  return [codes(checked), verdictOf(checked)];
}

const numbers = (...values: readonly number[]) => new PdfArray(values.map((value) => PdfNumber.of(value)));
const cades = { SubFilter: PdfName.of('ETSI.CAdES.detached') };
const widget = { Subtype: PdfName.of('Widget'), FT: PdfName.of('Sig'), T: PdfString.fromString('Ky2') };

/** Says what a signature that certifies its document allows to change. */
function certify(document: PDF, level: number): void {
  const parameters = PdfDict.of({ P: PdfNumber.of(level) });
  const reference = PdfDict.of({ TransformMethod: PdfName.of('DocMDP'), TransformParams: parameters });
  const certification = PdfDict.of({ Reference: PdfArray.of(reference) });
  document.getCatalog().set('Perms', PdfDict.of({ DocMDP: document.context.register(certification) }));
}

const formOf = (document: PDF) => dictionaryIn(document, document.getCatalog(), 'AcroForm');

describe('universal forgery: a field with a signature that proves nothing', () => {
  it.each<[string, Readonly<Record<string, PdfObject>>, string]>([
    ['no range', { Contents: PdfString.fromString('x') }, 'byte_range_missing'],
    [
      'a null range',
      { ByteRange: PdfNull.instance, Contents: PdfString.fromString('x') },
      'byte_range_missing',
    ],
    ['a negative range', { ByteRange: numbers(0, -1, 2, 3) }, 'byte_range_missing'],
    ['no value', { ByteRange: numbers(0, 10, 20, 30) }, 'byte_range_wrong'],
    ['a null value', { ByteRange: numbers(0, 10, 20, 30), Contents: PdfNull.instance }, 'byte_range_wrong'],
    ['a range of nothing', { ByteRange: numbers(0, 0, 0, 0) }, 'byte_range_wrong'],
  ])('with %s is refused beside one that holds', async (_, signature, code) => {
    const forged = await sign(pdf, 'leader', {
      draw: (document) => addSignatureField(document, 'Ky2', { ...cades, ...signature }),
    });
    const [found, verdict] = await judged(forged);
    expect([found, verdict]).toEqual([expect.arrayContaining([code]), 'refused']);
  });
});

describe('wrapping: a signature that covers other bytes than those around it', () => {
  it('is refused where the second part lies further back', async () => {
    const text = Buffer.from(once).toString('latin1');
    const [whole = '', first = '', second = '', length = ''] =
      /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text) ?? [];
    const junk = '\n9 0 obj << /Type /Page >> endobj\n';
    const moved = `/ByteRange [0 ${first} ${Number(second) + junk.length} ${length}]`.padEnd(whole.length);
    const wrapped = text.replace(whole, moved);
    const forged = wrapped.slice(0, Number(second)) + junk + text.slice(Number(second));
    const [found, verdict] = await judged(Buffer.from(forged, 'latin1'));
    expect([found, verdict]).toEqual([expect.arrayContaining(['byte_range_wrong']), 'refused']);
  });

  it('is refused where a second field has its range, which it doesn’t lie around', async () => {
    const text = Buffer.from(once).toString('latin1');
    const range = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)/.exec(text)?.slice(1).map(Number) ?? [];
    const forged = await appended(once, (document) =>
      addSignatureField(document, 'Ky2', {
        ...cades,
        ByteRange: numbers(0, ...range),
        Contents: PdfString.fromString('x'),
      }),
    );
    const [found, verdict] = await judged(forged);
    expect([found, verdict]).toEqual([
      expect.arrayContaining(['byte_range_wrong', 'changed_after_signing']),
      'refused',
    ]);
  });
});

describe('incremental saving: something behind the last signature', () => {
  const behind = (text: string) => Buffer.concat([twice, Buffer.from(text, 'latin1')]);
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['an object without a table', () => behind('\n3 0 obj << /Type /Page >> endobj\n')],
    ['a table without an end', () => behind('\nxref\n3 1\n0000000009 00000 n \ntrailer << /Size 9 >>\n')],
    ['an end mark alone', () => behind('\nstartxref\n9\n%%EOF\n')],
    ['a content of the page', () => appended(twice, (document) => wrapContent(document, '', 'q Q'))],
    [
      'an annotation over the text',
      () =>
        appended(twice, (document) =>
          addAnnotation(document, [60, 690, 300, 720], { Subtype: PdfName.of('FreeText') }),
        ),
    ],
    [
      'a layer that can be switched off',
      () => appended(twice, (document) => document.getCatalog().set('OCProperties', PdfDict.of({}))),
    ],
    [
      'a form that is shown instead of the pages',
      () => appended(twice, (document) => formOf(document).set('XFA', streamOf(document, '<xdp/>'))),
    ],
  ])('is refused: %s', async (_, forge) => {
    expect((await judged(await forge()))[1]).toBe('refused');
  });
});

describe('changes that a later signature covers', () => {
  const between = (draw: (document: PDF) => void, name = 'office') => sign(once, name, { draw });

  it('are refused where a form is shown instead of the pages', async () => {
    const forged = await between((document) => formOf(document).set('XFA', streamOf(document, '<xdp/>')));
    expect(await judged(forged)).toEqual([['changed_later'], 'refused']);
  });

  it('are refused where a page that lay hidden before signing takes the place of the one that was seen', async () => {
    const number = (await PDF.load(pdf)).getPage(0)?.ref.objectNumber ?? 0;
    const page = '<< /Type /Page /MediaBox [0 0 595.28 841.89] >>';
    const hidden = withUpdate(pdf, { objects: [[number, page]], entries: () => [] });
    const place = Buffer.from(hidden).lastIndexOf(`${number} 0 obj`);
    const signed = await sign(hidden, 'leader');
    const swapped = withUpdate(signed, { objects: [], entries: () => [[number, place]] });
    expect(await judged(swapped)).toEqual([['changed_after_signing'], 'refused']);
    expect(await judged(await sign(swapped, 'office'))).toEqual([['changed_later'], 'refused']);
  });

  it('are told where the picture of the later one lies over text', async () => {
    const over = await between((document) => addAnnotation(document, [60, 690, 300, 720], widget));
    expect(await judged(over)).toEqual([['covered_later'], 'warned']);
    const beside = await between((document) => addAnnotation(document, [60, 490, 300, 520], widget));
    expect(await judged(beside)).toEqual([[], 'valid']);
  });

  it('don’t count where only a place to begin at leads to the page', async () => {
    const opening = await appended(pdf, (document) => {
      const [page] = document.getPages();
      if (page) document.getCatalog().set('OpenAction', PdfArray.of(page.ref, PdfName.of('Fit')));
    });
    const draw = (document: PDF) => addTextField(document, ['05/QĐ-UBND'], font);
    const signed = await sign(await sign(opening, 'leader'), 'office', { draw });
    expect(await judged(signed)).toEqual([[], 'valid']);
  });

  it('make a file damaged where viewers may take other objects than the check', async () => {
    const page = { objects: [[3, '<< /Type /Page >>']], entries: () => [] } as const;
    expect(await judged(await sign(withUpdate(once, page), 'office'))).toEqual([['damaged'], 'refused']);
  });

  it('make a file damaged that only some viewers can unpack', async () => {
    const forged = await between((document) => {
      const packed = streamOf(document, 'x', { Filter: PdfName.of('Fl') });
      addContent(document, packed);
    });
    expect(await judged(forged)).toEqual([['damaged', 'changed_later'], 'refused']);
  });
});

describe('a document that is certified', () => {
  const certified = (level: number) => sign(pdf, 'leader', { draw: (document) => certify(document, level) });

  it.each([
    [1, ['change_forbidden'], 'refused'],
    [2, [], 'valid'],
  ])('at level %i has a second signature judged', async (level, found, verdict) => {
    expect(await judged(await sign(await certified(level), 'office'))).toEqual([found, verdict]);
  });

  it('stays so where a later revision takes it back', async () => {
    const forged = await sign(await certified(1), 'office', {
      draw: (document) => document.getCatalog().delete('Perms'),
    });
    expect(await judged(forged)).toEqual([['change_forbidden'], 'refused']);
  });

  it.each([
    ['evil annotation', 2, { Subtype: PdfName.of('FreeText') }],
    ['evil annotation where annotations are allowed', 3, { Subtype: PdfName.of('FreeText') }],
    ['sneaky signature', 2, widget],
  ])('has the %s behind it refused', async (_, level, entries) => {
    const forged = await appended(await certified(level), (document) =>
      addAnnotation(document, [60, 690, 300, 720], entries),
    );
    expect((await judged(forged))[1]).toBe('refused');
  });
});

describe('the certificate of a signature', () => {
  it('can’t be exchanged for a twin of the same key, issuer and number', async () => {
    authority.twin('twin', 'leader', 'sub');
    expect(await judged(await sign(pdf, 'leader', { twin: 'twin' }))).toEqual([
      ['certificate_not_bound', 'issuer_missing'],
      'refused',
    ]);
    expect(await judged(await sign(pdf, 'leader', { unnamed: true }))).toEqual([
      ['certificate_not_named'],
      'warned',
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['a condition that nobody knows', ['1.2.3.4.5=critical,ASN1:UTF8String:x']],
    ['names that its authority may not vouch for', ['nameConstraints=permitted;DNS:laichau.gov.vn']],
  ])('is refused with %s', async (name, extensions) => {
    const constrained = `sub ${name}`;
    const forIssuing = ['basicConstraints=critical,CA:true', 'keyUsage=critical,keyCertSign'];
    authority.intermediate(constrained, 'root', { extensions: [...forIssuing, ...extensions] });
    authority.signer(`by ${name}`, { issuer: constrained });
    const signed = await authority.sign(pdf, `by ${name}`, { chain: [constrained] });
    expect(await judged(signed)).toEqual([['condition_unknown'], 'refused']);
  });

  it('is the one that the picture of the signature has to name', async () => {
    const shows = (name: string) =>
      sign(pdf, 'leader', {
        draw: (document) => addTextField(document, [`Người ký: ${name}`, '05/12/2026'], font),
      });
    expect(await judged(await shows('Chủ tịch Lê Văn Mẫu'))).toEqual([['appearance_names_other'], 'warned']);
    expect((await judged(await shows('Leader')))[0]).toEqual([]);
  });
});

describe('a certificate that was revoked', () => {
  const list = () => authority.revocationList('sub', 'leader');

  it('proves nothing with a clock that was set back', async () => {
    expect(await judged(twice, [list()])).toEqual([['revoked_unproven'], 'refused']);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString() as Instant;
    expect(await judged(twice, [list()], yesterday)).toEqual([['revoked_later'], 'warned']);
  });

  it('takes the trust from the time-stamps that were made with it', async () => {
    const stamped = await sign(pdf, 'leader', { stampBy: 'tsa' });
    expect(await judged(stamped, [authority.revocationList('root', 'tsa')])).toEqual([
      ['time_stamp_not_trusted'],
      'warned',
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['tells only what is new', ['2.5.29.27=critical,ASN1:INTEGER:1']],
    ['is of authorities only', ['issuingDistributionPoint=critical,@idp', '[idp]', 'onlyCA=TRUE']],
    [
      'is of some reasons only',
      ['issuingDistributionPoint=critical,@idp', '[idp]', 'onlysomereasons=keyCompromise'],
    ],
  ])('isn’t cleared by a list that %s', async (_, extensions) => {
    const { signatures } = await report(once, [authority.partialList('sub', extensions)]);
    expect(signatures[0]?.notRevokedAsOf).toBeNull();
    expect(signatures[0]?.findings.map(({ code }) => code)).toContain('revocation_unknown');
  });

  it('isn’t cleared by an authority that may sign no lists', async () => {
    authority.intermediate('mute', 'root', {
      extensions: ['basicConstraints=critical,CA:true', 'keyUsage=critical,keyCertSign'],
    });
    authority.signer('clerk', { issuer: 'mute' });
    const signed = await authority.sign(pdf, 'clerk', { chain: ['mute'] });
    const { signatures } = await report(signed, [authority.revocationList('mute')]);
    expect(signatures[0]?.notRevokedAsOf).toBeNull();
  });
});
