import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';
import { parseTypedDate } from './typed-date.ts';

/**
 * A day typed day first, whatever the language of the browser. `null` while the text is no day.
 *
 * @param hasFocusFirst whether the modal that holds it begins here
 */
export function DateField({
  label,
  value,
  onChange,
  hasFocusFirst = false,
}: {
  label: string;
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  hasFocusFirst?: boolean;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(value === null ? '' : formatDate(value));
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      data-autofocus={hasFocusFirst ? true : undefined}
      label={label}
      required
      value={text}
      placeholder="31/12/2026"
      autoComplete="off"
      inputMode="numeric"
      maw="10rem"
      error={left && value === null ? t('dayWrong') : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(parseTypedDate(event.currentTarget.value));
      }}
      onBlur={() => {
        setLeft(true);
        if (value !== null) setText(formatDate(value));
      }}
    />
  );
}
