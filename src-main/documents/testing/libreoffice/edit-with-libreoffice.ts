import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What LibreOffice does to the first sheet of a workbook, in this order; addresses as in `F9`. */
export type EditJob = {
  readonly input: string;
  readonly output: string;
  readonly unprotect?: boolean;
  readonly cells?: readonly (readonly [address: string, value: number | string | null])[];
  readonly deleteRows?: readonly number[];
  readonly insertRows?: readonly number[];
  /** Written after rows were moved, at their new addresses. */
  readonly cellsAfter?: readonly (readonly [address: string, value: number | string | null])[];
  readonly insertColumns?: readonly number[];
  /** A range whose rows are sorted by its second column, from the highest down. */
  readonly sortDescending?: string;
  readonly renameSheet?: string;
  /** Cells whose computed values are wanted. */
  readonly read?: readonly string[];
};

const script = fileURLToPath(new URL('edit-workbooks.py', import.meta.url));

/** Opens, changes and saves workbooks with a second program, all in one run of it; answers with the cells that were read. */
export async function editWithLibreOffice(
  jobs: readonly EditJob[],
): Promise<readonly (readonly (string | number)[])[]> {
  const python = spawn('/usr/bin/python3', [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  const [output, errors]: Buffer[][] = [[], []];
  python.stdout.on('data', (chunk: Buffer) => output?.push(chunk));
  python.stderr.on('data', (chunk: Buffer) => errors?.push(chunk));
  python.stdin.end(JSON.stringify(jobs));
  const code = await new Promise((resolve, reject) => {
    python.on('close', resolve);
    python.on('error', reject);
  });
  if (code !== 0) throw new Error(Buffer.concat(errors ?? []).toString('utf8'));
  return JSON.parse(Buffer.concat(output ?? []).toString('utf8')) as (string | number)[][];
}
