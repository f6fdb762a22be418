import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { EditableKind } from '../../../src-main/domain/law/editable-values.ts';
import { CouncilPart } from '../../../src-main/domain/law/instrument.ts';
import { DisciplineLevel, InitiativeScope, RatingLevel } from '../../../src-main/domain/people/fact.ts';
import type { AmendmentEntry } from './law-types.ts';
import { typedText } from './value-text.ts';

/** What an amendment changed: the value of the file and the new one. */
export function AmendedValue({ entry }: { entry: AmendmentEntry }) {
  const { t } = useTranslation('law');
  const valueText = useValueText();
  const { label, within, valueKind, value, original } = entry;
  return (
    <>
      {valueKind === 'mark' ? (
        t('amendments.mark')
      ) : (
        <>
          {label}: <s>{valueText(valueKind, original)}</s> → <b>{valueText(valueKind, value)}</b>
        </>
      )}
      {within !== '' && (
        <Text size="xs" c="dimmed">
          {within}
        </Text>
      )}
    </>
  );
}

/** Values as people read them: choices by their words, numbers as they are written. */
function useValueText(): (kind: EditableKind, value: AmendmentEntry['value']) => string {
  const { t } = useTranslation('law');
  return (kind, value) => {
    switch (kind) {
      case 'yes_no':
        return t(value === true ? 'amend.yes' : 'amend.no');
      case 'council': {
        const part = Object.values(CouncilPart).find((known) => known === value);
        return part ? t(`councilPart.${part}`) : '';
      }
      case 'rating': {
        const level = Object.values(RatingLevel).find((known) => known === value);
        return level ? t(`rating.${level}`) : '';
      }
      case 'scope': {
        const scope = Object.values(InitiativeScope).find((known) => known === value);
        return scope ? t(`scope.${scope}`) : '';
      }
      case 'discipline': {
        const level = Object.values(DisciplineLevel).find((known) => known === value);
        return level ? t(`discipline.${level}`) : '';
      }
      case 'percent':
        return `${typedText(kind, value)} %`;
      case 'coefficient':
      case 'count':
      case 'money':
      case 'text':
      case 'day_of_year':
        return typedText(kind, value);
      default:
        return assertNever(kind);
    }
  };
}
