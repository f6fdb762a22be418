import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CouncilRole } from '../../../src-main/domain/council/council.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { EndModal } from '../../ui/EndModal.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import type { MemberRow } from './council-figures.ts';

/** Adds a member (`member` null) or changes one. */
export function MemberForm({
  member,
  councilFrom,
  onClose,
}: {
  member: MemberRow | null;
  councilFrom: IsoDate;
  onClose: () => void;
}) {
  const { t } = useTranslation('council');
  const [fullName, setFullName] = useState(member?.fullName ?? '');
  const [post, setPost] = useState(member?.post ?? '');
  const [role, setRole] = useState<CouncilRole>(member?.role ?? CouncilRole.member);
  const [validFrom, setValidFrom] = useState<IsoDate | null>(member?.validFrom ?? councilFrom);
  const save = useMutation(
    orpc.council.saveMember.mutationOptions({
      onSuccess: () => {
        notifyDone(t('memberSaved', { name: fullName }));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={member === null ? t('memberAddTitle') : t('memberEditTitle')}
      complete={fullName.trim() !== '' && post.trim() !== '' && validFrom !== null}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (validFrom === null) return;
        save.mutate({
          id: member?.id ?? null,
          baseRevision: member?.revision ?? null,
          fullName,
          post,
          role,
          validFrom,
        });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('field.fullName')}
        required
        maxLength={100}
        value={fullName}
        onChange={(event) => setFullName(event.currentTarget.value)}
      />
      <TextInput
        label={t('field.post')}
        description={t('field.postHint')}
        required
        maxLength={200}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value)}
      />
      <Select
        label={t('field.role')}
        required
        allowDeselect={false}
        data={Object.values(CouncilRole).map((value) => ({ value, label: t(`role.${value}`) }))}
        value={role}
        onChange={(value) => {
          if (value !== null) setRole(value);
        }}
      />
      <DateField
        label={t('field.from')}
        value={validFrom}
        onChange={setValidFrom}
        invalidText={t('field.invalidDate')}
      />
    </FormModal>
  );
}

/** Asks for the last day of a member's term. */
export function MemberEnd({ member, onClose }: { member: MemberRow; onClose: () => void }) {
  const { t } = useTranslation('council');
  const name = member.fullName;
  const end = useMutation(
    orpc.council.endMember.mutationOptions({
      onSuccess: () => {
        notifyDone(t('memberEnded', { name }));
        onClose();
      },
    }),
  );
  return (
    <EndModal
      title={t('memberEndTitle')}
      explanation={t('memberEndExplanation', { name })}
      dateLabel={t('lastDay')}
      invalidDateText={t('field.invalidDate')}
      saving={end.isPending}
      error={end.error}
      onEnd={(validTo) => end.mutate({ id: member.id, baseRevision: member.revision, validTo })}
      onClose={onClose}
    />
  );
}
