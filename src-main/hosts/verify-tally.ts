import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { readSealedRecord, tallyFile } from '../contract/tally-file.ts';
import { assertNever } from '../domain/kernel/assert-never.ts';
import { countRoll } from '../domain/voting/attendance.ts';
import type { PollMethod } from '../domain/voting/method.ts';
import type { HashText, PollSeal } from '../domain/voting/poll.ts';
import { sealCode, sealedNames } from '../domain/voting/seal.ts';
import type { NamedItem, SealedResult } from '../domain/voting/seal.ts';
import { LIST_ROW } from '../domain/voting/tally.ts';
import { ruleSentence, tallyProblemSentence, verdictSentence } from '../domain/voting/verdict-text.ts';
import { verifyRecord } from '../domain/voting/verify-record.ts';
import type { RecordFlaw } from '../domain/voting/verify-record.ts';

const hash: HashText = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What the check of a file says, line by line, and whether everything in it holds. */
type Report = { readonly lines: readonly string[]; readonly sound: boolean };

/**
 * Checks a file of sealed records by itself, without the book: each hash, each sum, and every result computed anew. A file
 * that can't be read is not sound.
 */
export async function checkTallyFile(file: string): Promise<Report> {
  let records: readonly PollSeal[];
  try {
    ({ records } = tallyFile.parse(JSON.parse(await readFile(file, 'utf8'))));
  } catch (error) {
    return {
      lines: [`Không đọc được hồ sơ kiểm phiếu ${path.basename(file)}: ${reasonOf(error)}`],
      sound: false,
    };
  }
  const checked = records.map(checkRecord);
  const sound = checked.every((report) => report.sound);
  const verdict = sound
    ? `KHỚP: ${records.length} bản ghi nguyên vẹn, kết quả tính lại giống kết quả đã niêm phong.`
    : 'KHÔNG KHỚP: xem các dòng đánh dấu SAI ở trên.';
  return { lines: [...checked.flatMap(({ lines }) => lines), verdict], sound };
}

function checkRecord(seal: PollSeal): Report {
  try {
    return describeRecord(seal);
  } catch (error) {
    return { lines: [`SAI: bản ghi ${sealCode(seal)} không đọc được: ${reasonOf(error)}`, ''], sound: false };
  }
}

function describeRecord(seal: PollSeal): Report {
  const read = readSealedRecord(seal);
  const { poll } = read;
  const { verdicts, list, flaws } = verifyRecord(read, hash);
  const names = sealedNames(seal);
  const { members, present, written } = countRoll(poll.roll ?? []);
  const lines = [
    poll.title,
    `Mã niêm phong ${sealCode({ hash: hash(seal.text) })}, SHA-256 ${hash(seal.text)}`,
    `Hội đồng có ${members} thành viên: có mặt ${present}, ý kiến bằng văn bản ${written}`,
    `${ruleSentence(poll.rule, poll.method)} (${poll.rule.article})`,
    ...(list ? [`${rowName(LIST_ROW, names)}: ${verdictSentence(list)}`] : []),
    ...verdicts.map((verdict, index) => `${rowName(index, names)}: ${verdictSentence(verdict)}`),
    ...flaws.map((flaw) => `SAI: ${flawSentence(flaw, names, poll.method)}`),
    '',
  ];
  return { lines, sound: flaws.length === 0 };
}

function flawSentence(flaw: RecordFlaw, names: readonly NamedItem[], method: PollMethod): string {
  switch (flaw.code) {
    case 'hash_differs':
      return `mã băm ghi trong hồ sơ (${flaw.stated}) khác mã băm tính lại (${flaw.computed})`;
    case 'not_reconciled': {
      const { itemIndex } = flaw.problem;
      const row = itemIndex === null ? '' : `${rowName(itemIndex, names)}: `;
      return `${row}${tallyProblemSentence(flaw.problem, method)}`;
    }
    case 'result_differs': {
      const row = rowName(flaw.itemIndex, names);
      return `${row}: hồ sơ ghi ${resultText(flaw.stated)}, tính lại được ${resultText(flaw.computed)}`;
    }
    case 'text_differs':
      return 'nội dung bản ghi khác nội dung mà phần mềm niêm phong từ chính các số liệu này';
    default:
      return assertNever(flaw);
  }
}

function rowName(index: number, names: readonly NamedItem[]): string {
  return index === LIST_ROW
    ? 'Cả danh sách hoặc nội dung biểu quyết'
    : `${index + 1}. ${names[index]?.name ?? ''}`;
}

function resultText({ verdict, agreeTotal, base, needed, percentageText }: SealedResult): string {
  return `${verdict} ${agreeTotal}/${base} (${percentageText}), cần ${needed}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function main(files: readonly string[]): Promise<void> {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    process.stderr.write('Cách dùng: npm run verify-tally -- TỆP.json\n');
    process.exitCode = 2;
    return;
  }
  const { lines, sound } = await checkTallyFile(file);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = sound ? 0 : 1;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
