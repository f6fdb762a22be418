import { constants, deflateRawSync, deflateSync } from 'node:zlib';

import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { forbiddenDifferences } from '../../domain/signing/page-difference.ts';
import {
  addAnnotation,
  addContent,
  contentOf,
  dictionaryIn,
  firstPage,
  streamOf,
  targetOf,
  withUpdate,
  wrapContent,
} from '../testing/forge-pdf.ts';
import { onePage } from '../testing/one-page.ts';
import { createPdfChecker } from './pdf-checker.ts';

// Shadow attacks (Mainka et al., 2021) and others on a file that comes back signed: hidden, replaced or covered content that
// viewers show and the comparison with the file that was sent must not miss.

const checker = createPdfChecker({ workerFile: new URL('check-worker.ts', import.meta.url) });

let sent: Uint8Array;

beforeAll(async () => {
  sent = await onePage(
    ['Số:          /TB-HĐTĐKT', 90, 730],
    ['Tiền thưởng: 15.000.000 đồng./.', 90, 600],
    ['- Lưu: VT.', 90, 200],
    ['CHỦ TỊCH', 380, 300],
    ['Lê Văn Mẫu', 378, 200],
  );
});

afterAll(() => checker.close());

async function changed(change: (document: PDF) => void): Promise<Uint8Array> {
  const received = await PDF.load(sent);
  change(received);
  return received.save();
}

/** The kinds of what makes it another document; null where the pages can't be compared at all. */
async function forbidden(change: (document: PDF) => void): Promise<readonly string[] | null> {
  const compared = await checker.compare(sent, await changed(change), 'TB-HĐTĐKT');
  return compared === null ? null : forbiddenDifferences(compared).map(({ kind }) => kind);
}

const over = '1 1 1 rg 0 0 600 850 re f';
const flate = { Filter: PdfName.of('FlateDecode') };

/** The content of the page once more, so that all of its letters are there. */
function ownContent(document: PDF): string {
  return contentOf(document)
    .map((one) => targetOf(document, one))
    .map((one) => (one instanceof PdfStream ? Buffer.from(one.getDecodedData()).toString('latin1') : ''))
    .join('\n');
}

describe('what covers the text that was sent', () => {
  it.each<[string, (document: PDF) => void, string]>([
    ['a rectangle', (document) => wrapContent(document, 'q', `Q ${over}`), 'text_covered'],
    [
      'a line in the margin that is as wide as the page',
      (document) => wrapContent(document, 'q', 'Q 1 G 2000 w 10 830 m 20 830 l S'),
      'text_covered',
    ],
    [
      'a line whose width a state sets',
      (document) => {
        const state = PdfDict.of({ LW: PdfNumber.of(2000) });
        resourcesOf(document).set('ExtGState', PdfDict.of({ Wide: state }));
        wrapContent(document, 'q', 'Q 1 G /Wide gs 10 830 m 20 830 l S');
      },
      'text_covered',
    ],
    [
      'a letter with an outline as wide as the page',
      (document) => {
        addFont(document, 'Type1');
        wrapContent(document, 'q', 'Q 1 G 2000 w 1 Tr BT /Forged 9 Tf 20 825 Td (x) Tj ET');
      },
      'text_covered',
    ],
    [
      'a letter in the place of the signature that is as large as the page',
      (document) => {
        addFont(document, 'Type1');
        wrapContent(document, 'q', 'Q 1 g BT /Forged 900 Tf 80 0 Td (H) Tj ET');
      },
      'text_covered',
    ],
    [
      'letters that are drawn by content of their own',
      (document) => {
        addFont(document, 'Type3');
        wrapContent(document, 'q', 'Q BT /Forged 9 Tf 20 825 Td (x) Tj ET');
      },
      'drawing_changed',
    ],
    [
      'an image within the content whose bytes look like the start of a text',
      (document) => wrapContent(document, 'q', `Q BI /W 1 /H 1 /BPC 8 /CS /G ID ( EI ${over}`),
      'drawing_changed',
    ],
    [
      'an annotation that is printed and not seen',
      (document) =>
        addAnnotation(document, [80, 590, 300, 620], { Subtype: PdfName.of('Stamp'), F: PdfNumber.of(36) }),
      'text_covered',
    ],
  ])('is found: %s', async (_, change, kind) => {
    expect(await forbidden(change)).toContain(kind);
  });
});

