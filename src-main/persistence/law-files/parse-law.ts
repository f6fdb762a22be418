import type { z } from 'zod';

import type { Law } from '../../application/ports.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Instrument } from '../../domain/law/instrument.ts';
import type { LawProblem } from '../../domain/law/law-problem.ts';
import { awardsFile } from './awards-schema.ts';
import { holidaysFile, workCalendar } from './holidays-schema.ts';
import { instrumentFile } from './instrument-schema.ts';
import { lineAt, lineOfPath } from './json-places.ts';
import type { LawText, LawTexts } from './law-texts.ts';
import { keyOf, mistakesOf } from './problem-of-issue.ts';
import type { FoundMistake } from './problem-of-issue.ts';
import { votingRuleSets, votingRulesFile } from './voting-schema.ts';

/** Checks the texts of a law folder, each alone and then against each other. Every mistake is told with its place. */
export function parseLaw(texts: LawTexts): Result<Law, readonly LawProblem[]> {
  const awards = parseText(texts.awards, awardsFile);
  const votingRules = parseText(texts.votingRules, votingRulesFile);
  const holidays = parseText(texts.holidays, holidaysFile);
  const instruments = texts.instruments.map((text) => ({ text, parsed: parseText(text, instrumentFile) }));
  const results = [awards, votingRules, holidays, ...instruments.map(({ parsed }) => parsed)];
  const problems = results.flatMap((result): readonly LawProblem[] => (result.ok ? [] : result.error));
  if (!awards.ok || !votingRules.ok || !holidays.ok || problems.length > 0) return err(problems);

  const read = instruments.flatMap(({ text, parsed }) =>
    parsed.ok ? [{ text, instrument: parsed.value }] : [],
  );
  const known = new Set(awards.value.awards.map(({ code }) => code));
  const crossed = [
    ...unknownAwards(texts.votingRules, votingRules.value, known),
    ...read.flatMap(({ text, instrument }) => unknownAwards(text, instrument, known)),
    ...doubles(read),
  ];
  if (crossed.length > 0) return err(crossed);
  return ok({
    awards: awards.value.awards,
    votingRules: votingRuleSets(votingRules.value),
    calendar: workCalendar(holidays.value),
    instruments: read.map(({ instrument }) => instrument).toSorted(byPrecedence),
  });
}

function parseText<T>({ file, text }: LawText, schema: z.ZodType<T>): Result<T, readonly LawProblem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([{ reason: 'not_json', file, line: lineOfError(error, text), key: null, detail: '' }]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return err(mistakesOf(parsed.error).map((mistake) => placed({ file, text }, mistake)));
}

/** The line that a JSON error names; a text that just ends is wrong on its last line. */
function lineOfError(error: unknown, text: string): number {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return lineAt(text, position === undefined ? text.length : Number(position));
}

function placed({ file, text }: LawText, { path, reason, detail }: FoundMistake): LawProblem {
  return { reason, file, line: lineOfPath(text, path), key: keyOf(path), detail };
}

/** Codes that the catalogue lacks, wherever in a file awards are named. */
function unknownAwards(text: LawText, content: unknown, known: ReadonlySet<AwardCode>): LawProblem[] {
  return awardsNamedIn(content, [])
    .filter(({ code }) => !known.has(code))
    .map(({ code, path }) => placed(text, { path, reason: 'unknown_award', detail: code }));
}

/** The lists under these keys hold codes of awards, in voting rules, provisions and conditions alike. */
const AWARD_LISTS: ReadonlySet<string> = new Set(['awards', 'after', 'with']);

function awardsNamedIn(
  node: unknown,
  path: readonly PropertyKey[],
): { code: AwardCode; path: PropertyKey[] }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const step = Array.isArray(node) ? Number(key) : key;
    if (AWARD_LISTS.has(key) && Array.isArray(value)) {
      return value.map((code: unknown, index) => ({ code: String(code), path: [...path, step, index] }));
    }
    return awardsNamedIn(value, [...path, step]);
  });
}

/** Keys of instruments and provisions that an earlier file has already. */
function doubles(read: readonly { text: LawText; instrument: Instrument }[]): LawProblem[] {
  const seen = new Set<string>();
  return read.flatMap(({ text, instrument }) => {
    const places: [PropertyKey[], string][] = [
      [['key'], instrument.key],
      ...instrument.provisions.map(({ key }, index): [PropertyKey[], string] => [
        ['provisions', index, 'key'],
        key,
      ]),
    ];
    return places.flatMap(([path, key]) => {
      if (seen.has(key)) return [placed(text, { path, reason: 'twice', detail: key })];
      seen.add(key);
      return [];
    });
  });
}

/** National texts before those of the province, the earlier ones first. */
function byPrecedence(a: Instrument, b: Instrument): number {
  if (a.scope !== b.scope) return a.scope === 'nation' ? -1 : 1;
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
