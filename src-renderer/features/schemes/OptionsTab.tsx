import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { parseDecimal } from '../../../src-main/domain/kernel/decimal-text.ts';
import { formatPoints, pointsOf } from '../../../src-main/domain/kernel/points.ts';
import { ExemptionRule } from '../../../src-main/domain/scoring/schemes/scheme.ts';
import { CommitField } from './CommitField.tsx';
import type { SchemeDraft } from './scheme-draft.ts';
import type { EditDraft } from './use-scheme-editor.ts';

/** What holds for the scheme as a whole: its total, whether more than that counts, and criteria that don't apply. */
export function OptionsTab({
  draft,
  isReadOnly,
  onEdit,
}: {
  draft: SchemeDraft;
  isReadOnly: boolean;
  onEdit: EditDraft;
}) {
  const { t } = useTranslation('schemes');
  const { total, capTotal, exemption } = draft.settings;
  const change = (changes: Partial<SchemeDraft['settings']>): void =>
    onEdit((before) => ({ ...before, settings: { ...before.settings, ...changes } }));
  return (
    <Stack gap="md" maw="40rem" className="scheme-rules">
      <CommitField
        label={t('options.total')}
        stored={formatPoints(total)}
        isReadOnly={isReadOnly}
        w="12rem"
        read={(text) => {
          const read = parseDecimal(text, 2);
          return read.ok && read.value !== null && read.value > 0 ? pointsOf(read.value) : null;
        }}
        problem={t('rules.notPoints')}
        onTake={(value) => change({ total: value })}
      />
      <Checkbox
        label={t('options.capTotal')}
        description={t('options.capTotalHint')}
        checked={capTotal}
        disabled={isReadOnly}
        onChange={(event) => change({ capTotal: event.currentTarget.checked })}
      />
      <Radio.Group
        label={t('options.exemption')}
        value={exemption}
        onChange={(value) => {
          const rule = Object.values(ExemptionRule).find((known) => known === value);
          if (rule) change({ exemption: rule });
        }}
      >
        <Stack gap={4} mt={4}>
          {Object.values(ExemptionRule).map((rule) => (
            <Radio key={rule} value={rule} label={t(`options.rule.${rule}`)} disabled={isReadOnly} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t('options.exemptionHint')}
      </Text>
    </Stack>
  );
}
