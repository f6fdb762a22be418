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

/** Words of the longest phrase that is looked up. */
const LONGEST_PHRASE = 15;

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
 */
export type NameRecaser = (name: string, kind: SubjectKind | null) => string;

/** @param phrases names in their right case that may occur in others: units, and other names of the same list */
export function createNameRecaser(phrases: readonly string[]): NameRecaser {
  const known = new Map([...phrases, ...officePhrases].map((phrase) => [phrase.toLowerCase(), phrase]));

  function recaseCollective(name: string): string {
    const words = name.split(' ');
    const recased: string[] = [];
    for (let start = 0; start < words.length;) {
      let length = Math.min(LONGEST_PHRASE, words.length - start);
      const phraseOf = (count: number): string | undefined =>
        known.get(
          words
            .slice(start, start + count)
            .join(' ')
            .toLowerCase(),
        );
      while (length > 1 && phraseOf(length) === undefined) length -= 1;
      const word = words[start] ?? '';
      recased.push(phraseOf(length) ?? (abbreviations.has(word) ? word : capitalised(word)));
      start += length;
    }
    const joined = recased.join(' ');
    return joined.slice(0, 1).toUpperCase() + joined.slice(1);
  }

  return (name, kind) => {
    if (kind === SubjectKind.individual) return capitalised(name);
    if (kind !== SubjectKind.household) return recaseCollective(name);
    const [lead = ''] = /^(?:hộ )?(?:gia đình )?(?:(?:ông|bà|anh|chị) )?/i.exec(name) ?? [];
    const small = lead.toLowerCase();
    return small.slice(0, 1).toUpperCase() + small.slice(1) + capitalised(name.slice(lead.length));
  };
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
