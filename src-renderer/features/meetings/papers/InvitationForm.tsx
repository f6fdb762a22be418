import { Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { isOver } from '../../../../src-main/domain/meetings/meeting.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { MeetingView } from '../meeting-types.ts';
import { invitationFieldsOf, useInvitationDraft } from './papers-drafts.ts';

/** What the invitation says besides time, place and agenda, stored while it is typed. */
export function InvitationForm({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('papers');
  const stored = useMemo(
    () => ({ value: invitationFieldsOf(meeting), revision: meeting.revision }),
    [meeting],
  );
  const draft = useDraftValue(useInvitationDraft(meeting.id, stored));
  const readOnly = isOver(meeting);
  const flush = (): void => void draft.flush();
  const signers = [
    { value: '', label: t('signerByOffice') },
    ...meeting.roll.map(({ memberId, fullName }) => ({ value: memberId, label: fullName })),
  ];
  const dateField = (name: 'date' | 'replyBy' | 'opinionsBy') => (
    <OptionalDateField
      label={t(`field.${name}`)}
      value={draft.value[name]}
      onChange={(value) => {
        // What is no day yet is not stored.
        if (value !== 'invalid') draft.change({ [name]: value });
      }}
    />
  );
  return (
    <fieldset onBlur={flush} className="papers-form" disabled={readOnly}>
      <Stack gap={6}>
        <Group grow gap="xs" align="flex-start">
          {dateField('date')}
          {dateField('replyBy')}
          {dateField('opinionsBy')}
        </Group>
        <NativeSelect
          label={t('field.signer')}
          data={signers}
          value={draft.value.signerId ?? ''}
          onChange={(event) => {
            const signer = meeting.roll.find(({ memberId }) => memberId === event.currentTarget.value);
            draft.change({ signerId: signer?.memberId ?? null });
          }}
        />
        <TextInput
          label={t('field.contact')}
          placeholder={t('contactPlaceholder')}
          value={draft.value.contact}
          maxLength={300}
          onChange={(event) => draft.change({ contact: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.materials')}
          placeholder={t('materialsPlaceholder')}
          value={draft.value.materials}
          maxLength={500}
          onChange={(event) => draft.change({ materials: event.currentTarget.value })}
        />
        <Textarea
          label={t('field.note')}
          value={draft.value.note}
          maxLength={2000}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(event) => draft.change({ note: event.currentTarget.value })}
        />
        <DraftStatus state={draft.state} flush={draft.flush} />
      </Stack>
    </fieldset>
  );
}
