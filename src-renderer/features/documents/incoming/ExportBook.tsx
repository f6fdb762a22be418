import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { client, shell } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';

const formats = ['xlsx', 'pdf'] as const;

/** Hands a register of the year out as a file; outgoing documents whole or one series of them. */
export function ExportBook({
  book,
  year,
  notations,
}: {
  book: 'outgoing' | 'incoming';
  year: number;
  notations?: readonly string[];
}) {
  const { t } = useTranslation('incoming');
  const save = useMutation({
    mutationFn: async (chosen: { notation: string | null; format: (typeof formats)[number] }) => {
      const { name, file } = await client.incoming.exportBook({ book, year, ...chosen });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('saved', { name })),
  });
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          loading={save.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t(`export.${book}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="20rem" style={{ overflowY: 'auto' }}>
        {[null, ...(notations ?? [])].flatMap((notation) =>
          formats.map((format) => (
            <Menu.Item key={`${notation ?? ''} ${format}`} onClick={() => save.mutate({ notation, format })}>
              {t('export.choice', { series: notation ?? t('export.all'), format: t(`export.${format}`) })}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
