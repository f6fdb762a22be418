import { describe, expect, it } from 'vitest';

import { fileNameProblem, plainFileName } from './file-name.ts';

describe('fileNameProblem', () => {
  it.each([
    ['../thoát.pdf', 'path'],
    ['..\\thoát.pdf', 'path'],
    ['/etc/passwd', 'path'],
    ['C:\\Windows\\a.dll', 'path'],
    ['tờ trình.pdf:ẩn', 'path'],
    ['..', 'path'],
    ['', 'path'],
    ['NUL', 'device'],
    ['com1.pdf', 'device'],
    ['CONIN$', 'device'],
    ['a\0.pdf', 'control'],
    ['hóa đơn\u202efdp.exe', 'control'],
    ['Tờ trình số 05.pdf', null],
    ['công văn (bản cuối) [2].docx', null],
    ['console.pdf', null],
  ])('of %j is %s', (name, problem) => expect(fileNameProblem(name)).toBe(problem));
});

describe('plainFileName', () => {
  it.each([
    ['../../Báo cáo thành tích.XLSX', 'Báo cáo thành tích.XLSX'],
    ['a<b>:"c"|d?.pdf', 'a_b___c__d_.pdf'],
    ['con.txt', '_con.txt'],
    ['...', 'tep'],
    ['tên. ', 'tên'],
  ])('%j becomes %j', (name, plain) => expect(plainFileName(name)).toBe(plain));

  it('keeps the ending of a long name', () => {
    const plain = plainFileName(`${'a'.repeat(400)}.docx`);
    expect([plain.length, plain.endsWith('a.docx')]).toEqual([150, true]);
  });
});
