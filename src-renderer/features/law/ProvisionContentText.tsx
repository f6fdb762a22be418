import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { ProvisionInForce } from '../../../src-main/domain/law/instrument.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { ConditionText } from './ConditionText.tsx';
import type { AwardRulesAnswer } from './law-types.ts';
import { formatCoefficient, formatDayOfYear } from './value-text.ts';

/** What a rule says, in words. */
export function ProvisionContentText({
  provision,
  prizes,
  nameOf,
}: {
  provision: ProvisionInForce;
  prizes: AwardRulesAnswer['prizes'];
  nameOf: (code: string) => string;
}) {
  const { t } = useTranslation('law');
  switch (provision.kind) {
    case 'authority':
      return (
        <>
          {t('decidedBy')}: <b>{provision.decidedBy}</b>
          {provision.submittedBy !== '' && `. ${t('submittedBy')}: ${provision.submittedBy}`}. {t('council')}:{' '}
          {t(`councilPart.${provision.council}`)}.
        </>
      );
    case 'conditions':
      return <ConditionText condition={provision.condition} above={provision} nameOf={nameOf} />;
    case 'cap': {
      const { numerator, denominator } = provision.share;
      const of = t(`population.${provision.of}`);
      if (numerator === denominator) return t('capNone', { of });
      const share =
        100 % denominator === 0 ? `${(numerator * 100) / denominator} %` : `${numerator}/${denominator}`;
      return t('capText', { share, of });
    }
    case 'gap':
      return t('gapText', { awards: provision.after.map(nameOf).join(', '), years: provision.years });
    case 'exclusion':
      return t('exclusionText', { text: provision.text, awards: provision.with.map(nameOf).join(', ') });
    case 'dossier':
      return (
        <>
          <ol className="law-conditions">
            {provision.parts.map(({ code, name, form, copies, required }) => (
              <li key={code}>
                {[
                  name,
                  form,
                  copies > 1 ? t('part.copies', { count: copies }) : '',
                  required ? '' : t('part.optional'),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </li>
            ))}
          </ol>
          {provision.channel !== '' && t('channel', { channel: provision.channel })}
        </>
      );
    case 'deadline': {
      const step = t(`step.${provision.step}`);
      return provision.workingDays === null
        ? t('byDay', { step, day: formatDayOfYear(provision.yearDay ?? '') })
        : t('withinDays', { step, days: provision.workingDays });
    }
    case 'publication':
      return t('publicationText', { days: provision.workingDays });
    case 'prize': {
      const coefficient = formatCoefficient(provision.coefficient);
      const [subjectKind] = provision.subjectKinds;
      const prize = prizes.find((one) => one.subjectKind === subjectKind);
      if (!prize) return t('prizeNoBase', { coefficient });
      const amount = formatDong(prize.amount);
      return (
        <span title={prize.steps.join('\n')}>
          {t(provision.isMaximum ? 'prizeMaximum' : 'prizeText', { coefficient, amount })}
        </span>
      );
    }
    case 'base_salary':
      return `${t('section.base_salary')}: ${t('baseSalaryText', { amount: formatDong(provision.amount) })}`;
    case 'principle':
      return provision.text;
    default:
      return assertNever(provision);
  }
}
