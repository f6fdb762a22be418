import { Group, List, Text } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ProblemSeverity } from '../../../src-main/domain/intake/problem.ts';
import { countBySeverity, severityOrder } from './problems.ts';

const icons = { error: IconAlertOctagon, warning: IconAlertTriangle, notice: IconInfoCircle } as const;
const colors: Readonly<Record<ProblemSeverity, string>> = {
  error: 'light-dark(#a4161a, #ff9a9c)',
  warning: 'light-dark(#9a5b00, #f0b429)',
  notice: 'var(--mantine-color-dimmed)',
};

/** How grave a problem is, as a sign; the word goes along for those who don't see it. */
function SeverityIcon({ severity, named = false }: { severity: ProblemSeverity; named?: boolean }) {
  const { t } = useTranslation('intake');
  const Icon = icons[severity];
  const label = named ? { 'aria-label': t(`severity.${severity}`) } : { 'aria-hidden': true };
  return <Icon size={15} color={colors[severity]} style={{ flex: 'none' }} {...label} />;
}

/** How many problems of each weight there are: sign, number and word, so that nothing depends on colour. */
export function ProblemCounts({ problems }: { problems: readonly { severity: ProblemSeverity }[] }) {
  const { t } = useTranslation('intake');
  const counts = countBySeverity(problems);
  if (problems.length === 0) {
    return (
      <Group gap={4} wrap="nowrap" c="dimmed">
        <IconCheck size={15} aria-hidden style={{ flex: 'none' }} />
        <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
          {t('noProblems')}
        </Text>
      </Group>
    );
  }
  return (
    <>
      {severityOrder
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <Group key={severity} gap={4} wrap="nowrap">
            <SeverityIcon severity={severity} />
            <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
              {counts[severity]} {t(`severity.${severity}`)}
            </Text>
          </Group>
        ))}
    </>
  );
}

/** The sentences of some problems, each with its weight. */
export function ProblemList({
  problems,
}: {
  problems: readonly { severity: ProblemSeverity; message: string }[];
}) {
  return (
    <List listStyleType="none" size="xs" spacing={2}>
      {problems.map((problem) => (
        <List.Item key={problem.message}>
          <Group gap={4} wrap="nowrap" align="flex-start">
            <SeverityIcon severity={problem.severity} named />
            <span>{problem.message}</span>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
