import pdfmake from 'pdfmake';
import type { LineNode, Node, SectionNode, TextNode } from 'pdfmake';

import type { CertificateJob } from '../../application/certificates/certificate-ports.ts';
import type { TellProgress } from '../../application/ports.ts';
import type { PrintedSheet, SheetLine, SheetText } from '../../domain/certificates/compose-certificate.ts';
import { Face, pointsOf } from '../../domain/certificates/lay-out-block.ts';
import type { FaceMetrics } from '../../domain/certificates/lay-out-block.ts';
import { propertyText } from '../nd30/pdf-document.ts';
import { tellPages } from '../nd30/pdf-progress.ts';
import { metricsOfFonts, readCertificateFonts } from './certificate-fonts.ts';

/** Writes laid out pages as PDF/A-2b with the fonts embedded, each page in its own size. */
export async function renderCertificates(
  { title, preparedAt, sheets }: CertificateJob,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await readCertificateFonts(resourcesFolder);
  const metrics = metricsOfFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  for (const [face, content] of Object.entries(fonts)) pdfmake.virtualfs.writeFileSync(face, content);
  pdfmake.setFonts(Object.fromEntries(Object.values(Face).map((face) => [face, oneCut(face)])));
  const [first] = sheets;
  if (!first) throw new Error('There is no page to write');
  pdfmake.setProgressCallback(tellPages(tell, () => sheets.length));
  tell?.({ stage: 'laying_out', done: 0, all: 0 });
  const buffer = await pdfmake
    .createPdf({
      version: '1.7',
      subset: 'PDF/A-2b',
      language: 'vi-VN',
      displayTitle: true,
      info: { title: propertyText(title), creator: 'Sổ Vàng', creationDate: new Date(preparedAt) },
      pageSize: { width: pointsOf(first.width), height: pointsOf(first.height) },
      pageMargins: [0, 0, 0, 0],
      defaultStyle: { font: Face.regular, fontSize: 12 },
      content: sheets.map((sheet) => page(sheet, metrics)),
    })
    .getBuffer();
  return new Uint8Array(buffer);
}

/** Each cut is a family of its own, since the layout says which one. */
function oneCut(face: Face): Record<'normal' | 'bold' | 'italics' | 'bolditalics', string> {
  return { normal: face, bold: face, italics: face, bolditalics: face };
}

function page({ width, height, texts, lines }: PrintedSheet, metrics: FaceMetrics): SectionNode {
  const nodes = texts
    .map((text) => textNode(text, metrics))
    .filter(({ absolutePosition }) => absolutePosition.y < pointsOf(height));
  return {
    pageSize: { width: pointsOf(width), height: pointsOf(height) },
    // A sheet said to be upright would be turned so that its longer side is the height.
    pageOrientation: width > height ? 'landscape' : 'portrait',
    pageMargins: [0, 0, 0, 0],
    section: [...lines.map(lineNode), ...nodes, anchor],
  };
}

/** A page without anything in the flow would not be begun. */
const anchor: Node = { text: ' ', fontSize: 1 };

function textNode({ text, x, baseline, face, fontSize, color }: SheetText, metrics: FaceMetrics) {
  const size = fontSize / 10;
  return {
    text,
    font: face,
    fontSize: size,
    color,
    noWrap: true,
    // A line that reaches over the foot of the page, as a printer's shift may have it, must not go on the next one.
    lineHeight: 0.01,
    // Measured without kerning and ligatures, and so printed without.
    fontFeatures: { kern: false, liga: false, clig: false, calt: false },
    // The library places the top of a line; its baseline lies the font's ascent below.
    absolutePosition: { x: pointsOf(x), y: pointsOf(baseline) - metrics[face].ascent * size },
  } satisfies TextNode;
}

function lineNode({ x1, y1, x2, y2, thickness }: SheetLine): LineNode {
  return {
    canvas: [
      {
        type: 'line',
        x1: pointsOf(x1),
        y1: pointsOf(y1),
        x2: pointsOf(x2),
        y2: pointsOf(y2),
        lineWidth: pointsOf(thickness),
      },
    ],
    absolutePosition: { x: 0, y: 0 },
  };
}
