import type { Amendment, Provision } from './instrument.ts';

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
