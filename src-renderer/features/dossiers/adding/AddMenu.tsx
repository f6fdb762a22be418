import { Button, Menu } from '@mantine/core';
import {
  IconClipboardText,
  IconKeyboard,
  IconListNumbers,
  IconPlus,
  IconTableImport,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export type AddKind = 'one' | 'paste';

/** The ways in which dossiers come into the list. */
export function AddMenu({ onAdd }: { onAdd: (kind: AddKind) => void }) {
  const { t } = useTranslation('dossiers');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="sm" px="sm" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('add.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => onAdd('one')}>
          {t('add.one')}
        </Menu.Item>
        <Menu.Item leftSection={<IconClipboardText size={16} aria-hidden />} onClick={() => onAdd('paste')}>
          {t('add.paste')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTableImport size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/intake" search={{ tab: 'nominees' }} />}
        >
          {t('importList')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconListNumbers size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/scoring" />}
        >
          {t('fromRanking')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
