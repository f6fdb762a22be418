import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';
import { parseTypedDate } from './typed-date.ts';

/** A day, none, or a text that is neither. */
export type TypedDay = IsoDate | null | 'invalid';

/** A day typed day first, which may be left empty. */
export function OptionalDateField({
  label,
  description,
  value,
  onChange,
  hasFocusFirst = false,
}: {
  label: string;
  description?: string;
  value: TypedDay;
  onChange: (value: TypedDay) => void;
  hasFocusFirst?: boolean;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(value === null || value === 'invalid' ? '' : formatDate(value));
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      data-autofocus={hasFocusFirst ? true : undefined}
      label={label}
      description={description}
      value={text}
      placeholder="31/12/2026"
      autoComplete="off"
      inputMode="numeric"
      error={left && value === 'invalid' ? t('dayWrongOrNone') : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(typed.trim() === '' ? null : (parseTypedDate(typed) ?? 'invalid'));
      }}
      onBlur={() => {
        setLeft(true);
        if (value !== null && value !== 'invalid') setText(formatDate(value));
      }}
    />
  );
}
