import { assertNever } from '../../kernel/assert-never.ts';
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
  const keysOf = keyMaker();
  const cases = reference.map((of) => ({ of, keys: keysOf(of) }));
  const lines = withoutEarlierVotes(
    cases,
    document.lines.map((of) => ({ of, keys: keysOf(of) })),
    document.scope,
  );
  const pairs = pair(cases, lines);
  const paired = new Map(pairs.map((one) => [one.line, one]));
  const named = new Set(pairs.map(({ own }) => own));
  const expected = cases.filter(({ of }) => isExpected(of, document.scope));
  return [
    ...expected
      .filter((one) => !named.has(one))
      .map((one) => ({ kind: 'missing' as const, reference: one.of })),
    ...lines.flatMap((line): CaseFinding[] => {
      const found = paired.get(line);
      if (found) return differences(found, document.scope);
      const first = cases.find((own) => isSame(own, line));
      return [
        first ? { kind: 'twice', reference: first.of, line: line.of } : { kind: 'extra', line: line.of },
      ];
    }),
    ...countFindings(document, pairs, keysOf),
  ];
}

function isExpected({ passed, onPapers }: ReferenceCase, scope: CaseScope): boolean {
  switch (scope) {
    case CaseScope.all:
      return true;
    case CaseScope.onPapers:
      return onPapers;
    case CaseScope.passed:
      return passed;
    default:
      return assertNever(scope);
  }
}

/** What a case and a line are compared by. */
type Keys = {
  readonly name: string;
  readonly foldedName: string;
  /** Null where the document doesn't say. */
  readonly award: string | null;
  readonly detail: string;
};

/** With its keys, which are made once: lists are gone through several times. */
type Keyed<Named> = { readonly of: Named; readonly keys: Keys };
type Case = Keyed<ReferenceCase>;
type Line = Keyed<CaseLine>;

type KeyMaker = (named: Pick<CaseLine, 'name' | 'award' | 'detail'>) => Keys;

/** Remembers awards, of which a thousand lines name a dozen. */
function keyMaker(): KeyMaker {
  const awards = new Map<string, string>();
  const foldedAward = (award: string): string => {
    const folded = awards.get(award) ?? foldText(award);
    awards.set(award, folded);
    return folded;
  };
  return ({ name, award, detail }) => ({
    name,
    foldedName: foldText(name),
    award: award === null ? null : foldedAward(award),
    detail: comparable(detail),
  });
}

/** What reports the votes names a case once for each of them: the last one stands for it. */
function withoutEarlierVotes(
  cases: readonly Case[],
  lines: readonly Line[],
  scope: CaseScope,
): readonly Line[] {
  const again = scope === CaseScope.passed ? [] : cases.filter(({ of }) => of.earlier.length > 0);
  const left = new Set<Line>();
  for (const own of again) {
    const told = lines.filter((line) => isSame(own, line));
    const last = told.find((line) => hasSameEnd(own.of, line.of)) ?? told.at(-1);
    for (const line of told) if (line !== last && isEarlierEnd(own.of, line.of)) left.add(line);
  }
  return left.size === 0 ? lines : lines.filter((line) => !left.has(line));
}

function isEarlierEnd({ earlier }: ReferenceCase, { verdict }: CaseLine): boolean {
  return verdict !== null && earlier.includes(verdict);
}

type Pair = { readonly own: Case; readonly line: Line };

/** From the surest way of being the same to the weakest; each takes what the ones before it left. */
const likenesses: readonly ((own: Case, line: Line) => boolean)[] = [
  // Two cases can bear one name, unit and award: the one with the same end is meant.
  (own, line) => isSame(own, line) && hasSameEnd(own.of, line.of),
  isSame,
  (own, line) => sameName(own, line) && sameAward(own, line),
  (own, line) => sameName(own, line) && sameDetail(own, line),
  (own, line) => looksLike(own, line) && sameAward(own, line),
  (own, line) => looksLike(own, line) && sameDetail(own, line),
  sameName,
];

