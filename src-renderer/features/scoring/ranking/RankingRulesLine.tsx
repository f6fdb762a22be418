import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { RuleMark } from '../../../../src-main/domain/awards/rule-mark.ts';
import { flagQuotaOf } from '../../../../src-main/domain/scoring/ranking/flags.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { ExemptionsDialog } from './ExemptionsDialog.tsx';
import { FlagQuotaForm } from './FlagQuotaForm.tsx';

/** By which rules the ranking goes and how far they can be trusted; how many flags, and which criteria don't apply. */
export function RankingRulesLine({ view, disabled }: { view: SheetView; disabled: boolean }) {
  const { t } = useTranslation('scoring');
  const [open, setOpen] = useState<'quota' | 'exemptions' | null>(null);
  const { sheet } = view;
  const { ranking } = sheet.scheme;
  const source = ranking.source === '' ? t('rules.ownSource') : t('rules.source', { source: ranking.source });
  const quota = flagQuotaOf(ranking.flags, sheet.units.length, sheet.flagQuota);
  return (
    <Group gap="xs" mb="xs">
      <Text size="sm">{t(`quota.${quota.because}`, { n: quota.flags })}</Text>
      <Button size="compact-xs" variant="default" disabled={disabled} onClick={() => setOpen('quota')}>
        {t('quota.change')}
      </Button>
      <Text size="sm">{t('exemption.count', { n: sheet.exemptions.length })}</Text>
      <Button size="compact-xs" variant="default" onClick={() => setOpen('exemptions')}>
        {t('exemption.open')}
      </Button>
      <Group gap={6} wrap="nowrap" justify="flex-end" className="scoring-rules">
        <Text size="sm" c="dimmed" truncate title={source}>
          {source}
        </Text>
        {ranking.mark !== RuleMark.confirmed && (
          <Badge variant="outline" color="orange" flex="none">
            {t(`ruleMark.${ranking.mark}`, { ns: 'common' })}
          </Badge>
        )}
      </Group>
      {open === 'quota' && <FlagQuotaForm sheet={sheet} onClose={() => setOpen(null)} />}
      {open === 'exemptions' && (
        <ExemptionsDialog sheet={sheet} disabled={disabled} onClose={() => setOpen(null)} />
      )}
    </Group>
  );
}
