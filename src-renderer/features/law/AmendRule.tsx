import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { editableValues } from '../../../src-main/domain/law/editable-values.ts';
import type { ProvisionInForce } from '../../../src-main/domain/law/instrument.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { today } from '../../ui/today.ts';
import { parseTyped, typedText } from './value-text.ts';
import { ValueField } from './ValueField.tsx';

/** Changes values of a rule from a day on, with the document that says so and why. */
export function AmendRule({
  provision,
  nameOf,
  onClose,
}: {
  provision: ProvisionInForce;
  nameOf: (code: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation('law');
  const values = editableValues(provision, nameOf);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(values.map(({ path, kind, value }) => [path, typedText(kind, value)])),
  );
  const [validFrom, setValidFrom] = useState<IsoDate | null>(() => today());
  const [source, setSource] = useState('');
  const [reason, setReason] = useState('');
  const amend = useMutation(
    orpc.law.amend.mutationOptions({
      onSuccess: (_answer, { validFrom: from }) => {
        notifyDone(t('amend.done', { date: formatDate(from) }));
        onClose();
      },
    }),
  );
  const parsed = values.map((value) => ({ ...value, next: parseTyped(value.kind, typed[value.path] ?? '') }));
  const changes = parsed.filter(({ value, next }) => next !== null && next !== value);
  const isComplete =
    changes.length > 0 &&
    parsed.every(({ next, value }) => next !== null || value === null) &&
    validFrom !== null &&
    source.trim() !== '' &&
    reason.trim() !== '';
  return (
    <FormModal
      title={t('amend.title')}
      submitLabel={t('amend.submit')}
      complete={isComplete}
      saving={amend.isPending}
      error={amend.error}
      onClose={onClose}
      onSubmit={() => {
        if (validFrom === null) return;
        amend.mutate({
          provisionKey: provision.key,
          changes: changes.map(({ path, next }) => ({ path, value: next })),
          validFrom,
          source,
          reason,
        });
      }}
    >
      <Text size="sm">
        {provision.article}
        <br />
        {t('amend.for', {
          awards:
            provision.awards.length === 0 ? t('amend.everyAward') : provision.awards.map(nameOf).join(', '),
        })}
      </Text>
      <Stack gap="xs">
        {parsed.map((value, index) => (
          <div key={value.path}>
            {value.within !== '' && value.within !== parsed[index - 1]?.within && (
              <Text size="sm" c="dimmed" mt={4}>
                {value.within}
              </Text>
            )}
            <ValueField
              value={value}
              isWrong={value.next === null}
              hasFocusFirst={index === 0}
              typed={typed[value.path] ?? ''}
              onChange={(text) => setTyped((before) => ({ ...before, [value.path]: text }))}
            />
          </div>
        ))}
      </Stack>
      <DateField label={t('amend.validFrom')} value={validFrom} onChange={setValidFrom} />
      <Text size="xs" c="dimmed">
        {t('amend.keeps')}
      </Text>
      <TextInput
        label={t('amend.source')}
        placeholder={t('amend.sourceHint')}
        required
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        label={t('amend.reason')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormModal>
  );
}
