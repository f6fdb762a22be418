import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useTypedText } from './typed-texts.tsx';

/** A line of the document. */
export function LineField({
  label,
  value,
  maxLength,
  isReadOnly,
  description,
  w,
  miw,
  onTake,
}: {
  label: string;
  value: string;
  maxLength: number;
  isReadOnly: boolean;
  description?: string;
  w?: string;
  miw?: string;
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
      {...(miw !== undefined && { miw })}
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
  onTake,
}: {
  label: string;
  value: string;
  longestLine: number;
  isReadOnly: boolean;
  description?: string;
  /** Fills the field in; not there where nothing can be changed. */
  aside?: ReactNode;
  onTake: (text: string) => void;
}) {
  const typed = useTypedText(value, onTake);
  const problem = useLineProblem(typed.value, longestLine);
  return (
    <div className="draft-field">
      {aside !== undefined && !isReadOnly && <div className="draft-field-aside">{aside}</div>}
      <Textarea
        label={label}
        description={description}
        value={typed.value}
        readOnly={isReadOnly}
        error={problem}
        rows={1}
        classNames={{ input: 'draft-text' }}
        onChange={(event) => typed.onType(event.currentTarget.value)}
        onBlur={typed.take}
      />
    </div>
  );
}

/** Says which line of a list is too long for the register. */
function useLineProblem(text: string, longestLine: number): string | null {
  const { t } = useTranslation('drafts');
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim().length > longestLine);
  if (index === -1) return null;
  return t('field.tooLong', {
    line: index + 1,
    length: lines[index]?.trim().length ?? 0,
    most: longestLine,
  });
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
