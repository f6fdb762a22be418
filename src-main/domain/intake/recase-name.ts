import { SubjectKind } from '../awards/award.ts';

/** Phrases of organisations' names in the case that office documents give them, and words that stay small. */
const officePhrases = [
  'Ban Chỉ huy Quân sự',
  'Bộ Chỉ huy Quân sự',
  'Cán bộ và nhân dân',
  'Nhân dân và cán bộ',
  'Công an',
  'Đảng bộ',
  'Đảng ủy',
  'Đoàn Thanh niên',
  'Đồn Biên phòng',
  'Hội đồng nhân dân',
  'Hội Cựu chiến binh',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Phòng Tổng hợp',
  'Tiểu học',
  'Trạm Y tế',
  'Trung học cơ sở',
  'Trung học phổ thông',
  'Trung tâm',
  'Trường Mầm non',
  'Ủy ban nhân dân',
  'Văn phòng',
  'Cổ phần',
  'Công ty',
  'và',
  'của',
  'các',
  'bản',
  'tỉnh',
];

/** Abbreviations are capitals rightly. */
const abbreviations = new Set(
  'UBND HĐND MTTQ PTDTBT PTDTNT DTNT THCS THPT TH MN TNHH LLVT BCH VNPT BHXH GDTX KT-XH QLBVR NTM HTX MTV CP'.split(
    ' ',
  ),
);

/** Whether a name of several words is written in capitals throughout. */
export function isAllCapitals(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase() && name !== name.toLowerCase();
}

/**
 * Writes a name in capitals as documents print it: `PỜ XUÂN ƠN` → `Pờ Xuân Ơn`, `BAN CHỈ HUY QUÂN SỰ XÃ NẬM TĂM` →
 * `Ban Chỉ huy Quân sự Xã Nậm Tăm`.
 *
 * @param phrases names in their right case that may occur in it: units, and other names of the same list
 */
export function recaseName(name: string, kind: SubjectKind | null, phrases: readonly string[]): string {
  if (kind === SubjectKind.individual) return capitalised(name);
  if (kind === SubjectKind.household) {
    const [lead = ''] = /^(?:hộ )?(?:gia đình )?(?:(?:ông|bà|anh|chị) )?/i.exec(name) ?? [];
    const small = lead.toLowerCase();
    return small.slice(0, 1).toUpperCase() + small.slice(1) + capitalised(name.slice(lead.length));
  }
  return recaseByPhrases(name, [...phrases, ...officePhrases]);
}

function recaseByPhrases(name: string, phrases: readonly string[]): string {
  const known = new Map(phrases.map((phrase) => [phrase.toLowerCase(), phrase]));
  const longest = Math.max(...phrases.map((phrase) => phrase.split(' ').length));
  const words = name.split(' ');
  const recased: string[] = [];
  for (let start = 0; start < words.length;) {
    let length = Math.min(longest, words.length - start);
    let phrase: string | undefined;
    for (; length > 0 && phrase === undefined; length -= 1) {
      phrase = known.get(
        words
          .slice(start, start + length)
          .join(' ')
          .toLowerCase(),
      );
      if (phrase !== undefined) break;
    }
    const word = words[start] ?? '';
    recased.push(phrase ?? (abbreviations.has(word) ? word : capitalised(word)));
    start += Math.max(1, length);
  }
  const joined = recased.join(' ');
  return joined.slice(0, 1).toUpperCase() + joined.slice(1);
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
