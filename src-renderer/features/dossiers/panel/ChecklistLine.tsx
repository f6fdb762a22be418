import { ActionIcon, Anchor, Group, NativeSelect, Text, Tooltip } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { PartState } from '../../../../src-main/domain/dossiers/stage.ts';
import type { ProposalId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { DossierDetail } from '../list/dossier-types.ts';

type Part = DossierDetail['parts'][number];

/** One document of the checklist; a file dropped on it is kept with the dossier. */
export function ChecklistLine({ id, part }: { id: ProposalId; part: Part }) {
  const { t } = useTranslation('dossiers');
  const input = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);
  const key = { id, partCode: part.code };
  const addFile = useMutation({
    mutationFn: (file: File) => client.dossiers.addPartFile({ ...key, file }),
    onError: notifyError,
  });
  const setState = useMutation(orpc.dossiers.setPart.mutationOptions({ onError: notifyError }));

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) addFile.mutate(file);
  }

  return (
    <div
      className={dropping ? 'dossiers-part dossiers-part-dropping' : 'dossiers-part'}
      data-state={part.state}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={drop}
    >
      <Text size="sm">{part.name}</Text>
      <Text size="xs" c="dimmed">
        {[
          part.form,
          t('part.copies', { count: part.copies }),
          part.required ? '' : t('part.optional'),
          part.article,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group gap={6} mt={2} wrap="nowrap">
        <NativeSelect
          size="xs"
          w="7rem"
          aria-label={t('part.state', { name: part.name })}
          value={part.state}
          onChange={(event) => {
            const state = Object.values(PartState).find((value) => value === event.currentTarget.value);
            if (state) setState.mutate({ ...key, state, note: part.note });
          }}
          data={Object.values(PartState).map((value) => ({ value, label: t(`part.${value}`) }))}
        />
        <Tooltip label={t('part.addFile', { name: part.name })}>
          <ActionIcon
            variant="default"
            aria-label={t('part.addFile', { name: part.name })}
            loading={addFile.isPending}
            onClick={() => input.current?.click()}
          >
            <IconPaperclip size={16} />
          </ActionIcon>
        </Tooltip>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('part.addFile', { name: part.name })}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) addFile.mutate(file);
            // The same file chosen again, after it was mended, must be told of again.
            event.target.value = '';
          }}
        />
        {part.fileName !== '' && <KeptFile id={id} part={part} />}
      </Group>
    </div>
  );
}

function KeptFile({ id, part }: { id: ProposalId; part: Part }) {
  const { t } = useTranslation('dossiers');
  const key = { id, partCode: part.code };
  const open = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.dossiers.partFile(key);
      await shell.saveFile(name, file);
    },
    onError: notifyError,
  });
  const remove = useMutation(orpc.dossiers.removePartFile.mutationOptions({ onError: notifyError }));
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        truncate
        title={part.fileName}
        aria-label={t('part.openFile', { name: part.fileName })}
        onClick={() => open.mutate()}
      >
        {part.fileName}
      </Anchor>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('part.removeFile', { name: part.fileName })}
        onClick={() => remove.mutate(key)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </>
  );
}
