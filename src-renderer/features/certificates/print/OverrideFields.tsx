import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { BlockField } from '../../../../src-main/domain/certificates/template.ts';
import type { ValueField } from '../../../../src-main/domain/certificates/template.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { EntryValues, LoadedTemplate, PrintableEntry } from '../types.ts';

/** The texts of one certificate, which may break their lines or say something otherwise than the register. */
export function OverrideFields({
  entry,
  loaded: { values, override },
  template,
}: {
  entry: PrintableEntry;
  loaded: EntryValues;
  template: LoadedTemplate;
}) {
  const { t } = useTranslation('certificates');
  const save = useMutation(orpc.certificates.saveOverride.mutationOptions({ onError: notifyError }));
  const fields = [
    ...new Set(template.blocks.filter(({ onStock }) => !onStock).map(({ field }) => field)),
  ].filter((field): field is ValueField => field !== BlockField.fixedText);
  // What mostly needs a hand comes first.
  const ordered = fields.toSorted((a, b) => Number(b === 'achievement') - Number(a === 'achievement'));
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t('panel.override')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('panel.overrideHint')}
      </Text>
      {ordered.map((field) => (
        <OwnText
          key={`${field} ${override[field] ?? values[field]}`}
          label={t(`field.${field}`)}
          stored={override[field] ?? values[field]}
          isOwn={override[field] !== undefined}
          onTake={(text) => save.mutate({ entryId: entry.id, override: { ...override, [field]: text } })}
        />
      ))}
      {Object.keys(override).length > 0 && (
        <Button
          size="compact-xs"
          variant="default"
          w="fit-content"
          onClick={() => save.mutate({ entryId: entry.id, override: {} })}
        >
          {t('panel.reset')}
        </Button>
      )}
    </Stack>
  );
}

function OwnText({
  label,
  stored,
  isOwn,
  onTake,
}: {
  label: string;
  stored: string;
  isOwn: boolean;
  onTake: (text: string) => void;
}) {
  const { t } = useTranslation('certificates');
  const [text, setText] = useState(stored);
  return (
    <Textarea
      size="xs"
      label={isOwn ? t('panel.ownText', { field: label }) : label}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={2_000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text !== stored && onTake(text)}
    />
  );
}
