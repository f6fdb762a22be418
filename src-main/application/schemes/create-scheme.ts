import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { parseIsoDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText, hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Repositories, SchemeRef } from '../repositories.ts';
import { subjectOf, treeProblem } from './save-scheme.ts';
import { contentOf, standingVersion } from './scheme-state.ts';
import type { SchemeContent } from './scheme-state.ts';

/** Begins a scheme of its own, as a draft that no cluster uses yet. */
export function createScheme(
  ports: CommandPorts,
  { year, content }: { year: number; content: SchemeContent },
): Result<SchemeRef, Refusal> {
  return command(ports, 'create_scheme', String(year), (repositories) => {
    const broken = treeProblem(content.criteria);
    if (broken) return broken;
    const taken = repositories.schemes.ofYear(year);
    if (taken.some(({ name }) => foldText(name) === foldText(content.name))) {
      return refuse('scheme_name_taken', { name: content.name });
    }
    const ref = { key: freeKey(content.name, new Set(taken.map(({ key }) => key))), year, version: 1 };
    return insert(repositories, { ...content, ...ref });
  });
}

/** Begins the next version of a scheme: of what a version says, or of what a file said. */
export function addSchemeVersion(
  ports: CommandPorts,
  { from, content, keepsRanking }: { from: SchemeRef; content: SchemeContent | null; keepsRanking: boolean },
): Result<SchemeRef, Refusal> {
  return command(ports, 'add_scheme_version', subjectOf(from), (repositories) => {
    const origin = repositories.schemes.find(from);
    const latest = repositories.schemes.latest(from.key, from.year);
    if (!origin || !latest) return refuse('not_found');
    const broken = content && treeProblem(content.criteria);
    if (broken) return broken;
    return insert(repositories, {
      ...contentOf(origin),
      ...content,
      ...(keepsRanking && { ranking: origin.ranking }),
      // A scheme has one name over all its versions.
      name: latest.name,
      key: from.key,
      year: from.year,
      version: latest.version + 1,
    });
  });
}

/**
 * Takes schemes over into a later year, each as its first version there: what clusters are scored by, not drafts of what may
 * come. The deadline moves with the year.
 */
export function copySchemes(
  ports: CommandPorts,
  { year, toYear, keys }: { year: number; toYear: number; keys: readonly string[] | null },
): Result<{ copied: SchemeRef[]; skipped: number }, Refusal> {
  return command(ports, 'copy_schemes', String(toYear), (repositories) => {
    if (toYear <= year) return refuse('year_not_later', { year, toYear });
    const known = repositories.schemes.ofYear(year).map(({ key }) => key);
    const wanted = keys ?? known;
    if (wanted.length === 0 || wanted.some((key) => !known.includes(key))) return refuse('not_found');
    const there = new Set(repositories.schemes.ofYear(toYear).map(({ key }) => key));
    const missing = wanted.filter((key) => !there.has(key));
    if (missing.length === 0) return refuse('schemes_in_year', { year: toYear });
    const copied = missing.map((key) => {
      const scheme = standingVersion(repositories, { key, year });
      if (!scheme) throw new Error(`The scheme ${key} has no version in ${year}`);
      const copy = { ...scheme, year: toYear, version: 1, ranking: rankingOfYear(scheme, toYear) };
      repositories.schemes.insert(copy);
      return { key, year: toYear, version: 1 };
    });
    const skipped = wanted.length - copied.length;
    return ok({
      value: { copied, skipped },
      payload: { year, toYear, keys: missing, skipped },
      changed: [{ topic: 'schemes', id: null }],
    });
  });
}

function insert(repositories: Repositories, scheme: Scheme) {
  repositories.schemes.insert(scheme);
  const { key, year, version } = scheme;
  return ok({
    value: { key, year, version },
    payload: { key, year, version, criteria: scheme.criteria.length },
    changed: [{ topic: 'schemes' as const, id: key }],
  });
}

/** `Cụm xã, phường` → `cum-xa-phuong`, counted up where that is taken. */
function freeKey(name: string, taken: ReadonlySet<string>): string {
  const stem = hyphenated(name).slice(0, 50) || 'bang-tieu-chi';
  for (let number = 2, key = stem; ; key = `${stem}-${number}`, number += 1) {
    if (!taken.has(key)) return key;
  }
}

function rankingOfYear({ ranking, year }: Scheme, toYear: number): Scheme['ranking'] {
  const { selfScoreDeadline } = ranking.eligibility;
  return {
    ...ranking,
    eligibility: {
      ...ranking.eligibility,
      selfScoreDeadline: selfScoreDeadline && movedByYears(selfScoreDeadline, toYear - year),
    },
  };
}

/** The same day so many years later; 29/02 has none in most years and is to be set anew. */
function movedByYears(date: IsoDate, years: number): IsoDate | null {
  const [year = '', ...monthAndDay] = date.split('-');
  return parseIsoDate([Number(year) + years, ...monthAndDay].join('-'));
}
