import type { Condition } from '../condition.ts';
import { categoryWords } from '../fact-words.ts';
import { Outcome } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { factsOfKind } from './context.ts';
import type { Context } from './context.ts';
import { outcomeOf, single } from './findings.ts';

type OfKind<Kind> = Extract<Condition, { kind: Kind }>;

/** Whether the case is of one of the kinds. */
export function evaluateCategory(condition: OfKind<'category'>, context: Context): Finding {
  const { category } = context.case;
  const supports = condition.categories.includes(category);
  const text = `Đề nghị khen thưởng ${categoryWords[category]}`;
  return single(context, condition, outcomeOf(supports, false), `${text}.`, [{ text, supports }]);
}

/** What the office has stated, or that it still has to. */
export function evaluateAttested(condition: OfKind<'attested'>, context: Context): Finding {
  const { year, facts } = context.case;
  const stated = factsOfKind(facts, 'attestation').findLast(
    (fact) => fact.key === condition.key && fact.year === year,
  );
  if (!stated && condition.onlyIfClaimed === true) {
    return single(
      context,
      condition,
      Outcome.notMet,
      `Không đề nghị theo trường hợp này: ${condition.text}.`,
      [],
    );
  }
  if (!stated) {
    return single(context, condition, Outcome.missing, `Cần cơ quan xác nhận: ${condition.text}.`, [
      { text: `Năm ${year}: chưa có xác nhận`, supports: null },
    ]);
  }
  const source = stated.source === '' ? '' : ` (${stated.source})`;
  const text = `Năm ${year}: ${stated.holds ? 'đã xác nhận' : 'xác nhận là không đạt'}${source}`;
  const sentence = `${stated.holds ? 'Đã được xác nhận' : 'Đã xác nhận là không đạt'}: ${condition.text}.`;
  return single(context, condition, outcomeOf(stated.holds, false), sentence, [
    { text, supports: stated.holds },
  ]);
}
