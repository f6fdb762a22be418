import { Radio, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { SchemeEntry, SchemeRef } from '../types.ts';

/** Takes one scheme, or all of the year, over into a later year. */
export function CopyYearDialog({
  year,
  scheme,
  onCopied,
  onClose,
}: {
  year: number;
  /** The scheme that is shown; undefined where there is none. */
  scheme: SchemeEntry | undefined;
  onCopied: (first: SchemeRef) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('schemes');
  const [toYear, setToYear] = useState(year + 1);
  const [isAll, setIsAll] = useState(true);
  const copy = useMutation(
    orpc.schemes.copyToYear.mutationOptions({
      onSuccess: ({ copied, skipped }) => {
        const text = t('copy.done', { count: copied.length, year: toYear });
        notifyDone(skipped === 0 ? text : `${text} ${t('copy.skipped', { count: skipped })}`);
        const [first] = copied;
        if (first) onCopied(first);
      },
    }),
  );
  return (
    <FormModal
      title={t('copy.title')}
      submitLabel={t('copy.submit', { year: toYear })}
      complete
      saving={copy.isPending}
      error={copy.error}
      onSubmit={() => copy.mutate({ year, toYear, keys: isAll || !scheme ? null : [scheme.key] })}
      onClose={onClose}
    >
      <Select
        label={t('copy.toYear')}
        data={[1, 2, 3].map((step) => String(year + step))}
        value={String(toYear)}
        allowDeselect={false}
        w="10rem"
        data-autofocus
        onChange={(value) => setToYear(Number(value))}
      />
      {scheme && (
        <Radio.Group
          value={isAll ? 'all' : 'one'}
          onChange={(value) => setIsAll(value === 'all')}
          aria-label={t('copy.which')}
        >
          <Stack gap={4}>
            <Radio value="all" label={t('copy.all', { year })} />
            <Radio value="one" label={t('copy.one', { name: scheme.name })} />
          </Stack>
        </Radio.Group>
      )}
      <Text size="sm" c="dimmed">
        {t('copy.hint')}
      </Text>
    </FormModal>
  );
}
