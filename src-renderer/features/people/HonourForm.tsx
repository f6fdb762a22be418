import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AwardCategory } from '../../../src-main/domain/awards/award.ts';
import { orpc } from '../../api/page-connection.ts';
import { foldedOptionsFilter } from '../../ui/folded-options-filter.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { OptionalDateField } from '../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../ui/OptionalDateField.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import type { Honour, Subject } from './people-types.ts';

type Draft = Pick<
  Honour,
  'category' | 'decisionNumber' | 'decidedBy' | 'achievement' | 'position' | 'unitId' | 'note'
> & {
  readonly awardCode: string | null;
  readonly year: number | null;
  readonly decisionDate: TypedDay;
};

/** Writes an award of earlier years down (`honour` null) or corrects one. */
export function HonourForm({
  subject,
  honour,
  year,
  onClose,
}: {
  subject: Subject;
  honour: Honour | null;
  year: number;
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const awards = useQuery(orpc.law.awards.queryOptions());
  const [draft, setDraft] = useState<Draft>(
    honour ?? {
      awardCode: null,
      category: AwardCategory.merit,
      year: year - 1,
      decisionNumber: '',
      decisionDate: null,
      decidedBy: '',
      achievement: '',
      position: subject.position,
      unitId: subject.unitId,
      note: '',
    },
  );
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const choices = (awards.data ?? []).filter(({ subjectKinds }) => subjectKinds.includes(subject.kind));
  const save = useMutation(
    orpc.people.saveHonour.mutationOptions({
      onSuccess: () => {
        const award = choices.find(({ code }) => code === draft.awardCode)?.name ?? '';
        notifyDone(t('honour.saved', { award, year: draft.year ?? '' }));
        onClose();
      },
    }),
  );
  const { awardCode, year: ofYear, decisionDate } = draft;
  return (
    <FormModal
      title={honour === null ? t('honour.addTitle') : t('honour.editTitle')}
      complete={awardCode !== null && ofYear !== null && decisionDate !== 'invalid'}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (awardCode === null || ofYear === null || decisionDate === 'invalid') return;
        const { category, decisionNumber, decidedBy, achievement, position, unitId, note } = draft;
        save.mutate({
          id: honour?.id ?? null,
          baseRevision: honour?.revision ?? null,
          subjectId: subject.id,
          awardCode,
          year: ofYear,
          decisionDate,
          category,
          decisionNumber,
          decidedBy,
          achievement,
          position,
          unitId,
          note,
        });
      }}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('honour.award')}
        required
        searchable
        filter={foldedOptionsFilter}
        data={choices.map(({ code, name }) => ({ value: code, label: name }))}
        value={awardCode}
        onChange={(value) => change({ awardCode: value })}
      />
      <Group gap="sm" grow align="flex-end">
        <NumberInput
          label={t('honour.year')}
          required
          hideControls
          allowDecimal={false}
          allowNegative={false}
          min={1945}
          max={2100}
          value={ofYear ?? ''}
          onChange={(value) => change({ year: typeof value === 'number' ? value : null })}
        />
        <Select
          label={t('honour.category')}
          required
          allowDeselect={false}
          data={Object.values(AwardCategory).map((value) => ({ value, label: t(`category.${value}`) }))}
          value={draft.category}
          onChange={(category) => {
            if (category !== null) change({ category });
          }}
        />
      </Group>
      <Group gap="sm" grow align="flex-end">
        <TextInput
          label={t('honour.decisionNumber')}
          placeholder="123/QĐ-UBND"
          maxLength={100}
          value={draft.decisionNumber}
          onChange={(event) => change({ decisionNumber: event.currentTarget.value })}
        />
        <OptionalDateField
          label={t('honour.decisionDate')}
          value={decisionDate}
          onChange={(value) => change({ decisionDate: value })}
        />
      </Group>
      <TextInput
        label={t('honour.decidedBy')}
        maxLength={200}
        value={draft.decidedBy}
        onChange={(event) => change({ decidedBy: event.currentTarget.value })}
      />
      <Group gap="sm" grow align="flex-end">
        <UnitPicker label={t('honour.unit')} value={draft.unitId} onChange={(unitId) => change({ unitId })} />
        <TextInput
          label={t('honour.position')}
          maxLength={200}
          value={draft.position}
          onChange={(event) => change({ position: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        label={t('honour.achievement')}
        maxLength={1000}
        value={draft.achievement}
        onChange={(event) => change({ achievement: event.currentTarget.value })}
      />
    </FormModal>
  );
}
