import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('read-workbook.ts', import.meta.url));
const inbox = fileURLToPath(new URL('../../e2e/data/inbox/', import.meta.url));

type Printed = {
  file: string;
  unit: string | null;
  scheme: string | null;
  values: Record<string, number | null>;
  problems: { code: string | null; kind: string; cell: string | null; message: string }[];
  notices: { kind: string }[];
};

async function run(files: readonly string[]): Promise<{ code: number; workbooks: Printed[] }> {
  const { code, stdout } = await promisify(execFile)(process.execPath, [command, ...files]).then(
    (output) => ({ code: 0, stdout: output.stdout }),
    (error: { code: number; stdout: string }) => error,
  );
  return { code, workbooks: stdout === '' ? [] : (JSON.parse(stdout) as Printed[]) };
}

describe('read-workbook', () => {
  it('reads the fourteen score sheets of the inbox as a careful reader does', async () => {
    const { scores } = JSON.parse(readFileSync(path.join(inbox, 'expected.json'), 'utf8')) as {
      scores: (Omit<Printed, 'notices'> & { variant: string })[];
    };
    const { code, workbooks } = await run(scores.map(({ file }) => path.join(inbox, file)));
    expect(code).toBe(0);
    expect(
      workbooks.map(({ file, unit, scheme, values, problems }) => ({
        file,
        unit,
        scheme,
        values,
        problems: problems.map((problem) => `${problem.code} ${problem.kind}`),
      })),
    ).toEqual(
      scores.map(({ file, unit, scheme, values, problems }) => ({
        file,
        unit,
        scheme,
        values,
        problems: problems.map((problem) => `${problem.code} ${problem.kind}`),
      })),
    );
    expect(workbooks.flatMap(({ file, notices }) => notices.map(({ kind }) => `${file} ${kind}`))).toEqual([
      'tu-cham-04.xlsx converted_tcvn3',
      'tu-cham-05.xlsx converted_nfd',
    ]);
    expect(workbooks[8]?.problems[0]).toEqual({
      code: 'I.4',
      kind: 'over_maximum',
      sheet: 'Tự chấm',
      cell: 'G11',
      message:
        'Trang “Tự chấm”, ô G11, tiêu chí I.4: ghi 72 điểm, vượt điểm tối đa 70. Chọn nhận nguyên hoặc bỏ qua điểm này.',
    });
  });

  it('answers for every file, and ends with 1 when one could not be read', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'read-workbook-'));
    try {
      const cut = path.join(folder, 'cut.xlsx');
      writeFileSync(cut, readFileSync(path.join(inbox, 'tu-cham-01.xlsx')).subarray(0, 3000));
      const { code, workbooks } = await run([
        path.join(folder, 'absent.xlsx'),
        cut,
        path.join(inbox, 'expected.json'),
        path.join(inbox, 'danh-sach-de-nghi.xlsx'),
        path.join(inbox, 'tu-cham-08.xlsx'),
      ]);
      expect(code).toBe(1);
      expect(
        workbooks.map(({ file, unit, problems }) => [file, unit, ...problems.map(({ kind }) => kind)]),
      ).toEqual([
        ['absent.xlsx', null, 'not_found'],
        ['cut.xlsx', null, 'damaged'],
        ['expected.json', null, 'not_a_workbook'],
        ['danh-sach-de-nghi.xlsx', null, 'no_table'],
        ['tu-cham-08.xlsx', 'Xã Nậm Cuổi'],
      ]);
      expect(await run([])).toEqual({ code: 1, workbooks: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
