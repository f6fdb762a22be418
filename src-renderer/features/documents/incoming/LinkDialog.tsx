import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import type { LinkedLine } from './incoming-types.ts';
import { spokenName } from './spoken-name.ts';

/** Finds the incoming document that a message means and names in a way that the register doesn't know. */
export function LinkDialog({
  named,
  onLink,
  onClose,
}: {
  /** What the sender calls it. */
  named: readonly string[];
  onLink: (line: LinkedLine) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('incoming');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<LinkedLine | null>(null);
  const searched = useDeferredValue(text);
  const { data: lines = [], isSuccess } = useQuery(
    orpc.incoming.search.queryOptions({ input: { text: searched }, placeholderData: keepPreviousData }),
  );
  return (
    <FormModal
      title={t('business.linkTitle')}
      size="lg"
      submitLabel={t('business.linkSubmit')}
      complete={chosen !== null}
      saving={false}
      error={null}
      onSubmit={() => {
        if (chosen === null) return;
        onLink(chosen);
        onClose();
      }}
      onClose={onClose}
    >
      <Text size="sm">
        {t('business.linkNote', { documents: named.map((name) => spokenName(name, t)).join('; ') })}
      </Text>
      <TextInput
        data-autofocus
        type="search"
        label={t('business.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={200}
      />
      <Radio.Group
        label={t('business.found')}
        value={chosen?.id ?? null}
        onChange={(id) => setChosen(lines.find((line) => line.id === id) ?? null)}
      >
        <Stack gap={4} mt={4} mah="16rem" style={{ overflowY: 'auto' }}>
          {lines.map((line) => (
            <Radio
              key={line.id}
              value={line.id}
              label={t('business.foundLine', {
                number: line.arrivalNumber,
                date: formatDate(line.arrivedOn),
                text: line.text,
                subject: line.subject,
              })}
            />
          ))}
        </Stack>
      </Radio.Group>
      {isSuccess && lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('business.nothingFound')}
        </Text>
      )}
    </FormModal>
  );
}
