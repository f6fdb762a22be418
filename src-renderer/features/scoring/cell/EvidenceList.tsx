import { ActionIcon, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../ui/format-moment.ts';
import { formatFileSize } from './file-size.ts';
import type { Evidence, KeptFile } from './use-evidence.ts';

/** The files that prove a score: attached, opened and removed one by one. */
export function EvidenceList({ evidence, disabled }: { evidence: Evidence; disabled: boolean }) {
  const { t } = useTranslation('scoring');
  const input = useRef<HTMLInputElement>(null);
  return (
    <Stack gap={6}>
      {evidence.files.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('evidence.none')}
        </Text>
      )}
      {evidence.files.map((file) => (
        <EvidenceFile key={file.hash} file={file} evidence={evidence} disabled={disabled} />
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPaperclip size={14} aria-hidden />}
        disabled={disabled}
        loading={evidence.adding}
        onClick={() => input.current?.click()}
      >
        {t('evidence.add')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('evidence.add')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file chosen again, after it was mended, must be told of again.
          event.target.value = '';
          evidence.add(files);
        }}
      />
    </Stack>
  );
}

function EvidenceFile({
  file,
  evidence,
  disabled,
}: {
  file: KeptFile;
  evidence: Evidence;
  disabled: boolean;
}) {
  const { t } = useTranslation('scoring');
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          className="scoring-file-name"
          onClick={() => evidence.save(file)}
        >
          {file.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {formatFileSize(file.size)} · {formatMoment(file.addedAt)}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('evidence.remove', { name: file.name })}
        disabled={disabled}
        onClick={() => evidence.remove(file)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
