import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { schemeFile } from '../../contract/scheme-shapes.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { cleanText, hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import { readSchemeWorkbook } from '../../domain/scoring/schemes/read-scheme-sheet.ts';
import type { SchemeReading } from '../../domain/scoring/schemes/read-scheme-sheet.ts';
import { SchemeFileProblemKind } from '../../domain/scoring/schemes/scheme-file-problem.ts';
import { schemeFromFile, schemeToFile } from '../../domain/scoring/schemes/scheme-file.ts';
import { fileTypes } from '../file-types.ts';
import type { WorkbookReader } from '../intake/workbook-ports.ts';
import type { Repositories, SchemeRef } from '../repositories.ts';
import { treeProblem } from './save-scheme.ts';
import type { SchemeWorkbookWriter } from './scheme-ports.ts';
import { contentOf } from './scheme-state.ts';

/** Larger than any scheme, and still parsed in a moment. */
const JSON_LIMIT = 5_000_000;

/** Reads a scheme from a file for the page to show; nothing is stored. */
export async function readSchemeFile(
  { repositories, reader }: { repositories: Repositories; reader: WorkbookReader },
  { year, file }: { year: number; file: { readonly name: string; readonly bytes: Uint8Array } },
) {
  const isJson = /\.json$/i.test(file.name) || file.bytes[0] === '{'.codePointAt(0);
  const { key, ...reading } = isJson ? readJson(file.bytes) : await readWorkbook(reader, file);
  const known = repositories.schemes.ofYear(year);
  const named =
    known.find((scheme) => scheme.key === key) ?? known.find(({ name }) => name === reading.content?.name);
  return {
    fileName: file.name,
    content: reading.content,
    key: named?.key ?? null,
    saysRanking: isJson,
    problems: [...reading.problems],
  };
}

type FileReading = SchemeReading & { readonly key: string | null };

async function readWorkbook(
  reader: WorkbookReader,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<FileReading> {
  const workbook = await reader.readWorkbook(bytes);
  if (workbook.ok) {
    const stem = cleanText(name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ')).slice(0, 200);
    return { ...readSchemeWorkbook(workbook.value, stem === '' ? 'Bảng tiêu chí' : stem), key: null };
  }
  switch (workbook.error.code) {
    case 'too_large':
      return failed(SchemeFileProblemKind.tooLarge);
    case 'encrypted':
      return failed(SchemeFileProblemKind.encrypted);
    case 'damaged':
    case 'not_a_workbook':
      return failed(SchemeFileProblemKind.unreadable);
    default:
      return assertNever(workbook.error.code);
  }
}

function readJson(bytes: Uint8Array): FileReading {
  if (bytes.length > JSON_LIMIT) return failed(SchemeFileProblemKind.tooLarge);
  const parsed = schemeFile.safeParse(jsonOf(bytes));
  if (!parsed.success) return failed(SchemeFileProblemKind.unreadable);
  const scheme = schemeFromFile(parsed.data);
  if (scheme.criteria.length === 0) return failed(SchemeFileProblemKind.noCriteria);
  const broken = treeProblem(scheme.criteria);
  if (!broken) return { content: contentOf(scheme), key: scheme.key, problems: [] };
  const { code, parameters } = broken.error;
  const isTaken = code === 'criterion_code_taken';
  return {
    content: null,
    key: null,
    problems: [
      {
        kind: isTaken ? SchemeFileProblemKind.codeTaken : SchemeFileProblemKind.parentUnknown,
        severity: 'error',
        row: Number(parameters['row']),
        written: String(parameters[isTaken ? 'code' : 'group']),
      },
    ],
  };
}

/** Undefined for bytes that are no JSON, which no shape fits. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // What exactly is wrong helps no officer: the file is not one of ours.
    return undefined;
  }
}

function failed(kind: SchemeFileProblemKind): FileReading {
  return { content: null, key: null, problems: [{ kind, severity: 'error', row: null, written: '' }] };
}

/** A version as a file for other offices: a workbook to read and correct, or JSON that carries everything. */
export async function exportScheme(
  { repositories, schemeWriter }: { repositories: Repositories; schemeWriter: SchemeWorkbookWriter },
  { format, ...ref }: SchemeRef & { format: 'xlsx' | 'json' },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array<ArrayBuffer> }, Refusal>> {
  const scheme = repositories.schemes.find(ref);
  if (!scheme) return refuse('not_found');
  const stem = `bang-tieu-chi_${hyphenated(scheme.name).slice(0, 60)}_${ref.year}_ban-${ref.version}`;
  if (format === 'xlsx') {
    return ok({
      name: `${stem}.xlsx`,
      type: fileTypes.xlsx,
      bytes: await schemeWriter.writeSchemeWorkbook(scheme),
    });
  }
  const text = `${JSON.stringify(schemeToFile(scheme), null, 2)}\n`;
  return ok({ name: `${stem}.json`, type: 'application/json', bytes: new TextEncoder().encode(text) });
}
