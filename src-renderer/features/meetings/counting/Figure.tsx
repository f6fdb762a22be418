import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { readCount } from './count-fields.ts';

/** One figure of the count. What is offered for a blank stands in it in italics and is stored only by Enter. */
export function Figure({
  ref,
  label,
  hint = label,
  value,
  offered = null,
  other,
  wrong = false,
  onChange,
  onKeyDown,
}: {
  ref?: Ref<HTMLInputElement>;
  label: string;
  /** As screen readers call it, where the label alone doesn't say of what it is. */
  hint?: string;
  value: number | null;
  offered?: number | null;
  /** What the other person typed, where that differs. */
  other?: number | null | undefined;
  wrong?: boolean;
  onChange: (value: number | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const { t } = useTranslation('counting');
  const differs = other !== undefined;
  return (
    <label className="counting-figure" data-differs={differs}>
      <span>{label}</span>
      <input
        ref={ref}
        inputMode="numeric"
        autoComplete="off"
        aria-label={hint}
        aria-invalid={wrong}
        placeholder={offered === null ? '' : String(offered)}
        value={value ?? ''}
        onChange={(event) => onChange(readCount(event.currentTarget.value))}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
      />
      {differs && (
        <span className="counting-other">
          {t('otherEntry', { figure: other === null ? t('otherBlank') : String(other) })}
        </span>
      )}
    </label>
  );
}
