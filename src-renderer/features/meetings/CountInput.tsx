import type { KeyboardEvent } from 'react';

import type { Draft } from '../../ui/draft/draft.ts';
import { useDraftField } from '../../ui/draft/use-draft.ts';
import type { CountFields } from './count-fields.ts';
import type { CountCell } from './count-navigation.ts';
import { readCount } from './count-navigation.ts';

/** One figure of the count. It follows its own field, so that a keystroke among thousands redraws one input. */
export function CountInput({
  id,
  draft,
  name,
  cell,
  label,
  wrong = false,
  onKeyDown,
}: {
  id: string;
  draft: Draft<CountFields>;
  name: string;
  cell?: CountCell;
  label?: string;
  wrong?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const value = useDraftField(draft, name);
  return (
    <input
      id={id}
      data-row={cell?.row}
      data-column={cell?.column}
      className="count-input"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      value={value ?? ''}
      onChange={(event) => draft.change({ [name]: readCount(event.currentTarget.value) })}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
    />
  );
}
