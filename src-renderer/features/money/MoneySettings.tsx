import { Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { orpc } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import { SavedIndicator } from '../../ui/SavedIndicator.tsx';
import type { MoneyOverview } from './money-types.ts';
import { DongInput } from './MovementForm.tsx';

/** Whether prizes are rounded, and the budget that the fund is measured against; stored as they are changed. */
export function MoneySettings({ year, overview }: { year: number; overview: MoneyOverview }) {
  const { t } = useTranslation('money');
  const [expenditure, setExpenditure] = useState<number | string>(overview.regularExpenditure ?? '');
  const save = useMutation(orpc.money.saveSettings.mutationOptions({ onError: notifyError }));
  const typed = typeof expenditure === 'number' ? expenditure : null;
  const store = (roundsUp: boolean): void => save.mutate({ year, roundsUp, regularExpenditure: typed });
  return (
    <Stack gap="md" maw={720}>
      <Group justify="flex-end">
        <SavedIndicator state={save.isPending ? 'saving' : save.isError ? 'failed' : 'saved'} />
      </Group>
      <Switch
        label={t('roundsUp')}
        description={t('roundsUpHint')}
        checked={overview.roundsUp}
        onChange={(event) => store(event.currentTarget.checked)}
      />
      <DongInput
        label={t('expenditure', { year })}
        description={t('expenditureHint')}
        value={expenditure}
        onChange={setExpenditure}
        onBlur={() => typed !== overview.regularExpenditure && store(overview.roundsUp)}
      />
      <Text size="sm">
        {overview.ceiling === null
          ? t('noCeiling', { article: overview.ceilingArticle })
          : t('ceiling', { ceiling: formatDong(overview.ceiling), article: overview.ceilingArticle })}
      </Text>
    </Stack>
  );
}
