import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SheetFormat } from '../../../../src-main/contract/scoring.contract.ts';
import type { ClusterId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { PreviewDialog } from '../../../ui/pdf/PreviewDialog.tsx';

const formats = [SheetFormat.xlsx, SheetFormat.docx, SheetFormat.pdf] as const;

/** Hands the sheet over as a file: all its layers as a workbook, or its summary as it is printed. */
export function ExportMenu({ clusterId, disabled }: { clusterId: ClusterId; disabled: boolean }) {
  const { t } = useTranslation('scoring');
  const save = useMutation(
    orpc.scoring.exportSheet.mutationOptions({
      onError: notifyError,
      onSuccess: async ({ name, file }) => {
        if (await shell.saveFile(name, file)) notifyDone(t('export.saved', { name }));
      },
    }),
  );
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size="sm"
            px="sm"
            variant="default"
            title={t('export.hint')}
            disabled={disabled}
            loading={save.isPending}
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('export.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setIsShown(true)}>{t('export.preview')}</Menu.Item>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => save.mutate({ clusterId, format })}>
              {t(`export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isShown && (
        <PreviewDialog
          what={t('export.summary')}
          make={() => client.scoring.exportSheet({ clusterId, format: 'pdf' })}
          onClose={() => setIsShown(false)}
        />
      )}
    </>
  );
}
