import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { cleanText } from '../../../src-main/domain/kernel/vietnamese-text.ts';

/** A field that takes its text over when it is left, or with Enter; one that can't be read says why and stays as typed. */
export function CommitField<Value>({
  label,
  ariaLabel,
  hidesLabel = false,
  stored,
  placeholder,
  isReadOnly,
  read,
  problem,
  w,
  flex,
  onTake,
}: {
  label: string;
  ariaLabel?: string;
  hidesLabel?: boolean;
  stored: string;
  placeholder?: string;
  isReadOnly: boolean;
  /** Null for a text that says nothing of the kind. */
  read: (text: string) => Value | null;
  problem: string;
  w?: string;
  flex?: string;
  onTake: (value: Value) => void;
}) {
  const [typed, setTyped] = useState<{ text: string; over: string; isWrong: boolean } | null>(null);
  const isOpen = typed !== null && typed.over === stored;

  function take(): void {
    if (!isOpen) return;
    const text = cleanText(typed.text);
    const value = read(text);
    if (value === null) {
      setTyped({ ...typed, isWrong: true });
      return;
    }
    setTyped(null);
    if (text !== stored) onTake(value);
  }

  return (
    <TextInput
      label={hidesLabel ? undefined : label}
      aria-label={ariaLabel}
      placeholder={placeholder}
      value={isOpen ? typed.text : stored}
      readOnly={isReadOnly}
      autoComplete="off"
      error={isOpen && typed.isWrong ? problem : undefined}
      {...(w !== undefined && { w })}
      {...(flex !== undefined && { flex })}
      onChange={(event) => setTyped({ text: event.currentTarget.value, over: stored, isWrong: false })}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
