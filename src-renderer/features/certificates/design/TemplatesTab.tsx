import { ActionIcon, Menu, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { millimetreText } from '../lengths.ts';
import type { LoadedTemplate } from '../types.ts';
import { Designer } from './Designer.tsx';

/** The templates, and the designer of the one that is chosen. */
export function TemplatesTab({ templates }: { templates: readonly LoadedTemplate[] }) {
  const { t } = useTranslation('certificates');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = templates.find(({ id }) => id === chosen) ?? templates[0];
  return (
    <div className="certificate-design">
      <nav className="certificate-column" aria-label={t('templates.list')}>
        <ul className="certificate-list certificate-scroll">
          {templates.map((template) => (
            <li key={template.id}>
              <UnstyledButton aria-current={template.id === shown?.id} onClick={() => setChosen(template.id)}>
                {template.name}
                <small>
                  {millimetreText(template.width)} × {millimetreText(template.height)} mm
                  {template.awardCodes.length === 0 && ` · ${t('templates.noAward')}`}
                </small>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      {shown && (
        <Designer key={shown.id} loaded={shown} menu={<TemplateMenu template={shown} onShow={setChosen} />} />
      )}
    </div>
  );
}

function TemplateMenu({
  template,
  onShow,
}: {
  template: LoadedTemplate;
  onShow: (id: string | null) => void;
}) {
  const { t } = useTranslation('certificates');
  const [dialog, setDialog] = useState<'copy' | 'remove' | null>(null);
  const close = (): void => setDialog(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('templates.more')} title={t('templates.more')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('copy')}>{t('templates.copy')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('remove')}>{t('templates.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'copy' && <CopyDialog template={template} onShow={onShow} onClose={close} />}
      {dialog === 'remove' && <RemoveDialog template={template} onShow={onShow} onClose={close} />}
    </>
  );
}

type DialogProps = {
  template: LoadedTemplate;
  onShow: (id: string | null) => void;
  onClose: () => void;
};

function CopyDialog({ template, onShow, onClose }: DialogProps) {
  const { t } = useTranslation('certificates');
  const [name, setName] = useState<string>(t('templates.copyName', { name: template.name }));
  const copy = useMutation(
    orpc.certificates.copyTemplate.mutationOptions({
      onSuccess: ({ id }) => {
        onShow(id);
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('templates.copyTitle')}
      complete={name.trim() !== ''}
      saving={copy.isPending}
      error={copy.error}
      onSubmit={() => copy.mutate({ id: template.id, name })}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('templates.name')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormModal>
  );
}

function RemoveDialog({ template, onShow, onClose }: DialogProps) {
  const { t } = useTranslation('certificates');
  const { t: tCommon } = useTranslation();
  const remove = useMutation(
    orpc.certificates.removeTemplate.mutationOptions({
      onSuccess: () => {
        onShow(null);
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('templates.removeTitle', { name: template.name })}
      submitLabel={tCommon('action.remove')}
      complete
      saving={remove.isPending}
      error={remove.error}
      onSubmit={() => remove.mutate({ id: template.id })}
      onClose={onClose}
    >
      <Text size="sm">{t('templates.removeText')}</Text>
    </FormModal>
  );
}
