import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import type { Law } from '../application/ports.ts';
import { AwardKind, AwardLevel, SubjectKind } from '../domain/awards/award.ts';
import type { AwardCode } from '../domain/awards/award.ts';
import { RuleMark } from '../domain/awards/rule-mark.ts';
import { parseIsoDate } from '../domain/kernel/dates.ts';
import type { IsoDate } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { foldText } from '../domain/kernel/vietnamese-text.ts';
import { Comparison, VoteBase } from '../domain/voting/rule.ts';
import type { VotingRuleSet } from '../domain/voting/rule.ts';

/** Why a law file can't be used, and where: a line of its text or the key of what is wrong, `ruleSets[1].validFrom`. */
export type LawFileError = {
  readonly code: 'unreadable' | 'not_json' | 'invalid';
  readonly file: string;
  readonly line: number | null;
  readonly key: string | null;
  readonly message: string;
};

/**
 * Reads and checks resources/law. Offices may edit these files, so that every mistake in them is told with its place.
 *
 * @param resourcesFolder the folder that holds `law`
 */
export function readLawFiles(resourcesFolder: string): Result<Law, LawFileError> {
  const awards = readLawFile(path.join(resourcesFolder, 'law', 'awards.json'), awardsFile);
  if (!awards.ok) return awards;
  const ruleSets = readLawFile(path.join(resourcesFolder, 'law', 'voting-rules.json'), votingRulesFile);
  if (!ruleSets.ok) return ruleSets;
  const known = new Set(awards.value.awards.map(({ code }) => code));
  const unknown = ruleSets.value.ruleSets
    .flatMap(({ rules }) => rules.map(({ awardCode: code }) => code))
    .find((code) => !known.has(code));
  if (unknown !== undefined) {
    const file = path.join(resourcesFolder, 'law', 'voting-rules.json');
    const message = `${unknown} is not in the catalogue`;
    return err({ code: 'invalid', file, line: null, key: 'ruleSets', message });
  }
  return ok({ awards: awards.value.awards, votingRules: ruleSets.value.ruleSets, instruments: [] });
}

/** One line for logs and the terminal. */
export function describeLawFileError({ file, line, key, message }: LawFileError): string {
  const place = [line === null ? null : `line ${line}`, key].filter((part) => part !== null).join(', ');
  return `${file}${place === '' ? '' : ` (${place})`}: ${message}`;
}

function readLawFile<T>(file: string, schema: z.ZodType<T>): Result<T, LawFileError> {
  const text = readText(file);
  if (!text.ok) return text;
  const json = parseJson(file, text.value);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err({
    code: 'invalid',
    file,
    line: null,
    key: keyOf(issue?.path ?? []),
    message: issue?.message ?? parsed.error.message,
  });
}

function readText(file: string): Result<string, LawFileError> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch (error) {
    return err({ code: 'unreadable', file, line: null, key: null, message: messageOf(error) });
  }
}

function parseJson(file: string, text: string): Result<unknown, LawFileError> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const message = messageOf(error);
    return err({ code: 'not_json', file, line: lineOf(message, text), key: null, message });
  }
}

/** The line that a JSON error names; a text that just ends is wrong on its last line. */
function lineOf(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function keyOf(steps: readonly PropertyKey[]): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

const sentence = z.string().trim().min(1);
const awardCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/, { error: 'not a code such as CSTDCS' });
const mark = z.enum(RuleMark);
const isoDate = z.custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== null, {
  error: 'not a day of the calendar written as YYYY-MM-DD',
});

const fraction = { numerator: z.int().min(1), denominator: z.int().min(1) };
const share = z
  .strictObject(fraction)
  .refine(({ numerator, denominator }) => numerator <= denominator, { error: 'more than the whole' });
const threshold = z
  .strictObject({ ...fraction, comparison: z.enum(Comparison) })
  .refine(
    ({ numerator, denominator, comparison }) =>
      comparison === 'more_than' ? numerator < denominator : numerator <= denominator,
    { error: 'no number of votes could reach it' },
  );

const quorum = z.strictObject({ share, warningShare: share, article: sentence, mark, source: sentence });

const ruleSet = z
  .strictObject({
    key: sentence,
    validFrom: isoDate,
    quorum,
    /** Awards that are voted on alike share an entry. */
    rules: z.array(
      z.strictObject({
        awards: z.array(awardCode).min(1),
        ballotRequired: z.boolean(),
        secret: z.boolean(),
        threshold,
        base: z.enum(VoteBase),
        writtenOpinionsCount: z.boolean(),
        article: sentence,
        mark,
        source: sentence,
      }),
    ),
  })
  .superRefine(({ rules }, context) => {
    requireOnce(
      rules.flatMap((rule) => rule.awards),
      context,
      'rules',
    );
  })
  .transform((set): VotingRuleSet => ({
    ...set,
    rules: set.rules.flatMap(({ awards, ...rule }) => awards.map((awardCode) => ({ awardCode, ...rule }))),
  }));

const votingRulesFile = z.strictObject({
  ruleSets: z
    .array(ruleSet)
    .min(1)
    .superRefine((sets, context) => {
      for (const [index, set] of sets.entries()) {
        const earlier = sets.slice(0, index);
        if (earlier.some(({ key }) => key === set.key)) {
          context.addIssue({ code: 'custom', path: [index, 'key'], message: `${set.key} stands twice` });
        }
        if (earlier.some(({ validFrom }) => validFrom >= set.validFrom)) {
          const message = 'must begin after the set before it';
          context.addIssue({ code: 'custom', path: [index, 'validFrom'], message });
        }
      }
    }),
});

const awardsFile = z.strictObject({
  awards: z
    .array(
      z.strictObject({
        code: awardCode,
        kind: z.enum(AwardKind),
        name: sentence,
        laterNames: z.array(z.strictObject({ from: isoDate, name: sentence })),
        aliases: z.array(sentence),
        level: z.enum(AwardLevel),
        subjectKinds: z.array(z.enum(SubjectKind)).min(1),
        article: sentence,
        mark,
      }),
    )
    .superRefine((awards, context) => {
      requireOnce(
        awards.map((award) => award.code),
        context,
      );
      const ownerOf = new Map<string, AwardCode>();
      for (const [index, { code, name, aliases }] of awards.entries()) {
        for (const written of [name, ...aliases]) {
          const owner = ownerOf.get(foldText(written)) ?? code;
          ownerOf.set(foldText(written), owner);
          if (owner === code) continue;
          const message = `"${written}" already means ${owner}`;
          context.addIssue({ code: 'custom', path: [index, 'aliases'], message });
        }
      }
    }),
});

function requireOnce(codes: readonly AwardCode[], context: z.core.$RefinementCtx, ...path: string[]): void {
  for (const code of new Set(codes)) {
    const times = codes.filter((candidate) => candidate === code).length;
    if (times === 1) continue;
    const message = `${code} stands ${times} times`;
    // A copy: zod lengthens the path of an issue in place.
    context.addIssue({ code: 'custom', path: [...path], message });
  }
}
