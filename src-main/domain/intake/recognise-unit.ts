import type { UnitId } from '../kernel/ids.ts';
import { cleanText, foldText } from '../kernel/vietnamese-text.ts';

/** A unit as far as recognising needs it. */
export type KnownUnit = { readonly id: UnitId; readonly name: string };

export type UnitMatch = {
  readonly unit: KnownUnit;
  /** The text in which it was found, cleaned. */
  readonly text: string;
};

/** Finds known units in texts; built once, as a list of nominees asks it a thousand times. */
export type UnitRecogniser = {
  /** The unit that a text names by itself: `Xã Bum Tở`, `UBND xã Bum Tở`, `Bum Tở`, `Sở VHTT&DL`; null when in doubt. */
  readonly match: (text: string) => KnownUnit | null;
  /** The unit that one of several texts names, by itself or within a longer line; null when none or several. */
  readonly find: (texts: readonly string[]) => UnitMatch | null;
};

/** Words before a unit's name that aren't part of it. */
const leadIn =
  /^(?:ten don vi|don vi|co quan|ten co quan|don vi tu cham diem|don vi tu cham|don vi cong tac|dia phuong|ubnd|uy ban nhan dan|hdnd ubnd|hdnd|hoi dong nhan dan|dang uy|dang bo|hoi dong thi dua khen thuong|tap the|can bo va nhan dan|nhan dan va can bo)\s+/;
/** What offices add behind it. */
const leadOuts = [/\s+nam 20\d\d$/, /\s+lai chau$/, /\s+tinh(?: lai chau)?$/];
/** Lines that name a unit other than the sender: whom the sheet goes to, what it is annexed to. */
const notTheSender =
  /^(?:kinh gui|gui|noi nhan|kem theo|ban hanh kem|can cu|theo |thuc hien |bieu mau|mau so)/;

/** Words that tell what a unit is; they may be left out where the rest is clear. */
const typeWords = /^(?:xa|phuong|so)\s+/;

export function createUnitRecogniser(units: readonly KnownUnit[]): UnitRecogniser {
  const byFolded = groupBy(units, (unit) => foldText(unit.name));
  const byBareName = groupBy(
    units.filter((unit) => typeWords.test(foldText(unit.name))),
    (unit) => foldText(unit.name).replace(typeWords, ''),
  );
  const byInitials = groupBy(
    units.filter((unit) => /^so\s/.test(foldText(unit.name))),
    (unit) => initials(unit.name),
  );
  // The longest name first: `Đảng ủy UBND tỉnh` must not be taken for a unit whose name is part of it.
  const names = [...byFolded].toSorted(([a], [b]) => b.length - a.length);

  const known = new Map<string, KnownUnit | null>();

  function match(text: string): KnownUnit | null {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const found = matchAnew(cleanText(text));
    known.set(text, found);
    return found;
  }

  function matchAnew(cleaned: string): KnownUnit | null {
    for (const folded of candidateNames(foldText(cleaned))) {
      const found =
        choose(byFolded.get(folded), cleaned) ??
        choose(byBareName.get(folded), cleaned) ??
        matchInitials(folded, cleaned);
      if (found !== null) return found;
    }
    return null;
  }

  function matchInitials(folded: string, cleaned: string): KnownUnit | null {
    if (!folded.startsWith('so ')) return null;
    return choose(byInitials.get(folded.slice(3).replace(/\bva\b|\s/g, '')), cleaned);
  }

  /** The units named within a line; a name inside a longer name that was found doesn't count. */
  function contained(text: string): ReadonlySet<KnownUnit> {
    const found = new Set<KnownUnit>();
    let rest = ` ${foldText(text)} `;
    for (const [name, named] of names) {
      if (!rest.includes(` ${name} `)) continue;
      rest = rest.replaceAll(` ${name} `, ' | ');
      const unit = choose(named, cleanText(text));
      if (unit !== null) found.add(unit);
    }
    return found;
  }

  return {
    match,
    find(texts) {
      const own = texts.filter((text) => text.length <= 400 && !notTheSender.test(foldText(text)));
      return (
        onlyOne(own.flatMap((text) => asMatches([match(text)], text))) ??
        onlyOne(own.flatMap((text) => asMatches([...contained(text)], text)))
      );
    },
  };
}

/** The text itself, then without what stands before and behind a name; each form once. */
function candidateNames(folded: string): readonly string[] {
  const forms = new Set([folded]);
  let form = folded.replace(/^p /, 'phuong ').replace(/^x /, 'xa ');
  for (let changed = true; changed;) {
    const shorter = form.replace(leadIn, '');
    changed = shorter !== form;
    form = shorter;
    forms.add(form);
  }
  for (const leadOut of leadOuts) {
    for (const long of new Set(forms)) forms.add(long.replace(leadOut, ''));
  }
  return [...forms].filter((name) => name !== '');
}

/** One unit of those that fold alike: the only one, or the one whose tones are as written. */
function choose(units: readonly KnownUnit[] | undefined, text: string): KnownUnit | null {
  const [first, ...others] = units ?? [];
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const written = text.toLowerCase();
  const exact = [first, ...others].filter((unit) => written.includes(unit.name.toLowerCase()));
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

function asMatches(units: readonly (KnownUnit | null)[], text: string): UnitMatch[] {
  return units.flatMap((unit) => (unit === null ? [] : [{ unit, text: cleanText(text) }]));
}

function onlyOne(matches: readonly UnitMatch[]): UnitMatch | null {
  const [first] = matches;
  return first !== undefined && matches.every((match) => match.unit.id === first.unit.id) ? first : null;
}

/** `Sở Văn hóa, Thể thao và Du lịch` → `vhttdl`. */
function initials(name: string): string {
  return foldText(name)
    .split(' ')
    .slice(1)
    .filter((word) => word !== 'va')
    .map((word) => word.slice(0, 1))
    .join('');
}

function groupBy(
  units: readonly KnownUnit[],
  keyOf: (unit: KnownUnit) => string,
): ReadonlyMap<string, readonly KnownUnit[]> {
  const groups = new Map<string, KnownUnit[]>();
  for (const unit of units) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit]);
  return groups;
}
