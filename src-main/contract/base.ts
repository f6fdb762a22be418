import { oc } from '@orpc/contract';
import { z } from 'zod';

import { parseIsoDate } from '../domain/kernel/dates.ts';
import type { Instant, IsoDate } from '../domain/kernel/dates.ts';
import type { Points } from '../domain/kernel/points.ts';
import { cleanText } from '../domain/kernel/vietnamese-text.ts';
import { RefusalCode } from './refusal.ts';

/**
 * The one error that commands answer with when a rule refuses them: a code of the closed set and the figures and names
 * that the sentence on the screen needs. The sentence itself is chosen in the renderer.
 */
export const refusal = z.object({
  code: z.enum(RefusalCode),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Where every procedure of the contract starts. */
export const procedure = oc.errors({ REFUSED: { data: refusal } });

/** A branded id: any text that is not empty. */
export function idOf<Id extends string>() {
  return z.custom<Id>((value) => typeof value === 'string' && value !== '' && value.length <= 64);
}

/** Text typed by a person: NFC, single spaces, at most `maximum` characters. Line breaks are kept by `longText`. */
export function text(maximum = 500) {
  return z.string().max(maximum).transform(cleanText);
}

/** As `text`, and something must be there. */
export function requiredText(maximum = 500) {
  return text(maximum).pipe(z.string().min(1));
}

/** Several lines: NFC, without spaces at line ends. */
export function longText(maximum = 20_000) {
  return z
    .string()
    .max(maximum)
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/[ \t]+$/gm, '')
        .trim(),
    );
}

/** The code of a title or form; the catalogue says which there are. */
export const awardCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/);

export const isoDate = z.custom<IsoDate>(
  (value) => typeof value === 'string' && parseIsoDate(value) !== null,
);
export const instant = z.custom<Instant>((value) => typeof value === 'string');
export const points = z.custom<Points>((value) => Number.isSafeInteger(value));
export const year = z.int().min(2000).max(2100);
/** A time of day, `08:30`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const revision = z.int().min(0);
export const count = z.int().min(0).max(1_000_000);

/** A code that a scheme gives: of a criterion, or its own key. */
export const code = z.string().min(1).max(64);

/** The longest list that one action can name: ten sessions of the largest council known. */
export const LONGEST_LIST = 10_000;

/** A file handed over by the page, whole. Its size is checked where it is read. */
export const upload = z.file();

/** Of a new thing `id` and `baseRevision` are null; of a known one they say which version the page showed. */
export const editOf = <Id extends string>() => ({
  id: idOf<Id>().nullable(),
  baseRevision: revision.nullable(),
});
export const saved = <Id extends string>() => z.object({ id: idOf<Id>(), revision });
