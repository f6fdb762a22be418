import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatPoints, pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import type { Criterion } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import type { UnitLine } from '../sheet/sheet-lines.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { WhyLine } from './WhyLine.tsx';

/** Why a sum is what it is: what was added up, what is missing, and what was cut off. */
export function SumWhy({ view, line, code }: { view: SheetView; line: UnitLine; code: string | null }) {
  const { t } = useTranslation('scoring');
  const { scheme } = view.sheet;
  const sum = code === null ? line.totals : line.totals.groups.find((group) => group.code === code);
  if (!sum) return null;
  const maximum = 'maximum' in sum ? sum.maximum : scheme.total;
  const parts = scheme.criteria
    .filter(({ parentCode }) => parentCode === code)
    .map((criterion) => ({ criterion, points: pointsOfPart(line, criterion) }));
  const added = parts.reduce((total, { points }) => total + (points ?? 0), 0);
  return (
    <Stack gap={6}>
      <Text size="xl" fw={700}>
        {sum.total === null
          ? t('why.noPoints')
          : t('why.points', { points: formatPoints(sum.total), maximum: formatPoints(maximum) })}
      </Text>
      <WhyLine label={t('why.sumOf')}>
        <List size="sm" spacing={2} listStyleType="none" withPadding={false} pl={0}>
          {parts.map(({ criterion, points }) => (
            <List.Item key={criterion.code}>
              <b>{points === null ? '–' : formatPoints(points)}</b> · {criterion.code}. {criterion.name}
            </List.Item>
          ))}
        </List>
      </WhyLine>
      {sum.missing > 0 && <Text size="sm">{t('note.incomplete', { n: sum.missing })}</Text>}
      {sum.capped && (
        <Text size="sm">
          {t('why.capped', { sum: formatPoints(pointsOf(added)), maximum: formatPoints(maximum) })}
        </Text>
      )}
    </Stack>
  );
}

function pointsOfPart({ totals, cells }: UnitLine, { code }: Criterion): Points | null {
  const group = totals.groups.find((one) => one.code === code);
  return group ? group.total : (cells.get(code)?.points ?? null);
}
