import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { EditableKind, EditableValue } from '../../../src-main/domain/law/editable-values.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';

/** Hundredths as lists write them: `450` → `4,5`. */
export function formatCoefficient(hundredths: number): string {
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${decimals === '' ? '' : `,${decimals}`}`;
}

/** `12-10` → `10/12`, as a day of every year is said. */
export function formatDayOfYear(monthDay: string): string {
  return monthDay.split('-').toReversed().join('/');
}

/** A value as it is typed; those that are chosen or ticked stay as they are. */
export function typedText(kind: EditableKind, value: EditableValue['value']): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (kind === 'coefficient') return formatCoefficient(value);
    if (kind === 'money') return formatDong(value);
  }
  return kind === 'day_of_year' && typeof value === 'string' ? formatDayOfYear(value) : String(value);
}

/** What was typed, or null where it is no value of the kind. */
export function parseTyped(kind: EditableKind, text: string): EditableValue['value'] {
  const trimmed = text.trim();
  switch (kind) {
    case 'count':
    case 'percent':
      return /^\d{1,9}( ?%)?$/.test(trimmed) ? Number.parseInt(trimmed, 10) : null;
    case 'money':
      return /^\d{1,3}([. ]?\d{3})*( ?đ(ồng)?)?$/.test(trimmed) ? Number(trimmed.replace(/\D/g, '')) : null;
    case 'coefficient': {
      const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(trimmed);
      if (!match) return null;
      return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    }
    case 'day_of_year': {
      const match = /^(\d{1,2})[/-](\d{1,2})$/.exec(trimmed);
      if (!match) return null;
      return `${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
    }
    case 'yes_no':
      return foldText(trimmed) === 'true';
    case 'text':
    case 'council':
    case 'rating':
    case 'scope':
    case 'discipline':
      return text;
    default:
      return assertNever(kind);
  }
}
