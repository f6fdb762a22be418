import { z } from 'zod';

import { AwardKind, AwardLevel, SubjectKind } from '../../domain/awards/award.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import { awardCode, isoDate, mark, mistake, sentence, tellDoubles } from './schema-parts.ts';

const award = z.strictObject({
  code: awardCode,
  kind: z.enum(AwardKind),
  name: sentence,
  laterNames: z.array(z.strictObject({ from: isoDate, name: sentence })),
  aliases: z.array(sentence),
  level: z.enum(AwardLevel),
  subjectKinds: z.array(z.enum(SubjectKind)).min(1),
  article: sentence,
  mark,
});

/** The catalogue, resources/law/awards.json. No name may mean two awards: lists are read by them. */
export const awardsFile = z.strictObject({
  awards: z.array(award).superRefine((awards, context) => {
    tellDoubles(
      awards.map(({ code }) => code),
      context,
      (index) => [index, 'code'],
    );
    const ownerOf = new Map<string, AwardCode>();
    for (const [index, { code, ...names }] of awards.entries()) {
      for (const [path, written] of namesOf(names)) {
        const owner = ownerOf.get(foldText(written)) ?? code;
        ownerOf.set(foldText(written), owner);
        if (owner === code) continue;
        const detail = `${written} (${owner})`;
        context.addIssue({
          code: 'custom',
          path: [index, ...path],
          ...mistake({ reason: 'name_taken', detail }),
        });
      }
    }
  }),
});

function namesOf({
  name,
  laterNames,
  aliases,
}: Pick<z.infer<typeof award>, 'name' | 'laterNames' | 'aliases'>): [PropertyKey[], string][] {
  return [
    [['name'], name],
    ...laterNames.map((later, index): [PropertyKey[], string] => [['laterNames', index, 'name'], later.name]),
    ...aliases.map((alias, index): [PropertyKey[], string] => [['aliases', index], alias]),
  ];
}
