import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of an office's history of awards, as its workbook writes it. */
export type HistoryLine = {
  readonly name: string;
  readonly isPerson: boolean;
  readonly birthYear: number | null;
  readonly position: string;
  readonly unit: string;
  readonly award: string;
  readonly awardCode: string;
  readonly year: number;
  readonly decision: string;
  /** `2019-12-05` */
  readonly date: string;
  readonly signer: string;
};

// Nearly two fifths of the people bear the commonest family name of the country, as they do there.
const families =
  'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Lê Phạm Lò Vàng Giàng Tao Đỗ Hoàng Sùng'.split(' ');
const middles = 'Văn Thị A Đức Minh Thu Quang Hữu Ngọc Xuân Thanh Đình Mai Hồng'.split(' ');
const givens =
  'An Bình Chiến Dũng Đạt Giang Hà Hòa Hùng Hương Khánh Lan Linh Long Mai Nam Oanh Phúc Quỳnh Sơn Thủy Thúy Tuấn Vân Yến Đào Uyên Ơn'.split(
    ' ',
  );
const posts = [
  'Chuyên viên',
  'Phó Chủ tịch UBND xã',
  'Chủ tịch UBND xã',
  'Công chức Văn hóa - Xã hội',
  'Giáo viên Trường Tiểu học số 1',
  'Trưởng Công an xã',
  'Kế toán',
  'Bí thư Chi bộ bản',
];
/** Nine awards in ten go to persons. */
const personalShare = 0.9;
const awards = [
  ['CSTDCS', 'Chiến sĩ thi đua cơ sở', true],
  ['CSTDT', 'CSTĐ cấp tỉnh', true],
  ['BK_TINH', 'Bằng khen Chủ tịch UBND tỉnh', true],
  ['BK_TINH', 'Bằng khen của UBND tỉnh', false],
  ['TTLDXS', 'Tập thể lao động xuất sắc', false],
  ['CO_TINH', 'Cờ thi đua của UBND tỉnh', false],
] as const;
const signers = ['Giàng A Tính', 'Lê Văn Lương', 'Tống Thanh Hải', 'Hà Quang Trung'];

/** The same rows at each call: `count` awards of the years 2010 to 2025 to people and units of the sample province. */
export function makeHistory(root: string, count: number): HistoryLine[] {
  const units = JSON.parse(readFileSync(path.join(root, 'resources', 'sample', 'units.json'), 'utf8')) as {
    readonly name: string;
  }[];
  const random = createRandom(20_261_126);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index): HistoryLine => {
    const isPersonal = random() < personalShare;
    const [awardCode, award, isPerson] = pick(awards.filter(([, , personal]) => personal === isPersonal));
    const year = 2010 + Math.floor(random() * 16);
    const unit = pick(units).name;
    const person = `${pick(families)} ${pick(middles)} ${pick(givens)}`;
    return {
      name: isPerson ? person : `${pick(['Phòng', 'Ban', 'Trường'])} số ${(index % 40) + 1} ${unit}`,
      isPerson,
      birthYear: isPerson ? 1955 + Math.floor(random() * 45) : null,
      position: isPerson ? pick(posts) : '',
      unit,
      award,
      awardCode,
      year,
      decision: `${1 + Math.floor(random() * 2400)}/QĐ-UBND`,
      date: `${year}-12-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
      signer: pick(signers),
    };
  });
}

/** Mulberry32: small, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
