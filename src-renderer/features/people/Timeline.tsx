import { ActionIcon, Badge, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { EntryStatus } from '../../../src-main/domain/register/register-entry.ts';
import type { Honour, SubjectView } from './people-types.ts';

/** The honours of a subject by year, the newest first. */
export function Timeline({
  view,
  onAdd,
  onEdit,
}: {
  view: SubjectView;
  onAdd: () => void;
  onEdit: (honour: Honour) => void;
}) {
  const { t } = useTranslation('people');
  const { honours, subject, unitName } = view;
  const years = [...Map.groupBy(honours, ({ year }) => year)];
  return (
    <div className="subject-part">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="subject-timeline" size="h4">
          {t('timeline.title')}
        </Title>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={onAdd}>
          {t('timeline.add')}
        </Button>
      </Group>
      {honours.length === 0 && <Text size="sm">{t('timeline.empty')}</Text>}
      {/* Scrolled by keyboard, it must take the focus. */}
      <div className="subject-scroller" tabIndex={0} role="region" aria-labelledby="subject-timeline">
        {years.map(([year, ofYear]) => (
          <div key={year} className="timeline-year">
            <Title order={3} size="h5" className="timeline-head">
              {t('timeline.year', { year })}
            </Title>
            <Stack gap={6}>
              {ofYear.map((honour) => (
                <HonourLine
                  key={honour.id}
                  honour={honour}
                  name={subject.name}
                  unitName={unitName}
                  onEdit={onEdit}
                />
              ))}
            </Stack>
          </div>
        ))}
      </div>
    </div>
  );
}

function HonourLine({
  honour,
  name,
  unitName,
  onEdit,
}: {
  honour: Honour;
  name: string;
  unitName: string;
  onEdit: (honour: Honour) => void;
}) {
  const { t } = useTranslation('people');
  const { awardName, category, year, number, status, achievement } = honour;
  const label = t('timeline.edit', { award: awardName, year });
  const details = [
    decisionText(),
    honour.decidedBy,
    honour.unitName !== '' && honour.unitName !== unitName ? t('timeline.at', { unit: honour.unitName }) : '',
    honour.name === name ? '' : t('timeline.as', { name: honour.name }),
    number === null ? '' : t('timeline.number', { number }),
  ].filter((part) => part !== '');
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
      <div>
        <Group gap={6}>
          <Text fw={600} size="sm" td={status === EntryStatus.revoked ? 'line-through' : undefined}>
            {awardName}
          </Text>
          {category !== 'merit' && (
            <Badge size="sm" variant="light" color="gray" fw={500} miw="max-content">
              {t(`category.${category}`)}
            </Badge>
          )}
          {status === EntryStatus.revoked && (
            <Badge size="sm" variant="light" color="red" miw="max-content">
              {t('timeline.revoked')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {details.join(' · ')}
        </Text>
        {achievement !== '' && <Text size="xs">{achievement}</Text>}
      </div>
      {honour.isHistory && (
        <Tooltip label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={label}
            onClick={() => onEdit(honour)}
          >
            <IconPencil size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );

  function decisionText(): string {
    const { decisionNumber, decisionDate } = honour;
    if (decisionDate === null) {
      return decisionNumber === ''
        ? t('timeline.withoutDecision')
        : t('timeline.decision', { number: decisionNumber });
    }
    const date = formatDate(decisionDate);
    return decisionNumber === ''
      ? t('timeline.onDate', { date })
      : t('timeline.decisionOf', { number: decisionNumber, date });
  }
}
