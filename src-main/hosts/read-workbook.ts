import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { schemeFile } from '../contract/scheme-shapes.ts';
import { PACKED_LIMIT } from '../documents/workbooks/open-package.ts';
import { readRawWorkbook } from '../documents/workbooks/read-raw-workbook.ts';
import { fileFailureProblem } from '../domain/intake/file-failure.ts';
import { problemMessage } from '../domain/intake/problem-message.ts';
import { IntakeProblemKind, ProblemSeverity, fileProblem, severityOf } from '../domain/intake/problem.ts';
import type { IntakeProblem } from '../domain/intake/problem.ts';
import { readScoreWorkbook } from '../domain/intake/read-score-workbook.ts';
import type { ScoreKnowledge } from '../domain/intake/read-score-workbook.ts';
import type { UnitId } from '../domain/kernel/ids.ts';
import { schemeFromFile } from '../domain/scoring/schemes/scheme-file.ts';
import { findLocations } from './locations.ts';

/** A problem as the command prints it; `code` is that of the criterion. */
type PrintedProblem = {
  readonly code: string | null;
  readonly kind: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
};

type PrintedWorkbook = {
  readonly file: string;
  readonly unit: string | null;
  readonly scheme: string | null;
  /** Points, not hundredths; null where the file gives no usable number. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly problems: readonly PrintedProblem[];
  /** What the reader did without needing a decision: conversions, computed formulas. */
  readonly notices: readonly PrintedProblem[];
};

/** Reads score workbooks and tells what the program understands of each; `readable` is false when one wasn't read. */
export async function describeWorkbooks(
  files: readonly string[],
  resourcesFolder: string,
): Promise<{ readonly workbooks: readonly PrintedWorkbook[]; readonly readable: boolean }> {
  const knowledge = await loadKnowledge(resourcesFolder);
  const workbooks: PrintedWorkbook[] = [];
  let readable = true;
  for (const file of files) {
    const described = await describeWorkbook(file, knowledge);
    readable &&= described.readable;
    workbooks.push(described.workbook);
  }
  return { workbooks, readable };
}

async function describeWorkbook(
  file: string,
  knowledge: ScoreKnowledge,
): Promise<{ readonly workbook: PrintedWorkbook; readonly readable: boolean }> {
  const name = path.basename(file);
  const bytes = await readLimited(file);
  if (!(bytes instanceof Uint8Array)) return { workbook: unreadWorkbook(name, bytes), readable: false };
  const raw = await readRawWorkbook(bytes);
  if (!raw.ok) return { workbook: unreadWorkbook(name, fileFailureProblem(raw.error)), readable: false };
  const reading = readScoreWorkbook(raw.value, knowledge, name);
  const printed = reading.problems.map((problem) => ({ problem, printed: print(problem) }));
  const isNotice = ({ problem }: { problem: IntakeProblem }): boolean =>
    severityOf(problem.kind) === ProblemSeverity.notice;
  return {
    workbook: {
      file: name,
      unit: reading.unit?.name ?? null,
      scheme: reading.schemeKey,
      values: Object.fromEntries(
        reading.values.map(({ criterionCode, value }) => [
          criterionCode,
          value === null ? null : value / 100,
        ]),
      ),
      problems: printed.filter((entry) => !isNotice(entry)).map((entry) => entry.printed),
      notices: printed.filter(isNotice).map((entry) => entry.printed),
    },
    readable: reading.sheet !== null,
  };
}

/** The bytes of a file, or the problem why they weren't read. A file over the limit isn't loaded at all. */
async function readLimited(file: string): Promise<Uint8Array | IntakeProblem> {
  try {
    const { size } = await stat(file);
    return size > PACKED_LIMIT ? fileProblem(IntakeProblemKind.tooLarge) : await readFile(file);
  } catch {
    // Missing, a folder, or no right to read it: for the person who named the file it is one case.
    return fileProblem(IntakeProblemKind.notFound, { written: path.basename(file) });
  }
}

function unreadWorkbook(file: string, problem: IntakeProblem): PrintedWorkbook {
  return { file, unit: null, scheme: null, values: {}, problems: [print(problem)], notices: [] };
}

function print(problem: IntakeProblem): PrintedProblem {
  return {
    code: problem.criterionCode,
    kind: problem.kind,
    sheet: problem.sheet,
    cell: problem.cell,
    message: problemMessage(problem),
  };
}

/** The schemes and units that come with the program. */
async function loadKnowledge(resourcesFolder: string): Promise<ScoreKnowledge> {
  const schemesFolder = path.join(resourcesFolder, 'schemes');
  const names = (await readdir(schemesFolder)).filter((name) => name.endsWith('.json')).toSorted();
  const schemes = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(schemesFolder, name), 'utf8');
      return schemeFromFile(schemeFile.parse(JSON.parse(text)));
    }),
  );
  const unitsText = await readFile(path.join(resourcesFolder, 'sample', 'units.json'), 'utf8');
  const units = (JSON.parse(unitsText) as readonly { code: string; name: string }[]).map(
    ({ code, name }) => ({
      id: code as UnitId,
      name,
    }),
  );
  return { schemes, units };
}

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    process.stderr.write('Cách dùng: npm run read-workbook -- TỆP.xlsx …\n');
    process.exitCode = 1;
    return;
  }
  const { workbooks, readable } = await describeWorkbooks(files, findLocations().resourcesFolder);
  process.stdout.write(`${JSON.stringify(workbooks, null, 2)}\n`);
  process.exitCode = readable ? 0 : 1;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
