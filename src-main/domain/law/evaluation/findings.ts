import { joinText, requirementText } from '../condition-text.ts';
import type { Condition } from '../condition.ts';
import { Outcome } from '../finding.ts';
import type { FactUsed, Finding } from '../finding.ts';
import type { Context } from './context.ts';

/** The finding of a condition that stands alone. */
export function single(
  context: Context,
  condition: Condition,
  outcome: Outcome,
  sentence: string,
  facts: readonly FactUsed[],
): Finding {
  return {
    outcome,
    requirement: requirementText(condition, context.nameOf),
    sentence,
    facts,
    article: context.article,
    mark: context.mark,
    joined: 'single',
    parts: [],
  };
}

/** Met, not met, or missing: by what is known for certain, and by what could be where nothing is known. */
export function outcomeOf(certain: boolean, possible: boolean): Outcome {
  if (certain) return Outcome.met;
  return possible ? Outcome.missing : Outcome.notMet;
}

/** Kleene's "and": one that is not met decides, and one that is missing leaves it open. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes(Outcome.notMet)) return Outcome.notMet;
  return outcomes.includes(Outcome.missing) ? Outcome.missing : Outcome.met;
}

/** Kleene's "or": one that is met decides, and one that is missing leaves it open. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes(Outcome.met)) return Outcome.met;
  return outcomes.includes(Outcome.missing) ? Outcome.missing : Outcome.notMet;
}

/** The finding of conditions that count together. */
export function joinedFinding(
  { article, mark }: Pick<Context, 'article' | 'mark'>,
  joined: 'all' | 'any',
  parts: readonly Finding[],
): Finding {
  const outcomes = parts.map(({ outcome }) => outcome);
  const outcome = joined === 'all' ? allOf(outcomes) : anyOf(outcomes);
  return {
    outcome,
    requirement: joinText(joined),
    sentence: joinedSentence(joined, outcome, parts),
    facts: [],
    article,
    mark,
    joined,
    parts,
  };
}

function joinedSentence(joined: 'all' | 'any', outcome: Outcome, parts: readonly Finding[]): string {
  const [first, ...others] = parts.filter((part) => part.outcome === outcome);
  if (!first) return '';
  const count = String(parts.length).padStart(2, '0');
  if (outcome === Outcome.met) {
    if (joined === 'any') return first.sentence;
    return others.length === 0 ? first.sentence : `Đạt đủ ${count} điều kiện.`;
  }
  if (others.length === 0) return first.sentence;
  if (outcome === Outcome.notMet && joined === 'any')
    return `Không đạt điều kiện nào trong ${count} điều kiện.`;
  const number = String(others.length + 1).padStart(2, '0');
  return outcome === Outcome.notMet
    ? `Không đạt ${number} trong ${count} điều kiện: ${uncapped(first.sentence)}`
    : `Thiếu dữ liệu của ${number} trong ${count} điều kiện: ${uncapped(first.sentence)}`;
}

function uncapped(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1);
}
