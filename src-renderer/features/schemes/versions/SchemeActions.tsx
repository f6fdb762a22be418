import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SchemeUse } from '../../../../src-main/domain/scoring/schemes/scheme-use.ts';
import { orpc, shell } from '../../../api/page-connection.ts';
import type { DraftSaveState } from '../../../ui/draft-saver.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { LoadedScheme, SchemeEntry, SchemeRef } from '../types.ts';
import { EffectDialog } from './EffectDialog.tsx';
import { NameDialog } from './NameDialog.tsx';

type OpenDialog = 'effect' | 'rename' | 'remove' | null;

/** What can be done with the version that is shown. */
export function SchemeActions({
  loaded,
  entry,
  saveState,
  onShow,
}: {
  loaded: LoadedScheme;
  entry: SchemeEntry;
  saveState: DraftSaveState;
  onShow: (ref: Partial<SchemeRef> & { year: number }) => void;
}) {
  const { t } = useTranslation('schemes');
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const { key, year, version } = loaded.scheme;
  const ref: SchemeRef = { key, year, version };
  const isDraft = loaded.use === SchemeUse.draft;
  const newest = entry.versions[0];
  const isAwaited = entry.versions.some(({ clusters }) => clusters.length > 0);
  const close = (): void => setDialog(null);

  const addVersion = useMutation(
    orpc.schemes.addVersion.mutationOptions({ onError: notifyError, onSuccess: onShow }),
  );
  const rename = useMutation(orpc.schemes.rename.mutationOptions({ onSuccess: close }));
  const remove = useMutation(
    orpc.schemes.remove.mutationOptions({
      onSuccess: () => {
        close();
        notifyDone(t('remove.done', { name: entry.name, version }));
        onShow({ year });
      },
    }),
  );
  const exportFile = useMutation(
    orpc.schemes.exportFile.mutationOptions({
      onError: notifyError,
      onSuccess: async ({ name, file }) => {
        if (await shell.saveFile(name, file)) notifyDone(t('export.done', { name }));
      },
    }),
  );

  return (
    <Group gap="xs">
      {isDraft && isAwaited && (
        <Button disabled={saveState.kind !== 'saved'} onClick={() => setDialog('effect')}>
          {t('actions.effect')}
        </Button>
      )}
      {!isDraft && newest && newest.use === SchemeUse.draft && (
        <Button variant="default" onClick={() => onShow({ key, year, version: newest.version })}>
          {t('actions.toDraft', { version: newest.version })}
        </Button>
      )}
      {!isDraft && newest?.use !== SchemeUse.draft && (
        <Button
          loading={addVersion.isPending}
          onClick={() => addVersion.mutate({ from: ref, content: null, keepsRanking: true })}
        >
          {t('actions.newVersion')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size="input-sm"
            aria-label={t('actions.more')}
            loading={exportFile.isPending}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('rename')}>{t('actions.rename')}</Menu.Item>
          {loaded.use === SchemeUse.earlier && (
            <Menu.Item onClick={() => setDialog('effect')}>{t('actions.backToThis')}</Menu.Item>
          )}
          <Menu.Item
            disabled={saveState.kind !== 'saved'}
            onClick={() => addVersion.mutate({ from: ref, content: null, keepsRanking: true })}
          >
            {t('actions.newVersionOf')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            disabled={saveState.kind !== 'saved'}
            onClick={() => exportFile.mutate({ ...ref, format: 'xlsx' })}
          >
            {t('actions.exportXlsx')}
          </Menu.Item>
          <Menu.Item
            disabled={saveState.kind !== 'saved'}
            onClick={() => exportFile.mutate({ ...ref, format: 'json' })}
          >
            {t('actions.exportJson')}
          </Menu.Item>
          {isDraft && (
            <>
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => setDialog('remove')}>
                {t('actions.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'effect' && (
        <EffectDialog schemeRef={ref} name={entry.name} onApplied={close} onClose={close} />
      )}
      {dialog === 'rename' && (
        <NameDialog
          title={t('name.renameTitle')}
          initial={entry.name}
          submitLabel={t('actions.rename')}
          saving={rename.isPending}
          error={rename.error}
          onSubmit={(name) => rename.mutate({ key, year, name })}
          onClose={close}
        />
      )}
      {dialog === 'remove' && (
        <FormModal
          title={t('remove.title')}
          submitLabel={t('actions.remove')}
          complete
          saving={remove.isPending}
          error={remove.error}
          onSubmit={() => remove.mutate(ref)}
          onClose={close}
        >
          <Text size="sm">{t('remove.text', { name: entry.name, version })}</Text>
        </FormModal>
      )}
    </Group>
  );
}
