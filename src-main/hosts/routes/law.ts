import { implement } from '@orpc/server';

import { amendRule } from '../../application/law/amend-rule.ts';
import { awardRules } from '../../application/law/award-rules.ts';
import { listAmendments } from '../../application/law/list-amendments.ts';
import { listInstruments } from '../../application/law/list-instruments.ts';
import { withdrawAmendment } from '../../application/law/withdraw-amendment.ts';
import { lawContract } from '../../contract/law.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Titles, forms and the rules of each. */
export function lawRoutes(services: Services) {
  const os = implement(lawContract);
  return os.router({
    awards: os.awards.handler(() =>
      services.awards.map((award) => ({
        ...award,
        laterNames: [...award.laterNames],
        aliases: [...award.aliases],
        subjectKinds: [...award.subjectKinds],
      })),
    ),
    award: os.award.handler(({ input, errors }) => {
      const rules = answer(awardRules(services, input), errors);
      return {
        ...rules,
        provisions: rules.provisions.map(({ provision, countsFor }) => ({
          provision,
          countsFor: [...countsFor],
        })),
        general: [...rules.general],
        prizes: rules.prizes.map((prize) => ({ ...prize, steps: [...prize.steps] })),
      };
    }),
    instruments: os.instruments.handler(() => [...listInstruments(services)]),
    amendments: os.amendments.handler(() =>
      listAmendments(services).map(({ provision, ...amendment }) => ({
        ...amendment,
        provision: provision && { ...provision, awards: [...provision.awards] },
      })),
    ),
    problems: os.problems.handler(() => [...services.lawProblems]),
    amend: os.amend.handler(({ input, errors }) => {
      const { ids } = answer(amendRule(services, input), errors);
      return { ids: [...ids] };
    }),
    withdrawAmendment: os.withdrawAmendment.handler(({ input, errors }) =>
      answer(withdrawAmendment(services, input), errors),
    ),
  });
}