function pair(cases: readonly Case[], lines: readonly Line[]): Pair[] {
  const pairs: Pair[] = [];
  const openLines = new Set(lines);
  const openCases = new Set(cases);
  for (const isLike of likenesses) {
    // Names find their like by their first letter: no list is walked for each line of another.
    const byInitial = Map.groupBy(openLines, initialOf);
    for (const own of openCases) {
      const line = byInitial
        .get(initialOf(own))
        ?.find((candidate) => openLines.has(candidate) && isLike(own, candidate));
      if (line) {
        pairs.push({ own, line });
        openLines.delete(line);
        openCases.delete(own);
      }
    }
  }
  return pairs;
}

function initialOf({ keys }: Case | Line): string {
  return keys.foldedName.slice(0, 1);
}

function isSame(own: Case, line: Line): boolean {
  return sameName(own, line) && sameAward(own, line) && sameDetail(own, line);
}

/** Whoever stands in a list without a verdict is put forward. */
function hasSameEnd({ passed, verdict }: ReferenceCase, line: CaseLine): boolean {
  return line.verdict === null ? passed : line.verdict === verdict;
}

function sameName(own: Case, line: Line): boolean {
  return own.keys.name === line.keys.name;
}

function sameAward(own: Case, line: Line): boolean {
  return line.keys.award === null || line.keys.award === own.keys.award;
}

/** A document may leave the post and the unit of a unit itself out. */
function sameDetail(own: Case, line: Line): boolean {
  const [of, other] = [own.keys.detail, line.keys.detail];
  return of === other || of === '' || other === '';
}

function comparable(text: string): string {
  return cleanText(text)
    .replace(/\s*[-–,;.]\s*/gu, ' ')
    .toLocaleLowerCase('vi');
}

function looksLike(own: Case, line: Line): boolean {
  const [a, b] = [own.keys.foldedName, line.keys.foldedName];
  return a === b || isOneEditApart(a, b);
}

function differences({ own, line }: Pair, scope: CaseScope): CaseFinding[] {
  const both = { reference: own.of, line: line.of };
  const { verdict } = line.of;
  return [
    ...(sameName(own, line) ? [] : [{ kind: 'name_differs' as const, ...both }]),
    ...(sameDetail(own, line) ? [] : [{ kind: 'detail_differs' as const, ...both }]),
    ...(sameAward(own, line) ? [] : [{ kind: 'award_differs' as const, ...both }]),
    ...(verdict === null || verdict === own.of.verdict || isOnPapersOnly(own.of, line.of, scope)
      ? []
      : [{ kind: 'verdict_differs' as const, ...both }]),
    ...(scope === CaseScope.passed && verdict === null && !own.of.passed
      ? [{ kind: 'not_passed' as const, ...both }]
      : []),
  ];
}

/** The count on papers says how a case ended there, which another vote by hand may have overruled. */
function isOnPapersOnly(reference: ReferenceCase, line: CaseLine, scope: CaseScope): boolean {
  return scope === CaseScope.onPapers && isEarlierEnd(reference, line);
}

/** Counts that a sentence states of an award, beside the lines that the document has of it. */
function countFindings(
  { counts, scope }: CaseDocument,
  pairs: readonly Pair[],
  keysOf: KeyMaker,
): CaseFinding[] {
  return counts.flatMap((stated) => {
    const { award } = keysOf({ name: '', detail: '', award: stated.award });
    const counted = pairs.filter(
      ({ own, line }) =>
        own.of.kind === stated.kind && own.keys.award === award && isCounted(line.of, scope, stated),
    ).length;
    // A document without a list of the award states its counts alone.
    return counted === 0 || counted === stated.count
      ? []
      : [{ kind: 'count_differs' as const, stated, counted }];
  });
}

/** Lines with a verdict of their own tell what became of all; the others are those who get the award. */
function isCounted({ verdict }: CaseLine, scope: CaseScope, { ofVerdicts = false }: StatedCount): boolean {
  return scope !== CaseScope.passed || (verdict !== null) === ofVerdicts;
}
