import { Alert, Anchor, Checkbox, Select, Text, TextInput } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CouncilRole } from '../../../src-main/domain/council/council.ts';
import { readPost } from '../../../src-main/domain/council/post-of-member.ts';
import { createUnitRecogniser } from '../../../src-main/domain/intake/recognise-unit.ts';
import { addDays } from '../../../src-main/domain/kernel/date-spans.ts';
import { formatDate, isInForce } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilId, SubjectId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { EndModal } from '../../ui/EndModal.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import type { MemberRow } from './council-figures.ts';

type MemberDraft = {
  readonly fullName: string;
  readonly post: string;
  readonly role: CouncilRole;
  readonly unitId: UnitId | null;
  readonly headsUnit: boolean;
  readonly subjectId: SubjectId | null;
  readonly validFrom: IsoDate | null;
};

/** Adds a member (`member` null) or changes one. */
export function MemberForm({
  councilId,
  member,
  firstDay,
  onClose,
}: {
  councilId: CouncilId;
  member: MemberRow | null;
  firstDay: IsoDate;
  onClose: () => void;
}) {
  const { t } = useTranslation('council');
  const [draft, setDraft] = useState<MemberDraft>(member ?? { ...emptyMember, validFrom: firstDay });
  const save = useMutation(
    orpc.council.saveMember.mutationOptions({
      onSuccess: () => {
        notifyDone(t('memberSaved', { name: draft.fullName }));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={member === null ? t('memberAddTitle') : t('memberEditTitle')}
      complete={isComplete(draft)}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (!isComplete(draft)) return;
        const content = contentOf(draft);
        save.mutate({
          id: member?.id ?? null,
          baseRevision: member?.revision ?? null,
          councilId,
          ...content,
        });
      }}
      onClose={onClose}
    >
      <MemberFields draft={draft} onChange={setDraft} />
    </FormModal>
  );
}

/** Puts somebody in a member's seat from a day on. */
export function ReplaceForm({ member, onClose }: { member: MemberRow; onClose: () => void }) {
  const { t } = useTranslation('council');
  const [draft, setDraft] = useState<MemberDraft>({ ...emptyMember, role: member.role });
  const replace = useMutation(
    orpc.council.replaceMember.mutationOptions({
      onSuccess: () => {
        notifyDone(t('memberReplaced', { name: draft.fullName, old: member.fullName }));
        onClose();
      },
    }),
  );
  const lastDay = draft.validFrom === null ? null : addDays(draft.validFrom, -1);
  return (
    <FormModal
      title={t('replaceTitle', { name: member.fullName })}
      submitLabel={t('replace')}
      complete={isComplete(draft)}
      saving={replace.isPending}
      error={replace.error}
      onSubmit={() => {
        if (!isComplete(draft)) return;
        replace.mutate({ replacesId: member.id, baseRevision: member.revision, ...contentOf(draft) });
      }}
      onClose={onClose}
    >
      <Text size="sm">
        {member.fullName}, {member.post}
      </Text>
      <MemberFields draft={draft} onChange={setDraft} fromLabel={t('field.replaceFrom')} />
      <Text size="sm" role="status">
        {member.validTo !== null && (lastDay === null || member.validTo < lastDay)
          ? t('replaceEnded', { name: member.fullName, date: formatDate(member.validTo) })
          : lastDay === null
            ? t('replaceExplanation', { name: member.fullName })
            : t('replaceLastDay', { name: member.fullName, date: formatDate(lastDay) })}
      </Text>
    </FormModal>
  );
}

const emptyMember: MemberDraft = {
  fullName: '',
  post: '',
  role: CouncilRole.member,
  unitId: null,
  headsUnit: false,
  subjectId: null,
  validFrom: null,
};

function isComplete(draft: MemberDraft): draft is MemberDraft & { readonly validFrom: IsoDate } {
  return draft.fullName.trim() !== '' && draft.post.trim() !== '' && draft.validFrom !== null;
}

/** Named one by one: a known member is a draft too, and has more than is entered. */
function contentOf(draft: MemberDraft & { readonly validFrom: IsoDate }) {
  const { fullName, post, role, unitId, headsUnit, subjectId, validFrom } = draft;
  return { fullName, post, role, unitId, headsUnit: unitId !== null && headsUnit, subjectId, validFrom };
}

function MemberFields({
  draft,
  onChange,
  fromLabel,
}: {
  draft: MemberDraft;
  onChange: (draft: MemberDraft) => void;
  fromLabel?: string;
}) {
  const { t } = useTranslation('council');
  const change = (changed: Partial<MemberDraft>) => onChange({ ...draft, ...changed });
  const day = draft.validFrom;
  return (
    <>
      <TextInput
        data-autofocus
        label={t('field.fullName')}
        required
        maxLength={100}
        value={draft.fullName}
        onChange={(event) => change({ fullName: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.post')}
        description={t('field.postHint')}
        required
        maxLength={200}
        value={draft.post}
        onChange={(event) => change({ post: event.currentTarget.value })}
      />
      <Select
        label={t('field.role')}
        required
        allowDeselect={false}
        data={Object.values(CouncilRole).map((value) => ({ value, label: t(`role.${value}`) }))}
        value={draft.role}
        onChange={(value) => {
          if (value !== null) change({ role: value });
        }}
      />
      <UnitPicker
        label={t('field.unit')}
        value={draft.unitId}
        onChange={(unitId) => change({ unitId, headsUnit: unitId !== null && draft.headsUnit })}
        {...(day === null ? {} : { inForceOn: day })}
      />
      <UnitProposal draft={draft} onTake={change} />
      <Checkbox
        label={t('field.headsUnit')}
        description={t('field.headsUnitHint')}
        disabled={draft.unitId === null}
        checked={draft.headsUnit}
        onChange={(event) => change({ headsUnit: event.currentTarget.checked })}
      />
      <PersonField
        fullName={draft.fullName}
        value={draft.subjectId}
        onChange={(subjectId) => change({ subjectId })}
      />
      <DateField
        label={fromLabel ?? t('field.from')}
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
    </>
  );
}

/** What the post says of the unit, where the officer hasn't said anything. */
function UnitProposal({
  draft: { post, unitId, validFrom },
  onTake,
}: {
  draft: MemberDraft;
  onTake: (changed: Partial<MemberDraft>) => void;
}) {
  const { t } = useTranslation('council');
  const units = useQuery(orpc.units.list.queryOptions());
  const inForce = useMemo(
    () => units.data?.filter((unit) => validFrom === null || isInForce(unit, validFrom)) ?? [],
    [units.data, validFrom],
  );
  const recogniser = useMemo(() => createUnitRecogniser(inForce), [inForce]);
  const read = readPost(post, recogniser);
  const unit = inForce.find(({ id }) => id === read.unitId);
  if (unitId !== null || !unit) return null;
  return (
    <Text size="sm" role="status">
      {t('unitProposal')}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => onTake(read)}>
        {read.headsUnit ? t('unitProposalHead', { unit: unit.name }) : unit.name}
      </Anchor>
    </Text>
  );
}

/** The member as a person of the registry, offered by the same name. */
function PersonField({
  fullName,
  value,
  onChange,
}: {
  fullName: string;
  value: SubjectId | null;
  onChange: (value: SubjectId | null) => void;
}) {
  const { t } = useTranslation('council');
  const name = useDeferredValue(fullName.trim());
  const input = { text: name, kind: 'individual' as const, unitId: null, limit: 50, offset: 0 };
  const found = useQuery(orpc.people.search.queryOptions({ input: name === '' ? skipToken : input }));
  const linked = useQuery(
    orpc.people.get.queryOptions({ input: value === null ? skipToken : { id: value } }),
  );
  const people = new Map<SubjectId, string>();
  for (const { id, name: known, position, unitName } of found.data?.rows ?? []) {
    if (foldText(known) !== foldText(name)) continue;
    people.set(id, [known, position, unitName].filter((part) => part !== '').join(', '));
  }
  if (value !== null && !people.has(value)) people.set(value, linked.data?.subject.name ?? '');
  if (people.size === 0) return null;
  return (
    <>
      <Select
        label={t('field.person')}
        description={t('field.personHint')}
        placeholder={t('field.noPerson')}
        clearable
        data={[...people].map(([id, label]) => ({ value: id, label }))}
        value={value}
        onChange={onChange}
      />
      {value === null && (
        <Alert color="blue" p="xs">
          {t('personFound', { count: people.size })}
        </Alert>
      )}
    </>
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
      saving={end.isPending}
      error={end.error}
      onEnd={(validTo) => end.mutate({ id: member.id, baseRevision: member.revision, validTo })}
      onClose={onClose}
    />
  );
}

/** Asks before a member goes who was entered by mistake; says why where a session names the member. */
export function MemberRemoval({ member, onClose }: { member: MemberRow; onClose: () => void }) {
  const { t } = useTranslation('council');
  const name = member.fullName;
  const remove = useMutation(
    orpc.council.removeMember.mutationOptions({
      onSuccess: () => {
        notifyDone(t('memberRemoved', { name }));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('memberRemoveTitle')}
      submitLabel={t('memberRemoveConfirm')}
      complete
      saving={remove.isPending}
      error={remove.error}
      onSubmit={() => remove.mutate({ id: member.id, baseRevision: member.revision })}
      onClose={onClose}
    >
      <Text size="sm">{t('memberRemoveExplanation', { name })}</Text>
    </FormModal>
  );
}
