import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { CertificateFonts } from '../../application/certificates/certificate-ports.ts';
import type { Face, FaceMetrics } from '../../domain/certificates/lay-out-block.ts';
import { readFontMetrics } from '../../domain/fonts/font-metrics.ts';

type FaceFiles = Readonly<Record<Face, Uint8Array<ArrayBuffer>>>;

/** Tinos has the widths of Times New Roman; Great Vibes is a hand with all Vietnamese letters. Both may be shipped. */
const names: Record<Face, string> = {
  regular: 'Tinos-Regular',
  bold: 'Tinos-Bold',
  italic: 'Tinos-Italic',
  bold_italic: 'Tinos-BoldItalic',
  script: 'GreatVibes-Regular',
};

/** Reads the fonts of certificates from `resources/fonts`. */
export async function readCertificateFonts(resourcesFolder: string): Promise<FaceFiles> {
  const file = async (face: Face): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(join(resourcesFolder, 'fonts', `${names[face]}.ttf`)));
  const [regular, bold, italic, boldItalic, script] = await Promise.all([
    file('regular'),
    file('bold'),
    file('italic'),
    file('bold_italic'),
    file('script'),
  ]);
  return { regular, bold, italic, bold_italic: boldItalic, script };
}

export function metricsOfFonts(files: FaceFiles): FaceMetrics {
  return {
    regular: readFontMetrics(files.regular),
    bold: readFontMetrics(files.bold),
    italic: readFontMetrics(files.italic),
    bold_italic: readFontMetrics(files.bold_italic),
    script: readFontMetrics(files.script),
  };
}

/** The fonts, read when they are first asked for. */
export function createCertificateFonts(resourcesFolder: string): CertificateFonts {
  let read: Promise<FaceFiles> | null = null;
  const files = (): Promise<FaceFiles> => (read ??= readCertificateFonts(resourcesFolder));
  let measured: Promise<FaceMetrics> | null = null;
  return { files, metrics: () => (measured ??= files().then(metricsOfFonts)) };
}
