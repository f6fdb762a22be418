import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CouncilKind, CouncilRole } from '../../../src-main/domain/council/council.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { OptionalDateField } from '../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../ui/OptionalDateField.tsx';
import { standingRoles } from './council-figures.ts';
import type { CouncilView } from './council-figures.ts';

/**
 * Enters a council: the first one, the next term of one that is known (`termOf`), or a sub-council, whose members can be
 * taken from the provincial one (`provincial`).
 */
export function NewCouncilForm({
  termOf,
  provincial,
  onCreated,
  onClose,
}: {
  termOf: CouncilView | null;
  provincial: CouncilView | undefined;
  onCreated: (id: CouncilId) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('council');
  const kinds = Object.values(CouncilKind);
  const [kind, setKind] = useState<CouncilKind>(
    termOf?.kind ?? (provincial ? CouncilKind.standing : CouncilKind.provincial),
  );
  const [name, setName] = useState(termOf?.name ?? t(`usualName.${kind}`));
  const [decisionNumber, setDecisionNumber] = useState('');
  const [validFrom, setValidFrom] = useState<IsoDate | null>(null);
  const [copies, setCopies] = useState(true);
  const source = termOf ?? (kind === CouncilKind.standing ? provincial : undefined);
  const create = useMutation(
    orpc.council.create.mutationOptions({
      onSuccess: ({ id }) => {
        notifyDone(t('councilSaved'));
        onCreated(id);
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t(termOf ? 'termTitle' : 'newTitle')}
      complete={name.trim() !== '' && decisionNumber.trim() !== '' && validFrom !== null}
      saving={create.isPending}
      error={create.error}
      onSubmit={() => {
        if (validFrom === null) return;
        const roles = termOf ? Object.values(CouncilRole) : [...standingRoles];
        create.mutate({
          kind,
          name,
          decisionNumber,
          validFrom,
          copyFrom: source && copies ? { councilId: source.id, roles } : null,
        });
      }}
      onClose={onClose}
    >
      {termOf && <Text size="sm">{t('termExplanation', { name: termOf.name })}</Text>}
      {!termOf && (
        <NativeSelect
          data-autofocus
          label={t('field.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => {
            const chosen = kinds.find((value) => value === event.currentTarget.value);
            if (!chosen) return;
            if (name === t(`usualName.${kind}`)) setName(t(`usualName.${chosen}`));
            setKind(chosen);
          }}
        />
      )}
      <DecisionFields
        name={name}
        onName={setName}
        decisionNumber={decisionNumber}
        onDecisionNumber={setDecisionNumber}
        hasFocusFirst={termOf !== null}
      />
      <DateField label={t('field.from')} value={validFrom} onChange={setValidFrom} />
      {source && (
        <Checkbox
          label={t(termOf ? 'copyTerm' : 'copyStanding', { name: source.name })}
          checked={copies}
          onChange={(event) => setCopies(event.currentTarget.checked)}
        />
      )}
    </FormModal>
  );
}

/** Puts right what the decision of a term says. */
export function CouncilForm({ council, onClose }: { council: CouncilView; onClose: () => void }) {
  const { t } = useTranslation('council');
  const [name, setName] = useState(council.name);
  const [decisionNumber, setDecisionNumber] = useState(council.decisionNumber);
  const [validFrom, setValidFrom] = useState<IsoDate | null>(council.validFrom);
  const [validTo, setValidTo] = useState<TypedDay>(council.validTo);
  const save = useMutation(
    orpc.council.save.mutationOptions({
      onSuccess: () => {
        notifyDone(t('councilSaved'));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('councilTitle')}
      complete={
        name.trim() !== '' && decisionNumber.trim() !== '' && validFrom !== null && validTo !== 'invalid'
      }
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (validFrom === null || validTo === 'invalid') return;
        save.mutate({
          id: council.id,
          baseRevision: council.revision,
          name,
          decisionNumber,
          validFrom,
          validTo,
        });
      }}
      onClose={onClose}
    >
      <DecisionFields
        name={name}
        onName={setName}
        decisionNumber={decisionNumber}
        onDecisionNumber={setDecisionNumber}
        hasFocusFirst
      />
      <DateField label={t('field.from')} value={validFrom} onChange={setValidFrom} />
      <OptionalDateField
        label={t('field.termTo')}
        description={t('field.termToHint')}
        value={validTo}
        onChange={setValidTo}
      />
    </FormModal>
  );
}

function DecisionFields({
  name,
  onName,
  decisionNumber,
  onDecisionNumber,
  hasFocusFirst,
}: {
  name: string;
  onName: (name: string) => void;
  decisionNumber: string;
  onDecisionNumber: (decisionNumber: string) => void;
  hasFocusFirst: boolean;
}) {
  const { t } = useTranslation('council');
  return (
    <>
      <TextInput
        data-autofocus={hasFocusFirst ? true : undefined}
        label={t('field.councilName')}
        required
        maxLength={200}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <TextInput
        label={t('field.decisionNumber')}
        description={t('field.decisionHint')}
        required
        maxLength={100}
        value={decisionNumber}
        onChange={(event) => onDecisionNumber(event.currentTarget.value)}
      />
    </>
  );
}
