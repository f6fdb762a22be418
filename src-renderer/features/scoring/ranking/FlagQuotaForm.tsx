import { NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import type { Sheet } from '../sheet/sheet-types.ts';

/** How many flags the cluster may propose, where that differs from the scheme. */
export function FlagQuotaForm({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const { t } = useTranslation('scoring');
  const [flags, setFlags] = useState<number | string>(sheet.flagQuota ?? '');
  const save = useMutation(orpc.scoring.setFlagQuota.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('quota.title')}
      complete
      saving={save.isPending}
      error={save.error}
      onSubmit={() =>
        save.mutate({ clusterId: sheet.cluster.id, flagQuota: typeof flags === 'number' ? flags : null })
      }
      onClose={onClose}
    >
      <NumberInput
        data-autofocus
        label={t('quota.label')}
        description={t('quota.hint')}
        value={flags}
        onChange={setFlags}
        min={0}
        max={1000}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
    </FormModal>
  );
}
