import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';

import { useTypedText } from './typed-texts.tsx';

/** A line of the document. */
export function LineField({
  label,
  value,
  maxLength,
  isReadOnly,
  description,
  w,
  onTake,
}: {
  label: string;
  value: string;
  maxLength: number;
  isReadOnly: boolean;
  description?: string;
  w?: string;
  onTake: (text: string) => void;
}) {
  const typed = useTypedText(value, onTake);
  return (
    <TextInput
      label={label}
      description={description}
      value={typed.value}
      maxLength={maxLength}
      readOnly={isReadOnly}
      autoComplete="off"
      {...(w === undefined ? { flex: 1 } : { w })}
      onChange={(event) => typed.onType(event.currentTarget.value)}
      onBlur={typed.take}
    />
  );
}

/**
 * A text of several lines that grows with what is typed.
 *
 * @param longestLine how many characters a line may have, where each line is an entry of a list
 */
export function TextField({
  label,
  value,
  longestLine,
  isReadOnly,
  description,
  aside,
  problemOf,
  onTake,
}: {
  label: string;
  value: string;
  longestLine: number;
  isReadOnly: boolean;
  description?: string;
  aside?: ReactNode;
  problemOf: (text: string, longestLine: number) => string | null;
  onTake: (text: string) => void;
}) {
  const typed = useTypedText(value, onTake);
  return (
    <div className="draft-field">
      {aside !== undefined && <div className="draft-field-aside">{aside}</div>}
      <Textarea
        label={label}
        description={description}
        value={typed.value}
        readOnly={isReadOnly}
        error={problemOf(typed.value, longestLine)}
        rows={1}
        classNames={{ input: 'draft-text' }}
        onChange={(event) => typed.onType(event.currentTarget.value)}
        onBlur={typed.take}
      />
    </div>
  );
}

/** The text of a block; what it is stands beside it. */
export function BlockField({
  label,
  value,
  className,
  isReadOnly,
  onTake,
  onKeyDown,
}: {
  label: string;
  value: string;
  className: string;
  isReadOnly: boolean;
  onTake: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}) {
  const typed = useTypedText(value, onTake);
  return (
    <Textarea
      aria-label={label}
      value={typed.value}
      readOnly={isReadOnly}
      rows={1}
      flex={1}
      classNames={{ input: `draft-text ${className}` }}
      onChange={(event) => typed.onType(event.currentTarget.value)}
      onBlur={typed.take}
      onKeyDown={onKeyDown}
    />
  );
}
