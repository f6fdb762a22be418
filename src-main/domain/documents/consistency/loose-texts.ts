import type { CaseLine, LooseText, ReferenceCase } from './case-line.ts';

/** Where a text names a case, and what it says of it: up to where it names the next one. */
type Mention = {
  readonly reference: ReferenceCase;
  /** The same for the same place in the document. */
  readonly place: string;
  readonly segment: string;
  /** The award that the text or else the heading above it names; null where neither does. */
  readonly award: string | null;
};

/**
 * Finds the cases of which no table that can be read says anything, as in minutes that follow a Word file of the office with a
 * list of its own. Verdicts are told by the words that stand for them among all `reference`.
 */
export function readLooseLines(
  missing: readonly ReferenceCase[],
  texts: readonly LooseText[],
  reference: readonly ReferenceCase[],
): readonly CaseLine[] {
  const verdicts = [...new Set(reference.map(({ verdict }) => verdict))].filter((word) => word !== '');
  const mentions = Map.groupBy(mentionsOf(missing, texts), ({ reference: own }) => own);
  const taken = new Set<string>();
  return missing.flatMap((own): CaseLine[] => {
    const best = (mentions.get(own) ?? [])
      .filter(({ place }) => !taken.has(place))
      .reduce<Mention | null>(
        (first, one) => (first && agreement(first) >= agreement(one) ? first : one),
        null,
      );
    if (!best) return [];
    taken.add(best.place);
    return [lineOf(best, verdicts)];
  });
}

function mentionsOf(cases: readonly ReferenceCase[], texts: readonly LooseText[]): Mention[] {
  // Names are looked for by their last word: no text is searched for each of a thousand names.
  const byLastWord = Map.groupBy(cases, ({ name }) => wordsOf(name).at(-1) ?? '');
  let heading: string | null = null;
  return texts.flatMap(({ text, award }, index) => {
    const found = [...new Set(wordsOf(text))]
      .flatMap((word) => byLastWord.get(word) ?? [])
      .flatMap((reference) => placesOf(reference.name, text).map((at) => ({ reference, at })))
      .toSorted((a, b) => a.at - b.at);
    // What names a case is no heading for what follows.
    if (found.length === 0) heading = award ?? heading;
    return found.map(({ reference, at }): Mention => {
      const next = found.find((other) => other.at > at)?.at;
      return {
        reference,
        place: `${index} ${at}`,
        segment: text.slice(at, next),
        award: text.includes(reference.award) ? reference.award : (award ?? heading),
      };
    });
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Where a name stands as whole words. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\p{L}\p{M}\p{N}]/u.test(around)) places.push(at);
  }
  return places;
}

function agreement({ reference, segment, award }: Mention): number {
  const { detail, verdict } = reference;
  return (
    (award === reference.award ? 2 : 0) +
    (detail !== '' && segment.includes(detail) ? 2 : 0) +
    (verdict !== '' && segment.includes(verdict) ? 1 : 0)
  );
}

function lineOf({ reference, segment, award }: Mention, verdicts: readonly string[]): CaseLine {
  const { name, detail } = reference;
  return {
    name,
    // A text has no column for the unit: what it leaves out is not held against it.
    detail: segment.includes(detail) ? detail : '',
    award,
    verdict: verdicts.find((word) => segment.includes(word)) ?? null,
  };
}
