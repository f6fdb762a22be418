import { Checkbox, Group, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SubjectKind } from '../../../src-main/domain/awards/award.ts';
import type { SubjectId } from '../../../src-main/domain/kernel/ids.ts';
import { Gender } from '../../../src-main/domain/people/subject.ts';
import { orpc } from '../../api/page-connection.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { OptionalDateField } from '../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../ui/OptionalDateField.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import type { Subject } from './people-types.ts';

type Draft = Omit<Subject, 'id' | 'mergedInto' | 'isSample' | 'revision' | 'birthDate'> & {
  readonly birthDate: TypedDay;
};

const emptySubject: Draft = {
  kind: SubjectKind.individual,
  salutation: '',
  name: '',
  gender: null,
  birthDate: null,
  birthYear: null,
  position: '',
  unitId: null,
  isUnit: false,
  objectClass: '',
  ethnicity: '',
  address: '',
  code: '',
  note: '',
};

/** Adds a person, collective or household (`subject` null), or changes what is generally known of one. */
export function SubjectForm({
  subject,
  onSaved,
  onClose,
}: {
  subject: Subject | null;
  onSaved: (id: SubjectId) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const [draft, setDraft] = useState<Draft>(subject ?? emptySubject);
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const save = useMutation(
    orpc.people.save.mutationOptions({
      onSuccess: ({ id }) => {
        notifyDone(t('form.saved', { name: draft.name }));
        onSaved(id);
        onClose();
      },
    }),
  );
  const isPerson = draft.kind === SubjectKind.individual;
  return (
    <FormModal
      title={subject === null ? t('form.addTitle') : t('form.editTitle')}
      complete={draft.birthDate !== 'invalid'}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (draft.birthDate === 'invalid') return;
        save.mutate({
          ...draft,
          birthDate: draft.birthDate,
          id: subject?.id ?? null,
          baseRevision: subject?.revision ?? null,
        });
      }}
      onClose={onClose}
    >
      {subject === null && (
        <SegmentedControl
          aria-label={t('form.kind')}
          data={Object.values(SubjectKind).map((value) => ({ value, label: t(`subjectKind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <Group gap="sm" align="flex-end" wrap="nowrap">
        {isPerson && (
          <Select
            label={t('form.salutation')}
            data={['Ông', 'Bà']}
            clearable
            w="6.5rem"
            value={draft.salutation === '' ? null : draft.salutation}
            onChange={(salutation) =>
              change({
                salutation: salutation ?? '',
                gender:
                  salutation === null ? draft.gender : salutation === 'Bà' ? Gender.female : Gender.male,
              })
            }
          />
        )}
        <TextInput
          data-autofocus
          label={t(nameLabels[draft.kind])}
          required
          maxLength={200}
          flex={1}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      </Group>
      <UnitPicker label={t('form.unit')} value={draft.unitId} onChange={(unitId) => change({ unitId })} />
      {draft.kind === SubjectKind.collective && (
        <Checkbox
          label={t('form.isUnit')}
          checked={draft.isUnit}
          onChange={(event) => change({ isUnit: event.currentTarget.checked })}
        />
      )}
      {isPerson && <PersonFields draft={draft} onChange={change} />}
      <Group gap="sm" grow>
        <TextInput
          label={t('form.objectClass')}
          maxLength={200}
          value={draft.objectClass}
          onChange={(event) => change({ objectClass: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.address')}
          maxLength={300}
          value={draft.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        label={t('form.note')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormModal>
  );
}

const nameLabels = {
  individual: 'form.name',
  collective: 'form.collectiveName',
  household: 'form.householdName',
} as const;

function PersonFields({ draft, onChange }: { draft: Draft; onChange: (changed: Partial<Draft>) => void }) {
  const { t } = useTranslation('people');
  return (
    <>
      <Group gap="sm" align="flex-end" grow>
        <Select
          label={t('form.gender')}
          clearable
          data={Object.values(Gender).map((value) => ({ value, label: t(`form.genderOf.${value}`) }))}
          value={draft.gender}
          onChange={(gender) => onChange({ gender })}
        />
        <OptionalDateField
          label={t('form.birthDate')}
          value={draft.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
        />
        <NumberInput
          label={t('form.birthYear')}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          min={1900}
          max={2100}
          disabled={draft.birthDate !== null}
          value={draft.birthYear ?? ''}
          onChange={(value) => onChange({ birthYear: typeof value === 'number' ? value : null })}
        />
      </Group>
      <Group gap="sm" grow>
        <TextInput
          label={t('form.position')}
          maxLength={200}
          value={draft.position}
          onChange={(event) => onChange({ position: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.ethnicity')}
          maxLength={50}
          value={draft.ethnicity}
          onChange={(event) => onChange({ ethnicity: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.code')}
          maxLength={50}
          value={draft.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
