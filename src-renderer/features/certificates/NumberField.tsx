import { TextInput } from '@mantine/core';
import { useState } from 'react';

/**
 * A number as offices write it, `12,5`. It is taken over when the field is left or with Enter; the arrow keys go up and down
 * by `small`, with Shift by `large`. A text that is no number says so and stays as typed; Esc takes it back.
 */
export function NumberField({
  label,
  value,
  read,
  write,
  least,
  greatest,
  small,
  large,
  problem,
  onTake,
}: {
  label: string;
  value: number;
  /** Null for what can't be read. */
  read: (text: string) => number | null;
  write: (value: number) => string;
  least: number;
  greatest: number;
  small: number;
  large: number;
  problem: string;
  onTake: (value: number) => void;
}) {
  const [typed, setTyped] = useState<{ text: string; isWrong: boolean } | null>(null);

  function take(): void {
    if (typed === null) return;
    const number = read(typed.text);
    if (number === null || number < least || number > greatest) {
      setTyped({ ...typed, isWrong: true });
      return;
    }
    setTyped(null);
    if (number !== value) onTake(number);
  }

  function stepBy(by: number): void {
    const from = (typed && read(typed.text)) ?? value;
    setTyped(null);
    onTake(Math.min(greatest, Math.max(least, from + by)));
  }

  return (
    <TextInput
      size="xs"
      label={label}
      value={typed?.text ?? write(value)}
      inputMode="decimal"
      autoComplete="off"
      error={typed?.isWrong === true ? problem : undefined}
      onChange={(event) => setTyped({ text: event.currentTarget.value, isWrong: false })}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        stepBy((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? large : small));
      }}
    />
  );
}
