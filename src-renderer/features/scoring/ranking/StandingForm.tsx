import { Checkbox, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { UnitStanding } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import type { Sheet, SheetUnit } from '../sheet/sheet-types.ts';
import { standingOf } from './standing.ts';

/** What is known of a unit's year besides its scores: it decides whether and how the unit is ranked. */
export function StandingForm({
  sheet,
  unit,
  onClose,
}: {
  sheet: Sheet;
  unit: SheetUnit;
  onClose: () => void;
}) {
  const { t } = useTranslation('scoring');
  // What the form began from: someone else's change meanwhile must not be written over.
  const [expected] = useState(() => standingOf(sheet, unit.id));
  const [selfScoreOn, setSelfScoreOn] = useState<TypedDay>(expected.selfScoreOn);
  const [joinedOn, setJoinedOn] = useState<TypedDay>(expected.joinedOn);
  const [isDisciplined, setIsDisciplined] = useState(expected.disciplined !== null);
  const [discipline, setDiscipline] = useState(expected.disciplined ?? '');
  const [votes, setVotes] = useState<number | string>(expected.memberVotes ?? '');
  const [place, setPlace] = useState<number | string>(expected.councilPlace ?? '');
  const save = useMutation(orpc.scoring.saveStanding.mutationOptions({ onSuccess: onClose }));
  const complete =
    selfScoreOn !== 'invalid' && joinedOn !== 'invalid' && (!isDisciplined || discipline.trim() !== '');

  function submit(): void {
    if (selfScoreOn === 'invalid' || joinedOn === 'invalid') return;
    const standing: UnitStanding = {
      unitId: unit.id,
      selfScoreOn,
      joinedOn,
      disciplined: isDisciplined ? discipline.trim() : null,
      memberVotes: typeof votes === 'number' ? votes : null,
      councilPlace: typeof place === 'number' ? place : null,
    };
    save.mutate({ clusterId: sheet.cluster.id, standing, expected });
  }

  return (
    <FormModal
      title={t('standing.title', { unit: unit.name })}
      complete={complete}
      saving={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm">
        <OptionalDateField
          label={t('standing.selfScoreOn')}
          value={selfScoreOn}
          onChange={setSelfScoreOn}
          hasFocusFirst
        />
        <OptionalDateField
          label={t('standing.joinedOn')}
          description={t('standing.joinedHint')}
          value={joinedOn}
          onChange={setJoinedOn}
        />
        <CountField label={t('standing.memberVotes')} value={votes} lowest={0} onChange={setVotes} />
        <CountField label={t('standing.councilPlace')} value={place} lowest={1} onChange={setPlace} />
      </SimpleGrid>
      <Checkbox
        label={t('standing.disciplined')}
        checked={isDisciplined}
        onChange={(event) => setIsDisciplined(event.currentTarget.checked)}
      />
      {isDisciplined && (
        <TextInput
          label={t('standing.disciplineReason')}
          required
          maxLength={500}
          value={discipline}
          onChange={(event) => setDiscipline(event.currentTarget.value)}
        />
      )}
    </FormModal>
  );
}

function CountField({
  label,
  value,
  lowest,
  onChange,
}: {
  label: string;
  value: number | string;
  lowest: 0 | 1;
  onChange: (value: number | string) => void;
}) {
  return (
    <NumberInput
      label={label}
      value={value}
      onChange={onChange}
      min={lowest}
      max={100_000}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
    />
  );
}
