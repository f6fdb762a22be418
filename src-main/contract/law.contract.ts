import { z } from 'zod';

import { AwardKind, AwardLevel, SubjectKind } from '../domain/awards/award.ts';
import { RuleMark } from '../domain/awards/rule-mark.ts';
import { awardCode, procedure } from './base.ts';

const award = z.object({
  code: awardCode,
  kind: z.enum(AwardKind),
  name: z.string(),
  /** Other ways in which lists write it. */
  aliases: z.array(z.string()),
  level: z.enum(AwardLevel),
  subjectKinds: z.array(z.enum(SubjectKind)),
  article: z.string(),
  mark: z.enum(RuleMark),
});

export const lawContract = {
  /** The catalogue of titles and forms, in the order of the law. */
  awards: procedure.output(z.array(award)),
};
