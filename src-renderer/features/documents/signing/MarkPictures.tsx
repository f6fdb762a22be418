import { Button, Fieldset, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { StoredSigning } from './signing-types.ts';

/** The pictures that signatures show: one for each leader, and the seal. */
export function MarkPictures({ stored: { leaders, seal } }: { stored: StoredSigning }) {
  const { t } = useTranslation('signing');
  const [name, setName] = useState('');
  return (
    <Fieldset legend={t('pictures')}>
      <Stack gap="xs">
        <Text size="sm">{t('picturesHint')}</Text>
        <Picture label={t('seal')} name={null} picture={seal} />
        {leaders.map((leader) => (
          <Picture key={leader.name} label={leader.name} name={leader.name} picture={leader} />
        ))}
        <Group align="end">
          <TextInput
            label={t('leaderName')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ChoosePicture
            label={t('addLeader')}
            name={name.trim()}
            disabled={name.trim() === ''}
            onSaved={() => setName('')}
          />
        </Group>
      </Stack>
    </Fieldset>
  );
}

function Picture({
  label,
  name,
  picture,
}: {
  label: string;
  name: string | null;
  picture: StoredSigning['seal'];
}) {
  const { t } = useTranslation('signing');
  const remove = useMutation(orpc.signing.removePicture.mutationOptions({ onError: notifyError }));
  return (
    <Group gap="sm">
      <Text size="sm" fw={600} w={220}>
        {label}
      </Text>
      <Text size="sm" c="dimmed" w={170}>
        {picture === null ? t('noPicture') : t('size', { width: picture.width, height: picture.height })}
      </Text>
      <ChoosePicture label={t('choosePicture')} name={name} />
      {picture !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={t('removePictureOf', { name: label })}
          loading={remove.isPending}
          onClick={() => remove.mutate({ name })}
        >
          {t('removePicture')}
        </Button>
      )}
    </Group>
  );
}

function ChoosePicture({
  label,
  name,
  disabled = false,
  onSaved,
}: {
  label: string;
  name: string | null;
  disabled?: boolean;
  onSaved?: () => void;
}) {
  const { t } = useTranslation('signing');
  const save = useMutation(
    orpc.signing.savePicture.mutationOptions({
      onError: notifyError,
      onSuccess: () => {
        notifyDone(t('pictureSaved'));
        onSaved?.();
      },
    }),
  );
  return (
    <FileButton
      accept="image/png"
      disabled={disabled}
      onChange={(file) => file !== null && save.mutate({ name, file })}
    >
      {(props) => (
        <Button {...props} size="compact-sm" variant="default" disabled={disabled} loading={save.isPending}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
