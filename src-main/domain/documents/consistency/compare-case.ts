import { cleanText, foldText } from '../../kernel/vietnamese-text.ts';
import { isOneEditApart } from '../../people/one-edit.ts';
import { CaseScope } from './case-line.ts';
import type { CaseDocument, CaseLine, ReferenceCase, StatedCount } from './case-line.ts';

/** Where a document and the votes disagree. */
export type CaseFinding =
  /** Voted on, or passed, and not named. */
  | { readonly kind: 'missing'; readonly reference: ReferenceCase }
  /** Named, and never voted on. */
  | { readonly kind: 'extra'; readonly line: CaseLine }
  /** Named among those who get the award, and did not pass. */
  | { readonly kind: 'not_passed'; readonly reference: ReferenceCase; readonly line: CaseLine }
  | { readonly kind: 'name_differs'; readonly reference: ReferenceCase; readonly line: CaseLine }
  | { readonly kind: 'detail_differs'; readonly reference: ReferenceCase; readonly line: CaseLine }
  | { readonly kind: 'award_differs'; readonly reference: ReferenceCase; readonly line: CaseLine }
  | { readonly kind: 'verdict_differs'; readonly reference: ReferenceCase; readonly line: CaseLine }
  /** One case stands in the document more than once. */
  | { readonly kind: 'twice'; readonly reference: ReferenceCase; readonly line: CaseLine }
  | { readonly kind: 'count_differs'; readonly stated: StatedCount; readonly counted: number };

/**
 * Compares a document with what was voted on, name by name: letters, unit, award, verdict and the counts that its
 * sentences state. Nothing is compared twice: each line belongs to one case at most.
 */
export function compareCase(
  reference: readonly ReferenceCase[],
  document: CaseDocument,
): readonly CaseFinding[] {
  const pairs = pair(reference, document.lines);
  const paired = new Map(pairs.map(({ line, reference: own }) => [line, own]));
  const named = new Set(pairs.map(({ reference: own }) => own));
  const expected = document.scope === CaseScope.all ? reference : reference.filter(({ passed }) => passed);
  return [
    ...expected.filter((one) => !named.has(one)).map((one) => ({ kind: 'missing' as const, reference: one })),
    ...document.lines.flatMap((line): CaseFinding[] => {
      const own = paired.get(line);
      if (own) return differences(own, line, document.scope);
      const first = reference.find((one) => isSame(one, line));
      return [first ? { kind: 'twice', reference: first, line } : { kind: 'extra', line }];
    }),
    ...countFindings(document, paired),
  ];
}

type Pair = { readonly reference: ReferenceCase; readonly line: CaseLine };

/** From the surest way of being the same to the weakest; each takes what the ones before it left. */
const likenesses: readonly ((reference: ReferenceCase, line: CaseLine) => boolean)[] = [
  // Two cases can bear one name, unit and award: the one with the same end is meant.
  (reference, line) => isSame(reference, line) && hasSameEnd(reference, line),
  isSame,
  (reference, line) => reference.name === line.name && sameAward(reference, line),
  (reference, line) => reference.name === line.name && sameDetail(reference, line),
  (reference, line) => looksLike(reference.name, line.name) && sameAward(reference, line),
  (reference, line) => looksLike(reference.name, line.name) && sameDetail(reference, line),
  (reference, line) => reference.name === line.name,
];

function pair(reference: readonly ReferenceCase[], lines: readonly CaseLine[]): Pair[] {
  const pairs: Pair[] = [];
  const openLines = new Set(lines);
  const openCases = new Set(reference);
  for (const isLike of likenesses) {
    // Names find their like by their first letter: no list is walked for each line of another.
    const byInitial = Map.groupBy(openLines, ({ name }) => foldText(name).slice(0, 1));
    for (const one of openCases) {
      const line = byInitial
        .get(foldText(one.name).slice(0, 1))
        ?.find((candidate) => openLines.has(candidate) && isLike(one, candidate));
      if (line) {
        pairs.push({ reference: one, line });
        openLines.delete(line);
        openCases.delete(one);
      }
    }
  }
  return pairs;
}

function isSame(reference: ReferenceCase, line: CaseLine): boolean {
  return reference.name === line.name && sameAward(reference, line) && sameDetail(reference, line);
}

/** Whoever stands in a list without a verdict is put forward. */
function hasSameEnd({ passed, verdict }: ReferenceCase, line: CaseLine): boolean {
  return line.verdict === null ? passed : line.verdict === verdict;
}

function sameAward(reference: ReferenceCase, line: CaseLine): boolean {
  return line.award === null || foldText(line.award) === foldText(reference.award);
}

/** A document may leave the post and the unit of a unit itself out. */
function sameDetail(reference: ReferenceCase, line: CaseLine): boolean {
  const [own, other] = [comparable(reference.detail), comparable(line.detail)];
  return own === other || own === '' || other === '';
}

function comparable(text: string): string {
  return cleanText(text)
    .replace(/\s*[-–,;.]\s*/gu, ' ')
    .toLocaleLowerCase('vi');
}

function looksLike(one: string, other: string): boolean {
  const [a, b] = [foldText(one), foldText(other)];
  return a === b || isOneEditApart(a, b);
}

function differences(reference: ReferenceCase, line: CaseLine, scope: CaseScope): CaseFinding[] {
  return [
    ...(reference.name === line.name ? [] : [{ kind: 'name_differs' as const, reference, line }]),
    ...(sameDetail(reference, line) ? [] : [{ kind: 'detail_differs' as const, reference, line }]),
    ...(sameAward(reference, line) ? [] : [{ kind: 'award_differs' as const, reference, line }]),
    ...(line.verdict === null || line.verdict === reference.verdict
      ? []
      : [{ kind: 'verdict_differs' as const, reference, line }]),
    ...(scope === CaseScope.passed && line.verdict === null && !reference.passed
      ? [{ kind: 'not_passed' as const, reference, line }]
      : []),
  ];
}

/** Counts that a sentence states of an award, beside the lines that the document has of it. */
function countFindings(
  { counts, scope }: CaseDocument,
  paired: ReadonlyMap<CaseLine, ReferenceCase>,
): CaseFinding[] {
  return counts.flatMap((stated) => {
    const ofAward = [...paired].filter(
      ([line, { award, kind }]) =>
        kind === stated.kind && foldText(award) === foldText(stated.award) && isCounted(line, scope, stated),
    );
    const counted = ofAward.length;
    // A document without a list of the award states its counts alone.
    return counted === 0 || counted === stated.count
      ? []
      : [{ kind: 'count_differs' as const, stated, counted }];
  });
}

/** Lines with a verdict of their own tell what became of all; the others are those who get the award. */
function isCounted({ verdict }: CaseLine, scope: CaseScope, { ofVerdicts = false }: StatedCount): boolean {
  return scope === CaseScope.all || (verdict !== null) === ofVerdicts;
}
