import { InitiativeScope } from '../../people/fact.ts';
import type { Condition } from '../condition.ts';
import { initiativeWords, scopeWords } from '../fact-words.ts';
import type { Finding } from '../finding.ts';
import { countedYears, factsOfKind, isComplete, lastYears, whyYearNotCounted } from './context.ts';
import type { Context } from './context.ts';
import { outcomeOf, single } from './findings.ts';

/** Has so many initiatives or accepted topics, recognised for the scope or a wider one. */
export function evaluateInitiatives(
  condition: Extract<Condition, { kind: 'initiatives' }>,
  context: Context,
): Finding {
  const { scope, count } = condition;
  const years = condition.years === undefined ? countedYears(context) : lastYears(context, condition.years);
  const found = factsOfKind(context.case.facts, 'initiative')
    .filter(({ year }) => years.includes(year))
    .map((fact) => {
      const reason = whyYearNotCounted(context, fact.year);
      const wideEnough = widestFirst.indexOf(fact.scope) <= widestFirst.indexOf(scope);
      const by = fact.recognisedBy === '' ? '' : ` (${fact.recognisedBy})`;
      const why =
        reason === '' ? (wideEnough ? '' : `, chưa được công nhận ${scopeWords[scope]}`) : `, ${reason}`;
      return {
        supports: wideEnough && reason === '',
        text: `Năm ${fact.year}: ${initiativeWords[fact.form]} “${fact.title}”, ${scopeWords[fact.scope]}${by}${why}`,
      };
    });
  const supporting = found.filter(({ supports }) => supports).length;
  const open = years.some((year) => !isComplete(context, 'initiatives', year));
  const outcome = outcomeOf(supporting >= count, open);
  const number = supporting === 0 ? 'Chưa ghi nhận' : `Có ${String(supporting).padStart(2, '0')}`;
  const counted = `${number} sáng kiến, đề tài được công nhận ${scopeWords[scope]}`;
  const wanted = count === 1 ? '' : `, cần ${String(count).padStart(2, '0')}`;
  const sentence = {
    met: `${counted}.`,
    not_met: `${supporting === 0 ? `Không có sáng kiến, đề tài được công nhận ${scopeWords[scope]}` : counted}${wanted}.`,
    missing: `${counted}${wanted}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, found);
}

const widestFirst = Object.values(InitiativeScope);
