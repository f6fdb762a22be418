import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { choicesOfKind } from '../../../src-main/domain/law/editable-values.ts';
import type { EditableValue } from '../../../src-main/domain/law/editable-values.ts';

/** The field for a value of a rule, by its kind. */
export function ValueField({
  value: { label, kind },
  typed,
  isWrong,
  hasFocusFirst,
  onChange,
}: {
  value: EditableValue;
  typed: string;
  isWrong: boolean;
  hasFocusFirst: boolean;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation('law');
  const focus = hasFocusFirst ? { 'data-autofocus': true } : {};
  const select = (data: { value: string; label: string }[]) => (
    <NativeSelect
      {...focus}
      label={label}
      value={typed}
      data={data}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  switch (kind) {
    case 'yes_no':
      return select([
        { value: 'true', label: t('amend.yes') },
        { value: 'false', label: t('amend.no') },
      ]);
    case 'council':
      return select(choicesOfKind.council.map((value) => ({ value, label: t(`councilPart.${value}`) })));
    case 'rating':
      return select(choicesOfKind.rating.map((value) => ({ value, label: t(`rating.${value}`) })));
    case 'scope':
      return select(choicesOfKind.scope.map((value) => ({ value, label: t(`scope.${value}`) })));
    case 'discipline':
      return select(choicesOfKind.discipline.map((value) => ({ value, label: t(`discipline.${value}`) })));
    case 'text':
      return (
        <Textarea
          {...focus}
          label={label}
          autosize
          minRows={1}
          value={typed}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'coefficient':
    case 'count':
    case 'percent':
    case 'money':
    case 'day_of_year': {
      const hint =
        kind === 'coefficient'
          ? t('amend.badCoefficient')
          : kind === 'day_of_year'
            ? t('amend.badDay')
            : t('amend.badNumber');
      return (
        <TextInput
          {...focus}
          label={label}
          styles={{ wrapper: { maxWidth: '12rem' } }}
          inputMode={kind === 'day_of_year' ? 'text' : 'decimal'}
          autoComplete="off"
          value={typed}
          error={isWrong ? hint : undefined}
          rightSection={kind === 'percent' ? '%' : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    }
    default:
      return assertNever(kind);
  }
}
