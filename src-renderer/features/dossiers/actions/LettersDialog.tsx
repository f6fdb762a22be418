import { Button, Group, Stack, Text } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { contract } from '../../../../src-main/contract/contract.ts';
import { client, shell } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { PreviewButton } from '../../../ui/pdf/PreviewButton.tsx';

export type Letter = InferContractRouterOutputs<typeof contract>['dossiers']['letters']['letters'][number];

type Format = 'docx' | 'pdf';
const icons = { docx: IconFileTypeDocx, pdf: IconFileTypePdf } as const;

/** Hands a letter out as a file. */
export function useSaveLetter() {
  const { t } = useTranslation('dossiers');
  return useMutation({
    mutationFn: async ({ letterHash, format }: { letterHash: string; format: Format }) => {
      const { name, file } = await client.dossiers.letterFile({ letterHash, format });
      if (await shell.saveFile(name, file)) notifyDone(t('letters.saved', { name }));
    },
    onError: notifyError,
  });
}

/** The letters that were just written, one per unit, to be saved. */
export function LettersDialog({ letters, onClose }: { letters: readonly Letter[]; onClose: () => void }) {
  const { t } = useTranslation('dossiers');
  const { t: common } = useTranslation();
  const saving = useSaveLetter();
  return (
    <Dialog title={t('letters.title')} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('letters.explain')}</Text>
        {letters.map(({ letterHash, unitName, count }) => (
          <Group key={letterHash} justify="space-between" gap="xs">
            <Text size="sm" fw={600}>
              {t('letters.unit', { unit: unitName, count })}
            </Text>
            <Group gap={6}>
              <PreviewButton
                size="xs"
                what={t('letters.to', { unit: unitName })}
                make={() => client.dossiers.letterFile({ letterHash, format: 'pdf' })}
              />
              {(['docx', 'pdf'] as const).map((format) => {
                const Icon = icons[format];
                return (
                  <Button
                    key={format}
                    size="xs"
                    variant="default"
                    leftSection={<Icon size={16} aria-hidden />}
                    aria-label={t('letters.saveOf', { unit: unitName, format: `.${format}` })}
                    disabled={saving.isPending}
                    onClick={() => saving.mutate({ letterHash, format })}
                  >
                    {t('letters.save', { format: `.${format}` })}
                  </Button>
                );
              })}
            </Group>
          </Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('action.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
