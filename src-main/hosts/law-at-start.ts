import path from 'node:path';

import type { Logger } from '../application/ports.ts';
import type { LawProblem, LawProblemReason } from '../domain/law/law-problem.ts';
import { storageErrorCode } from '../persistence/database-errors.ts';
import type { LoadedLaw } from '../persistence/law-files/last-good-law.ts';

/** What both shells show instead of the application when the law files are wrong and no earlier state of them was kept. */
export function lawStartupMessage(problems: readonly LawProblem[]): string {
  return [
    'Tệp quy định có lỗi và chưa có bản đúng nào được lưu để dùng thay. Hãy sửa các chỗ sau rồi mở lại Sổ Vàng:',
    ...problems.map(describe),
  ].join('\n');
}

function describe({ reason, file, line, key, detail }: LawProblem): string {
  const place = [line === null ? '' : `dòng ${line}`, key === null ? '' : `mục ${key}`].filter(
    (part) => part !== '',
  );
  const where = place.length === 0 ? file : `${file} (${place.join(', ')})`;
  return `${where}: ${reasons[reason]}${detail === '' ? '' : ` (${detail})`}`;
}

const reasons: Readonly<Record<LawProblemReason, string>> = {
  unreadable: 'không đọc được tệp',
  not_json: 'sai dấu câu, thường là dấu phẩy hoặc ngoặc ở dòng này hay dòng trên',
  missing_key: 'thiếu mục này',
  unknown_key: 'mục không được dùng ở đây',
  wrong_type: 'sai kiểu giá trị',
  not_allowed: 'giá trị không dùng được',
  not_a_day: 'không phải một ngày có trên lịch',
  over_the_whole: 'tỷ lệ lớn hơn toàn bộ',
  too_small: 'nhỏ hơn mức cho phép hoặc để trống',
  too_big: 'lớn hơn mức cho phép',
  twice: 'đã có ở trên',
  unknown_award: 'không có trong danh mục',
  out_of_order: 'sai thứ tự ngày',
  name_taken: 'tên đã chỉ một danh hiệu, hình thức khác',
  one_of_both: 'phải có đúng một trong hai: số ngày làm việc hoặc ngày trong năm',
};

/** Writes down what is wrong with the law files. */
export function tellLawProblems(problems: readonly LawProblem[], logger: Pick<Logger, 'error'>): void {
  for (const { reason, file, line, key } of problems) {
    logger.error('law_file_wrong', { reason, file: path.basename(file), line: line ?? 0, key: key ?? '' });
  }
}

/** Keeps what was read for a start with wrong files. A copy that can't be kept must not keep the program from opening: the files themselves are right. */
export function keepLaw(law: LoadedLaw, logger: Pick<Logger, 'error'>): void {
  try {
    law.keep();
  } catch (thrown) {
    const code = storageErrorCode(thrown);
    if (code === null) throw thrown;
    logger.error('law_not_kept', { code });
  }
}
