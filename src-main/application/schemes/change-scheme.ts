import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import { SchemeUse } from '../../domain/scoring/schemes/scheme-use.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { SchemeRef } from '../repositories.ts';
import { subjectOf } from './save-scheme.ts';
import { useOf } from './scheme-state.ts';

/** Gives a scheme another name, in all its versions of the year: the name is a label and changes no result. */
export function renameScheme(
  ports: CommandPorts,
  { key, year, name }: { key: string; year: number; name: string },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'rename_scheme', `${key}/${year}`, ({ schemes }) => {
    const versions = schemes.versions(key, year);
    if (versions.length === 0) return refuse('not_found');
    const others = schemes.ofYear(year).filter((other) => other.key !== key);
    if (others.some((other) => foldText(other.name) === foldText(name))) {
      return refuse('scheme_name_taken', { name });
    }
    for (const version of versions) schemes.replace({ ...version, name });
    return ok({
      value: {},
      payload: { key, year, name },
      changed: [
        { topic: 'schemes', id: key },
        { topic: 'scores', id: null },
      ],
    });
  });
}

/** Takes a draft away; a version that clusters are or were scored by stays. */
export function removeScheme(ports: CommandPorts, ref: SchemeRef): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_scheme', subjectOf(ref), (repositories) => {
    const scheme = repositories.schemes.find(ref);
    if (!scheme) return refuse('not_found');
    if (useOf(repositories, ref) !== SchemeUse.draft) return refuse('scheme_frozen', { scheme: scheme.name });
    repositories.schemes.remove(ref);
    return ok({ value: {}, payload: { ...ref }, changed: [{ topic: 'schemes', id: ref.key }] });
  });
}
