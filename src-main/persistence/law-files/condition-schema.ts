import { z } from 'zod';

import { AwardCategory } from '../../domain/awards/award.ts';
import type { Condition } from '../../domain/law/condition.ts';
import {
  CollectiveFigure,
  DisciplineLevel,
  InitiativeScope,
  PostGroup,
  RatingLevel,
} from '../../domain/people/fact.ts';
import { awardCode, mark, sentence, share } from './schema-parts.ts';

const cited = { article: sentence.exactOptional(), mark: mark.exactOptional() };
const awards = z.array(awardCode).min(1);
const count = z.int().min(1);
/** Longer than any career: a year of the calendar that was typed for a number of years is refused. */
const years = z.int().min(1).max(60);
const figure = z.enum(CollectiveFigure);

/** A condition and all that it is made of. */
export const condition: z.ZodType<Condition> = z.lazy(() => anyCondition);

const anyCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all'), of: z.array(condition).min(1), ...cited }),
  z.strictObject({ kind: z.literal('any'), of: z.array(condition).min(1), ...cited }),
  z.strictObject({ kind: z.literal('after_award'), awards, years, within: condition, ...cited }),
  z.strictObject({ kind: z.literal('rated'), minimum: z.enum(RatingLevel), years, ...cited }),
  z.strictObject({ kind: z.literal('rated_years'), minimum: z.enum(RatingLevel), count, ...cited }),
  z.strictObject({ kind: z.literal('held_in_a_row'), awards, years, ...cited }),
  z.strictObject({ kind: z.literal('held_repeatedly'), awards, times: count, everyYears: years, ...cited }),
  z.strictObject({ kind: z.literal('held'), awards, count, ...cited }),
  z.strictObject({
    kind: z.literal('initiatives'),
    scope: z.enum(InitiativeScope),
    count,
    years: years.exactOptional(),
    ...cited,
  }),
  z.strictObject({ kind: z.literal('no_discipline'), from: z.enum(DisciplineLevel), ...cited }),
  z.strictObject({ kind: z.literal('months_at_work'), months: count, ...cited }),
  z.strictObject({ kind: z.literal('members_share'), figure, share, ...cited }),
  z.strictObject({ kind: z.literal('members_at_least'), figure, count, ...cited }),
  z.strictObject({ kind: z.literal('members_at_most'), figure, count: z.int().min(0), ...cited }),
  z.strictObject({ kind: z.literal('placed'), place: count, ...cited }),
  z.strictObject({
    kind: z.literal('months_in_post'),
    group: z.enum(PostGroup),
    months: count,
    below: count.nullable(),
    ...cited,
  }),
  z.strictObject({
    kind: z.literal('category'),
    categories: z.array(z.enum(AwardCategory)).min(1),
    ...cited,
  }),
  z.strictObject({
    kind: z.literal('attested'),
    key: sentence,
    text: sentence,
    onlyIfClaimed: z.literal(true).exactOptional(),
    ...cited,
  }),
]);