describe('what hides or replaces the text that was sent', () => {
  it('is found where its drawing became the bytes of an image, and it stands there again in white', async () => {
    const kinds = await forbidden((document) => {
      const own = ownContent(document);
      wrapContent(document, 'q BI /W 1 /H 1 /BPC 8 /CS /G ID Q', ` EI Q 1 g 3 Tr ${own}`);
    });
    expect(kinds).toContain('drawing_changed');
  });

  it('is found where it stands in a layer, whatever switches that off', async () => {
    const kinds = await forbidden((document) => {
      const group = document.context.register(
        PdfDict.of({ Type: PdfName.of('OCG'), Name: PdfString.fromString('x') }),
      );
      resourcesOf(document).set('Properties', PdfDict.of({ Layer: group }));
      const off = PdfDict.of({ OFF: PdfArray.of(group), BaseState: PdfName.of('ON') });
      document.getCatalog().set('OCProperties', PdfDict.of({ OCGs: PdfArray.of(group), D: off }));
      wrapContent(document, '/OC /Layer BDC', 'EMC');
    });
    expect(kinds).toEqual(expect.arrayContaining(['document_acts', 'drawing_changed']));
  });

  it('is found where the font draws other letters', async () => {
    const kinds = await forbidden((document) => {
      for (const [name] of fontsOf(document)) addFont(document, 'Type1', name.value);
    });
    expect(kinds).toContain('drawing_changed');
  });

  it.each<[string, (document: PDF) => void]>([
    ['a script', (document) => document.getCatalog().set('OpenAction', script())],
    ['a script of the page', (document) => firstPage(document).set('AA', PdfDict.of({ O: script() }))],
    ['a collection', (document) => document.getCatalog().set('Collection', PdfDict.of({}))],
    [
      'a form that is shown instead of the pages',
      (document) => {
        const xfa = streamOf(document, '<xdp/>');
        document.getCatalog().set('AcroForm', PdfDict.of({ Fields: new PdfArray([]), XFA: xfa }));
      },
    ],
  ])('is found where the file came to have %s', async (_, change) => {
    expect(await forbidden(change)).toEqual(['document_acts']);
  });
});

describe('an annotation in the margin or in the place of the signature', () => {
  const place = [330, 210, 480, 290] as const;
  const stamp = { Subtype: PdfName.of('Stamp') };

  it('may show something there', async () => {
    expect(await forbidden((document) => addAnnotation(document, place, stamp))).toEqual([]);
  });

  it.each<[string, readonly [number, number, number, number], Readonly<Record<string, PdfObject>>]>([
    ['does something when it is clicked', place, { ...stamp, A: script() }],
    ['has no picture, so that each viewer draws its own', place, { ...stamp, AP: PdfDict.of({}) }],
    ['reaches into the blank paper around', [200, 20, 590, 295], stamp],
  ])('is refused where it %s', async (_, rect, entries) => {
    expect(await forbidden((document) => addAnnotation(document, rect, entries))).toContain(
      'annotation_added',
    );
  });
});

describe('the picture of a signature', () => {
  const widget = { Subtype: PdfName.of('Widget'), FT: PdfName.of('Sig'), T: PdfString.fromString('Ky') };

  it.each<[string, readonly [number, number, number, number], readonly string[]]>([
    ['between title and name', [330, 210, 480, 290], []],
    ['in the upper right corner', [350, 750, 580, 830], []],
    ['that is small, behind the end of the text', [262, 590, 330, 625], []],
    ['that is small, behind the line of the copy that is kept', [150, 190, 220, 220], []],
    ['that could be words behind the end of the text', [262, 590, 420, 625], ['signature_elsewhere']],
    ['between two clauses, where it could be one more', [90, 480, 400, 520], ['signature_elsewhere']],
  ])('%s', async (_, rect, kinds) => {
    expect(await forbidden((document) => addAnnotation(document, rect, widget))).toEqual(kinds);
  });
});

