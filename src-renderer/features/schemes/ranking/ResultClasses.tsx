import { Button, Fieldset, Group, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { parseDecimal } from '../../../../src-main/domain/kernel/decimal-text.ts';
import { formatPoints, pointsOf, roundedShare } from '../../../../src-main/domain/kernel/points.ts';
import type { ResultClass } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import { CommitField } from '../CommitField.tsx';
import { RowButton } from './RowButton.tsx';
import type { RulesPart } from './rules-part.ts';

/** The classes that a decision of 2025 draws, to begin with. */
const usualClasses: readonly {
  readonly name: string;
  readonly from: number;
  readonly floor: number | null;
}[] = [
  { name: 'Hoàn thành xuất sắc', from: 90, floor: 8500 },
  { name: 'Hoàn thành tốt', from: 80, floor: 8000 },
  { name: 'Hoàn thành', from: 70, floor: 7000 },
  { name: 'Không hoàn thành', from: 0, floor: null },
];

/** The classes of results, by the total and by what every criterion must reach. */
export function ResultClasses({ draft, isReadOnly, change }: RulesPart) {
  const { t } = useTranslation('schemes');
  const { ranking, total } = draft.settings;
  const { classes } = ranking;
  const set = (index: number, changes: Partial<ResultClass>): void =>
    change({ classes: classes.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  return (
    <Fieldset legend={t('rules.classes')}>
      <Text size="sm" c="dimmed">
        {t('rules.classesHint')}
      </Text>
      {classes.map(({ name, from, floor }, index) => (
        <Group key={`class ${index + 1}`} gap="xs" wrap="nowrap" align="flex-end" mt={4}>
          <CommitField
            label={t('rules.className')}
            ariaLabel={t('rules.classNameOf', { row: index + 1 })}
            hidesLabel={index > 0}
            stored={name}
            isReadOnly={isReadOnly}
            flex="1 1 14rem"
            read={(text) => (text === '' ? null : { name: text })}
            problem={t('rules.classNameMissing')}
            onTake={(changes) => set(index, changes)}
          />
          <CommitField
            label={t('rules.classFrom')}
            ariaLabel={t('rules.classFromOf', { row: index + 1 })}
            hidesLabel={index > 0}
            stored={formatPoints(from)}
            isReadOnly={isReadOnly}
            w="9rem"
            read={(text) => {
              const read = parseDecimal(text, 2);
              return read.ok && read.value !== null ? { from: pointsOf(read.value) } : null;
            }}
            problem={t('rules.notPoints')}
            onTake={(changes) => set(index, changes)}
          />
          <CommitField
            label={t('rules.classFloor')}
            ariaLabel={t('rules.classFloorOf', { row: index + 1 })}
            hidesLabel={index > 0}
            stored={floor === null ? '' : formatPoints(pointsOf(floor))}
            isReadOnly={isReadOnly}
            w="12rem"
            read={(text) => {
              const read = parseDecimal(text, 2);
              if (!read.ok || (read.value !== null && (read.value < 0 || read.value > 10_000))) return null;
              return { floor: read.value };
            }}
            problem={t('rules.notPercent')}
            onTake={(changes) => set(index, changes)}
          />
          {!isReadOnly && (
            <RowButton
              label={t('rules.classRemove', { name })}
              onClick={() => change({ classes: classes.toSpliced(index, 1) })}
            >
              <IconTrash size={16} />
            </RowButton>
          )}
        </Group>
      ))}
      {!isReadOnly && (
        <Group gap="xs" mt={4}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() =>
              change({ classes: [...classes, { name: t('rules.newClass'), from: pointsOf(0), floor: null }] })
            }
          >
            {t('rules.addClass')}
          </Button>
          {classes.length === 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                change({
                  classes: usualClasses.map(({ from, ...one }) => ({
                    ...one,
                    from: roundedShare(total, from, 100),
                  })),
                })
              }
            >
              {t('rules.usualClasses')}
            </Button>
          )}
        </Group>
      )}
    </Fieldset>
  );
}
