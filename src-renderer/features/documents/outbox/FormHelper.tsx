import { ActionIcon, Alert, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { FormField } from '../../../../src-main/contract/e-office.contract.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyFailure } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import type { HandedOver } from './outbox-types.ts';

/** The fields of the e-office's web form, one by one, for an officer who fills it in beside this window. */
export function FormHelper({ row, onClose }: { row: HandedOver; onClose: () => void }) {
  const { t } = useTranslation('outbox');
  const form = useQuery(orpc.eOffice.formFields.queryOptions({ input: { id: row.id } }));
  return (
    <SidePanel
      label={t('panel')}
      title={t('panel')}
      subtitle={form.data?.subject}
      closeLabel={t('closePanel')}
      onClose={onClose}
    >
      {row.replacedBy !== '' && (
        <Alert color="yellow" py={6} mb="xs">
          {t('check.replacedBy', { number: row.replacedBy })}
        </Alert>
      )}
      <QueryBoundary query={form}>{({ fields }) => <Fields fields={fields} />}</QueryBoundary>
    </SidePanel>
  );
}

type Field = { readonly field: FormField; readonly value: string };

function Fields({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation('outbox');
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);

  function focus(index: number): void {
    list.current?.querySelectorAll<HTMLButtonElement>('[data-field]')[index]?.focus();
  }

  async function copy(index: number): Promise<void> {
    const field = fields[index];
    if (!field) return;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Browsers may keep the clipboard from scripts; the officer is told and can select the text.
      notifyFailure(t('copyFailed'));
      return;
    }
    setCopied((standing) => new Set([...standing, field.field]));
    focus(index + 1);
  }

  function move(event: KeyboardEvent, index: number): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    focus(index + step);
  }

  return (
    <>
      <Text size="xs" c="dimmed" mb={6}>
        {t('panelHint')}
      </Text>
      <div ref={list}>
        {fields.map(({ field, value }, index) => {
          const isCopied = copied.has(field);
          const label = t(`field.${field}`);
          return (
            <UnstyledButton
              key={field}
              data-field
              autoFocus={index === 0}
              aria-label={`${t('copy', { field: label })}: ${value}${isCopied ? `, ${t('copied')}` : ''}`}
              className="form-helper-field"
              data-copied={isCopied || undefined}
              onClick={() => void copy(index)}
              onKeyDown={(event) => move(event, index)}
            >
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <div style={{ minWidth: 0 }}>
                  <Text size="xs" c="dimmed">
                    {label}
                  </Text>
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {value}
                  </Text>
                </div>
                <ActionIcon component="span" variant="subtle" color={isCopied ? 'teal' : 'gray'} aria-hidden>
                  {isCopied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                </ActionIcon>
              </Group>
            </UnstyledButton>
          );
        })}
      </div>
      <Group justify="space-between" mt="xs">
        <Text size="xs" role="status">
          {t('progress', { done: copied.size, all: fields.length })}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => setCopied(new Set())}>
          {t('startOver')}
        </Button>
      </Group>
    </>
  );
}
