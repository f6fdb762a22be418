import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { Eligibility } from '../../../src-main/domain/law/finding.ts';
import { FindingTree } from './FindingTree.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

/**
 * What the program says of a case and why: the verdict, and each condition with its sentence, its facts and its article. The
 * first eligibility is the one that counts; the others are by texts that the case might follow instead.
 */
export function EligibilityView({ eligibilities }: { eligibilities: readonly Eligibility[] }) {
  return (
    <Stack gap="sm">
      {eligibilities.map((eligibility, index) => (
        <ByOneText key={eligibility.rulesOf} eligibility={eligibility} counts={index === 0} />
      ))}
    </Stack>
  );
}

function ByOneText({ eligibility, counts }: { eligibility: Eligibility; counts: boolean }) {
  const { t } = useTranslation('eligibility');
  const { verdict, findings, rulesOf, choice } = eligibility;
  const date = formatDate(rulesOf);
  return (
    <section className={counts ? undefined : 'eligibility-other'}>
      <Group gap="xs" mb={4}>
        <VerdictBadge verdict={verdict} />
        <Text size="xs" c="dimmed">
          {t(counts ? 'rulesOf' : 'otherText', { date })}
        </Text>
      </Group>
      {choice !== '' && (
        <Text size="sm" mb={4}>
          {choice}
        </Text>
      )}
      {findings.length === 0 ? (
        <Text size="sm">{t(`verdictHint.${verdict}`)}</Text>
      ) : (
        <FindingTree findings={findings} label={t('conditions')} citedAbove="" />
      )}
    </section>
  );
}
