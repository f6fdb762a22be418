import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The validator and what it is made of, where Debian keeps them. */
const jars = [
  'preflight',
  'pdfbox2',
  'xmpbox',
  'fontbox2',
  'commons-logging',
  'bcprov',
  'jaxb-api',
  'javax.activation',
].map((name) => `/usr/share/java/${name}.jar`);

/** What part 1 of the standard (ISO 19005-1) asks for and part 2, which the documents follow, does not. */
const onlyInPart1 = [
  // Its own number.
  /^7\.11\.2 : .*part must be 1$/,
  // A list of the glyphs in an embedded subset (part 2, 6.2.11.4.2).
  /^3\.1\.11 : .*The CIDSet entry is missing/,
  // Pictures that can be seen through, as a seal over a signature (part 2, 6.2.10).
  /^2\.2\.2 : Invalid graphics transparency, Soft Mask/,
  // A look for the field of a signature that shows nothing and takes no room (part 2, 6.3.3).
  /^5\.3\.1 : .*widget annotation lacks an appearance dictionary$/,
];

/**
 * What breaks PDF/A in a file, a line for each, as PDFBox Preflight finds it. That validator knows level 1b, which forbids all
 * that 2b forbids, and more, but for a character without a glyph; that is for a rule of `nd30/lint/` to find.
 */
export function pdfABreaches(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-a-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const { stdout, stderr, error } = spawnSync(
      'java',
      ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file],
      { encoding: 'utf8' },
    );
    if (error) throw error;
    const [verdict = '', ...findings] = stdout.split('\n').filter((line) => line !== '');
    if (!/is (not )?a valid PDF\/A-1b file/.test(verdict)) throw new Error(`No verdict: ${stdout}${stderr}`);
    return findings.filter((finding) => !onlyInPart1.some((known) => known.test(finding)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
