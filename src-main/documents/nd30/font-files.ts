import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The four files of Tinos, which has the widths of Times New Roman and a licence that lets us ship it. */
export type FontFiles = {
  readonly normal: Buffer;
  readonly bold: Buffer;
  readonly italics: Buffer;
  readonly bolditalics: Buffer;
};

/** Read once in a process: what is known of a font is kept by its bytes, for all documents. */
const known = new Map<string, FontFiles>();

export async function readFontFiles(resourcesFolder: string): Promise<FontFiles> {
  const files = known.get(resourcesFolder) ?? (await read(resourcesFolder));
  known.set(resourcesFolder, files);
  return files;
}

async function read(resourcesFolder: string): Promise<FontFiles> {
  const fontFile = async (name: string): Promise<Buffer> =>
    readFile(join(resourcesFolder, 'fonts', `Tinos-${name}.ttf`));
  const [normal, bold, italics, bolditalics] = await Promise.all([
    fontFile('Regular'),
    fontFile('Bold'),
    fontFile('Italic'),
    fontFile('BoldItalic'),
  ]);
  return { normal, bold, italics, bolditalics };
}
