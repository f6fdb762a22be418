import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RegisterEntryId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { EntryValues, LoadedTemplate } from '../types.ts';

const SAMPLE = '';

/** Chooses what the template is shown with: made up values, or those of an entry of the register. */
export function PreviewChoice({
  template,
  onShow,
}: {
  template: LoadedTemplate;
  onShow: (values: EntryValues | null) => void;
}) {
  const { t } = useTranslation('certificates');
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text, 200);
  const [chosen, setChosen] = useState<{ value: string; label: string }>({
    value: SAMPLE,
    label: t('design.previewSample'),
  });
  const found = useQuery(
    orpc.certificates.entries.queryOptions({
      input: {
        text: query === chosen.label ? '' : query,
        awardCode: template.awardCodes.length === 1 ? (template.awardCodes[0] ?? null) : null,
        decisionNumber: null,
        kind: template.subjectKinds.length === 1 ? (template.subjectKinds[0] ?? null) : null,
        onlyUnprinted: false,
        limit: 30,
        offset: 0,
      },
      placeholderData: (previous) => previous,
    }),
  ).data;
  const options = [
    { value: SAMPLE, label: t('design.previewSample') },
    ...(found?.rows ?? []).map(({ id, name, decisionNumber }) => ({
      value: id,
      label: `${name} (${decisionNumber})`,
    })),
  ];
  const all = options.some(({ value }) => value === chosen.value) ? options : [...options, chosen];

  async function show(value: string | null): Promise<void> {
    const option = all.find((one) => one.value === value);
    if (!option) return;
    setChosen(option);
    onShow(
      value === SAMPLE
        ? null
        : await client.certificates.values({ entryId: option.value as RegisterEntryId }),
    );
  }

  return (
    <Select
      size="xs"
      w="17rem"
      aria-label={t('design.preview')}
      title={t('design.previewHint')}
      searchable
      allowDeselect={false}
      data={all}
      // The program has searched already.
      filter={({ options: given }) => given}
      value={chosen.value}
      onSearchChange={setText}
      onChange={(value) => {
        show(value).catch(notifyError);
      }}
    />
  );
}
