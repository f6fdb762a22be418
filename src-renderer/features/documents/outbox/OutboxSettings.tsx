import {
  Alert,
  Button,
  Checkbox,
  Fieldset,
  Group,
  SegmentedControl,
  SimpleGrid,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { organisationLengths } from '../../../../src-main/domain/e-office/e-office-document.ts';
import { PackageShape, SenderKey } from '../../../../src-main/domain/e-office/e-office-settings.ts';
import type { SendingOrganisation } from '../../../../src-main/domain/e-office/e-office-settings.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { readReceivers, receiverLines } from '../receiver-lines.ts';
import type { Settings } from './outbox-types.ts';

/** Folders, shape of packages, identifiers of the office and those of its receivers. */
export function OutboxSettings({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const { t } = useTranslation('outbox');
  const [edited, setEdited] = useState(settings);
  const [lines, setLines] = useState(() => receiverLines(settings.receivers));
  const change = (part: Partial<Settings>): void => setEdited((standing) => ({ ...standing, ...part }));
  const save = useMutation(
    orpc.eOffice.saveSettings.mutationOptions({
      onSuccess: () => {
        notifyDone(t('settingsSaved'));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('settingsTitle')}
      size="xl"
      complete={Object.values(edited.senders).every(({ name }) => name.trim() !== '')}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ ...edited, receivers: readReceivers(lines, settings.receivers) })}
      onClose={onClose}
    >
      <Folder
        label={t('outboxFolder')}
        value={edited.outboxFolder}
        onChange={(outboxFolder) => change({ outboxFolder })}
      />
      <Folder
        label={t('inboxFolder')}
        value={edited.inboxFolder}
        onChange={(inboxFolder) => change({ inboxFolder })}
      />
      <Group gap="md">
        <SegmentedControl
          aria-label={t('shape')}
          value={edited.shape}
          onChange={(value) => {
            const shape = Object.values(PackageShape).find((known) => known === value);
            if (shape) change({ shape });
          }}
          data={Object.values(PackageShape).map((shape) => ({ value: shape, label: t(`shapes.${shape}`) }))}
        />
        <Checkbox
          label={t('embedFiles')}
          checked={edited.embedFiles}
          onChange={(event) => change({ embedFiles: event.currentTarget.checked })}
        />
      </Group>
      {Object.values(edited.senders).some(
        (sender) => sender.organId !== null && !sender.organIdConfirmed,
      ) && (
        <Alert color="yellow" py={6}>
          {t('unconfirmed')}
        </Alert>
      )}
      {Object.values(SenderKey).map((key) => (
        <Sender
          key={key}
          legend={t(`senders.${key}`)}
          sender={edited.senders[key]}
          onChange={(sender) => change({ senders: { ...edited.senders, [key]: sender } })}
        />
      ))}
      <Contact contact={edited.contact} onChange={(contact) => change({ contact })} />
      <Textarea
        label={t('receiverList')}
        description={t('receiverListHint')}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
        rows={5}
      />
    </FormModal>
  );
}

function Folder({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation('outbox');
  const tryOut = useMutation(
    orpc.eOffice.tryFolder.mutationOptions({
      onError: notifyError,
      onSuccess: (_answer, { folder }) => notifyDone(t('folderWorks', { folder })),
    }),
  );
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        label={label}
        placeholder={t('folderHint')}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        maxLength={400}
      />
      <Button
        variant="default"
        disabled={value === null}
        loading={tryOut.isPending}
        onClick={() => value !== null && tryOut.mutate({ folder: value })}
      >
        {t('tryFolder')}
      </Button>
    </Group>
  );
}

/** Whom receivers ask about a recall, an update or a replacement. */
function Contact({
  contact,
  onChange,
}: {
  contact: Settings['contact'];
  onChange: (contact: Settings['contact']) => void;
}) {
  const { t } = useTranslation('outbox');
  const labels = {
    department: t('contactDepartment'),
    name: t('contactName'),
    mobile: t('telephone'),
    email: t('email'),
  };
  return (
    <Fieldset legend={t('contact')} p="xs">
      <SimpleGrid cols={4} spacing="xs">
        {(['department', 'name', 'mobile', 'email'] as const).map((key) => (
          <TextInput
            key={key}
            label={labels[key]}
            value={contact[key]}
            onChange={(event) => onChange({ ...contact, [key]: event.currentTarget.value })}
            maxLength={key === 'mobile' ? 50 : 100}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}

const details = ['email', 'telephone', 'address'] as const;

function Sender({
  legend,
  sender,
  onChange,
}: {
  legend: string;
  sender: SendingOrganisation;
  onChange: (sender: SendingOrganisation) => void;
}) {
  const { t } = useTranslation('outbox');
  return (
    <Fieldset legend={legend} p="xs">
      <SimpleGrid cols={3} spacing="xs" verticalSpacing={4}>
        <TextInput
          className="outbox-sender-name"
          label={t('name')}
          required
          value={sender.name}
          onChange={(event) => onChange({ ...sender, name: event.currentTarget.value })}
          maxLength={organisationLengths.name}
        />
        <TextInput
          label={t('organId')}
          value={sender.organId ?? ''}
          onChange={(event) =>
            onChange({ ...sender, organId: event.currentTarget.value || null, organIdConfirmed: false })
          }
          maxLength={organisationLengths.organId}
        />
        {details.map((key) => (
          <TextInput
            key={key}
            label={t(key)}
            value={sender[key] ?? ''}
            onChange={(event) => onChange({ ...sender, [key]: event.currentTarget.value || null })}
            maxLength={organisationLengths[key]}
          />
        ))}
      </SimpleGrid>
      <Checkbox
        label={t('confirmed')}
        mt={6}
        disabled={sender.organId === null}
        checked={sender.organIdConfirmed}
        onChange={(event) => onChange({ ...sender, organIdConfirmed: event.currentTarget.checked })}
      />
    </Fieldset>
  );
}
