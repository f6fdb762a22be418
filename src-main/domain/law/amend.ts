import type { Amendment, Provision } from './instrument.ts';

/** Orders amendments as they take effect: of two from one day, the one entered later wins. */
export function byEffect(a: Amendment, b: Amendment): number {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? -1 : 1;
  return a.enteredAt < b.enteredAt ? -1 : a.enteredAt > b.enteredAt ? 1 : 0;
}

/**
 * The amendment that takes the place of this one: the next of the same value by day of effect. Undefined while this one
 * holds for good, or was withdrawn.
 */
export function replacementOf(amendment: Amendment, all: readonly Amendment[]): Amendment | undefined {
  if (amendment.withdrawnAt !== null) return undefined;
  const same = all
    .filter(
      ({ provisionKey, path, withdrawnAt }) =>
        provisionKey === amendment.provisionKey && path === amendment.path && withdrawnAt === null,
    )
    .toSorted(byEffect);
  return same[same.findIndex(({ id }) => id === amendment.id) + 1];
}

type Step = string | number;

/** `condition.of[0].years` → `['condition', 'of', 0, 'years']`. */
function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}

/** The provision with one of its values replaced; unchanged where the path leads nowhere in it. */
export function applyAmendment(
  provision: Provision,
  { path, value }: Pick<Amendment, 'path' | 'value'>,
): Provision {
  return replaceAt(provision, stepsOf(path), value) as Provision;
}

function replaceAt(node: unknown, [step, ...rest]: readonly Step[], value: Amendment['value']): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!Array.isArray(node) || step >= node.length) return node;
    return node.map((item: unknown, index) => (index === step ? replaceAt(item, rest, value) : item));
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node) || !(step in node)) return node;
  return { ...node, [step]: replaceAt((node as Record<string, unknown>)[step], rest, value) };
}