describe('a file that viewers read in two ways', () => {
  it.each<[string, Parameters<typeof withUpdate>[1]]>([
    ['objects that no table lists', { objects: [[3, '<< /Type /Page >>']], entries: () => [] }],
    [
      'a table that calls one object by the number of another',
      { objects: [[500, '<< /Type /Page >>']], entries: ([at = 0]) => [[501, at]] },
    ],
  ])('for its %s can’t be compared', async (_, update) => {
    expect(await checker.compare(sent, withUpdate(sent, update), 'TB-HĐTĐKT')).toBeNull();
  });
});

describe('content that viewers unpack and the check doesn’t', () => {
  const packed = deflateSync(over);

  it.each<[string, (document: PDF) => void]>([
    [
      'a wrong sum of its bytes',
      (document) => {
        const broken = Uint8Array.from(packed);
        broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
        addContent(document, streamOf(document, broken, flate));
      },
    ],
    [
      'a filter that stands elsewhere',
      (document) => {
        const Filter = document.context.register(PdfName.of('FlateDecode'));
        addContent(document, streamOf(document, packed, { Filter }));
      },
    ],
    [
      'a filter that nobody knows',
      (document) => addContent(document, streamOf(document, packed, { Filter: PdfName.of('Fl') })),
    ],
    [
      'another file that holds it',
      (document) => addContent(document, streamOf(document, '', { F: PdfString.fromString('a.txt') })),
    ],
  ])('makes a file with %s one that can’t be checked', async (_, change) => {
    expect(await forbidden(change)).toBeNull();
  });

  it('that packs more than the memory holds is refused, in either order of filters', async () => {
    const part = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([Buffer.from('789c', 'hex'), ...Array.from({ length: 600 }, () => part)]);
    const before = process.memoryUsage.rss();
    const once = await changed((document) => addContent(document, streamOf(document, bomb, flate)));
    expect(await checker.compare(sent, once, 'TB-HĐTĐKT')).toBeNull();
    const twofold = { Filter: PdfArray.of(PdfName.of('FlateDecode'), PdfName.of('FlateDecode')) };
    const twice = await changed((document) =>
      addContent(document, streamOf(document, deflateSync(bomb), twofold)),
    );
    expect(await checker.compare(sent, twice, 'TB-HĐTĐKT')).toBeNull();
    expect(process.memoryUsage.rss() - before).toBeLessThan(1024 * 1024 * 1024);
    // The check goes on with the next file.
    expect(await forbidden(() => undefined)).toEqual([]);
  });

  it('is read where a program left the last block out, as viewers read it', async () => {
    const open = Buffer.concat([
      Buffer.from('789c', 'hex'),
      deflateRawSync(over, { finishFlush: constants.Z_SYNC_FLUSH }),
    ]);
    expect(await forbidden((document) => addContent(document, streamOf(document, open, flate)))).toEqual(
      expect.arrayContaining(['text_covered']),
    );
  });
});

function script(): PdfDict {
  return PdfDict.of({ S: PdfName.of('JavaScript'), JS: PdfString.fromString('app.alert(1)') });
}

function resourcesOf(document: PDF): PdfDict {
  return dictionaryIn(document, firstPage(document), 'Resources');
}

function fontsOf(document: PDF): PdfDict {
  return dictionaryIn(document, resourcesOf(document), 'Font');
}

/** A font of the page that the sent file doesn't have. */
function addFont(document: PDF, subtype: 'Type1' | 'Type3', name = 'Forged'): void {
  const entries = {
    Type: PdfName.of('Font'),
    Subtype: PdfName.of(subtype),
    BaseFont: PdfName.of('Helvetica'),
  };
  fontsOf(document).set(name, document.context.register(PdfDict.of(entries)));
}
