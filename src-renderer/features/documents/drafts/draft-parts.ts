import type { DraftBlock, DraftContent } from '../../../../src-main/domain/documents/draft-content.ts';

/** The parts of a document that are compared and taken over as a whole. */
const wholeParts = [
  'heading',
  'notation',
  'typeName',
  'subject',
  'place',
  'addressees',
  'grounds',
  'signer',
  'recipients',
  'appendices',
] as const;
export type WholePart = (typeof wholeParts)[number];

/** Something in which two documents differ. */
export type DifferingPart =
  | { readonly kind: 'whole'; readonly part: WholePart }
  /** Blocks that stand in the place of others, from one place in each text to the next place at which they agree. */
  | {
      readonly kind: 'blocks';
      readonly from: number;
      readonly mine: readonly DraftBlock[];
      readonly theirs: readonly DraftBlock[];
    };

/** In what one's own text differs from another, in the order of the paper. */
export function differingParts(mine: DraftContent, theirs: DraftContent): readonly DifferingPart[] {
  const whole = wholeParts
    .filter((part) => !isSame(mine[part], theirs[part]))
    .map((part): DifferingPart => ({ kind: 'whole', part }));
  const after = whole.findIndex((part) => part.kind === 'whole' && afterBody.has(part.part));
  const blocks = differingBlocks(mine.blocks, theirs.blocks);
  return after === -1 ? [...whole, ...blocks] : whole.toSpliced(after, 0, ...blocks);
}

const afterBody: ReadonlySet<WholePart> = new Set(['signer', 'recipients', 'appendices']);

/** Takes parts of another text over into one's own. */
export function takeParts(
  mine: DraftContent,
  theirs: DraftContent,
  parts: readonly DifferingPart[],
): DraftContent {
  let content = mine;
  for (const part of parts) {
    if (part.kind === 'whole') content = { ...content, [part.part]: theirs[part.part] };
  }
  // From the end, so that the places of those before stay what they were.
  const changed = parts.filter((part) => part.kind === 'blocks').toSorted((a, b) => b.from - a.from);
  let { blocks } = content;
  for (const { from, mine: own, theirs: others } of changed) {
    blocks = blocks.toSpliced(from, own.length, ...others);
  }
  return { ...content, blocks };
}

/** Finds the longest text that both have in common; what lies between its blocks differs. */
function differingBlocks(
  mine: readonly DraftBlock[],
  theirs: readonly DraftBlock[],
): readonly DifferingPart[] {
  const [own, others] = [mine.map(keyOf), theirs.map(keyOf)];
  // lengths[i][j]: of the longest text in common from block i of one and block j of the other on.
  const lengths = Array.from({ length: own.length + 1 }, () => new Uint16Array(others.length + 1));
  const lengthAt = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = own.length - 1; i >= 0; i -= 1) {
    for (let j = others.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        own[i] === others[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const parts: DifferingPart[] = [];
  let [i, j] = [0, 0];
  while (i < own.length || j < others.length) {
    const [from, fromOther] = [i, j];
    while ((i < own.length || j < others.length) && !(i < own.length && own[i] === others[j])) {
      if (j >= others.length || (i < own.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) i += 1;
      else j += 1;
    }
    if (i > from || j > fromOther) {
      parts.push({ kind: 'blocks', from, mine: mine.slice(from, i), theirs: theirs.slice(fromOther, j) });
    }
    while (i < own.length && j < others.length && own[i] === others[j]) {
      i += 1;
      j += 1;
    }
  }
  return parts;
}

function isSame(mine: unknown, theirs: unknown): boolean {
  return keyOf(mine) === keyOf(theirs);
}

/** Objects whose keys were written in another order say the same. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
