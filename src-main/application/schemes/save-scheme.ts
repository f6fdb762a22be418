import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { SchemeUse } from '../../domain/scoring/schemes/scheme-use.ts';
import type { Criterion, Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { SchemeRef } from '../repositories.ts';
import { stampOf, useOf } from './scheme-state.ts';
import type { SchemeContent } from './scheme-state.ts';

/**
 * Stores a draft anew, errors and all: they are shown while it is edited and keep it from being applied. A version that
 * clusters are or were scored by is frozen.
 */
export function saveScheme(
  ports: CommandPorts & { hashText: (text: string) => string },
  { content, base, key, year, version }: SchemeRef & { content: SchemeContent; base: string },
): Result<{ stamp: string }, Refusal> {
  const ref = { key, year, version };
  return command(ports, 'save_scheme', subjectOf(ref), (repositories) => {
    const stored = repositories.schemes.find(ref);
    if (!stored) return refuse('not_found');
    if (useOf(repositories, ref) !== SchemeUse.draft) return refuse('scheme_frozen', { scheme: stored.name });
    if (stampOf(ports.hashText, stored) !== base) return refuse('stale_revision', { name: stored.name });
    const broken = treeProblem(content.criteria);
    if (broken) return broken;
    const scheme: Scheme = { ...content, ...ref };
    repositories.schemes.replace(scheme);
    const stamp = stampOf(ports.hashText, scheme);
    return ok({
      value: { stamp },
      payload: { ...ref, criteria: content.criteria.length, stamp },
      changed: [{ topic: 'schemes', id: key }],
    });
  });
}

/** What the audit log and the pages know a version by. */
export function subjectOf({ key, year, version }: SchemeRef): string {
  return `${key}/${year}/${version}`;
}

/** Criteria that can't be stored as a tree: a code twice, or a group that doesn't stand above its criteria. */
export function treeProblem(criteria: readonly Criterion[]): ReturnType<typeof refuse> | null {
  const seen = new Set<string>();
  for (const [index, { code, parentCode }] of criteria.entries()) {
    if (seen.has(code)) return refuse('criterion_code_taken', { row: index + 1, code });
    if (parentCode !== null && !seen.has(parentCode)) {
      return refuse('criterion_group_unknown', { row: index + 1, code, group: parentCode });
    }
    seen.add(code);
  }
  return null;
}
