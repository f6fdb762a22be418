import type { TFunction } from 'i18next';

import { formatPoints } from '../../../src-main/domain/kernel/points.ts';
import { formatQuantity } from '../../../src-main/domain/kernel/quantity.ts';
import type { ReturnedRow } from './returned-files.ts';

/** What a cell says, points and figures, in one line. */
export function contentText(content: ReturnedRow['current'], t: TFunction<'exchange'>): string {
  const { value, measure } = content;
  const parts: string[] = [];
  if (value !== null) parts.push(t('content.points', { points: formatPoints(value) }));
  const { target, actual, passed, label, counts, bonuses, penalties, rank } = measure ?? {};
  if (target !== undefined) parts.push(t('content.target', { figure: formatQuantity(target) }));
  if (actual !== undefined) parts.push(t('content.actual', { figure: formatQuantity(actual) }));
  if (passed !== undefined) parts.push(t(passed ? 'content.passed' : 'content.failed'));
  if (label !== undefined) parts.push(label);
  if (counts !== undefined) {
    parts.push(t('content.counts', { counts: counts.map((count) => count ?? '–').join(' + ') }));
  }
  if (bonuses !== undefined) parts.push(t('content.bonuses', { n: bonuses }));
  if (penalties !== undefined) parts.push(t('content.penalties', { n: penalties }));
  if (rank !== undefined) parts.push(t('content.rank', { n: rank }));
  return parts.length === 0 ? t('content.empty') : parts.join('; ');
}
