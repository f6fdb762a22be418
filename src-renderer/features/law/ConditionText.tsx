import { useTranslation } from 'react-i18next';

import type { RuleMark } from '../../../src-main/domain/awards/rule-mark.ts';
import { requirementText } from '../../../src-main/domain/law/condition-text.ts';
import type { Condition } from '../../../src-main/domain/law/condition.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';

/** A condition as nested lists; a part that comes from another text says which. */
export function ConditionText({
  condition,
  above,
  nameOf,
}: {
  condition: Condition;
  above: { readonly article: string; readonly mark: RuleMark };
  nameOf: (code: string) => string;
}) {
  const { t } = useTranslation('law');
  const { article = above.article, mark = above.mark } = condition;
  const cited = (article !== above.article || mark !== above.mark) && (
    <span className="law-cited">
      {article} <MarkBadge mark={mark} />
    </span>
  );
  if (condition.kind === 'after_award') {
    return (
      <>
        {t('afterAward', {
          awards: condition.awards.map(nameOf).join(', '),
          years: String(condition.years).padStart(2, '0'),
        })}
        {cited}
        <ul className="law-conditions">
          <li>
            <ConditionText condition={condition.within} above={{ article, mark }} nameOf={nameOf} />
          </li>
        </ul>
      </>
    );
  }
  if (condition.kind !== 'all' && condition.kind !== 'any') {
    return (
      <>
        {requirementText(condition, nameOf)}
        {cited}
      </>
    );
  }
  return (
    <>
      {t(condition.kind === 'all' ? 'allOf' : 'anyOf')}
      {cited}
      <ul className="law-conditions">
        {condition.of.map((part) => (
          <li key={JSON.stringify(part)}>
            <ConditionText condition={part} above={{ article, mark }} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </>
  );
}
