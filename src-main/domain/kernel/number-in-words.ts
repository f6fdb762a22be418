const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000;

/**
 * A whole number as it is read in the north: 1 049 → `một nghìn không trăm bốn mươi chín`. From the twenties on a 1 is
 * `mốt` and a 4 `tư`, after any ten a 5 is `lăm`, and a missing ten is `linh`.
 *
 * @throws for what is no count that a number holds exactly.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a count: ${value}`);
  return value === 0 ? digits[0] : wordsOf(value, false).join(' ');
}

/** 2 530 000 → `Hai triệu năm trăm ba mươi nghìn đồng`, as lists of payments write their total. */
export function amountInWords(dong: number): string {
  const words = numberInWords(dong);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} đồng`;
}

/** @param isContinued whether a higher part was read before, so that empty places are read too */
function wordsOf(value: number, isContinued: boolean): string[] {
  if (value >= BILLION) {
    const rest = value % BILLION;
    return [...wordsOf((value - rest) / BILLION, isContinued), 'tỷ', ...wordsOf(rest, true)];
  }
  const words: string[] = [];
  const ones = value % 1000;
  const thousands = ((value - ones) / 1000) % 1000;
  const millions = (value - thousands * 1000 - ones) / 1_000_000;
  for (const [group, name] of [
    [millions, 'triệu'],
    [thousands, 'nghìn'],
    [ones, ''],
  ] as const) {
    if (group === 0) continue;
    words.push(...groupWords(group, isContinued || words.length > 0));
    if (name !== '') words.push(name);
  }
  return words;
}

/** Three places, at least one of which is not zero. */
function groupWords(group: number, isContinued: boolean): string[] {
  const one = group % 10;
  const ten = ((group - one) / 10) % 10;
  const hundred = (group - ten * 10 - one) / 100;
  const hasHundred = hundred > 0 || isContinued;
  return [
    ...(hasHundred ? [digits[hundred] ?? '', 'trăm'] : []),
    ...tenWords(ten, one, hasHundred),
    ...oneWords(ten, one),
  ];
}

function tenWords(ten: number, one: number, hasHundred: boolean): string[] {
  if (ten === 0) return hasHundred && one > 0 ? ['linh'] : [];
  return ten === 1 ? ['mười'] : [digits[ten] ?? '', 'mươi'];
}

function oneWords(ten: number, one: number): string[] {
  if (one === 0) return [];
  if (one === 1 && ten > 1) return ['mốt'];
  if (one === 4 && ten > 1) return ['tư'];
  if (one === 5 && ten > 0) return ['lăm'];
  return [digits[one] ?? ''];
}
