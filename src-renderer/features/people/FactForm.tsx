import { Group, NumberInput, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { CollectiveFigure, InitiativeForm, InitiativeScope } from '../../../src-main/domain/people/fact.ts';
import type { FactKind } from '../../../src-main/domain/people/fact.ts';
import { orpc } from '../../api/page-connection.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { OptionalDateField } from '../../ui/OptionalDateField.tsx';
import { contentOf, draftOf, emptyDraft } from './fact-draft.ts';
import type { FactDraft } from './fact-draft.ts';
import { FactChoice } from './FactChoice.tsx';
import type { Fact, Statement, Subject } from './people-types.ts';

/** Adds a fact of a kind (`fact` null) or changes one. */
export function FactForm({
  subject,
  kind,
  fact,
  year,
  statements,
  onClose,
}: {
  subject: Subject;
  kind: FactKind;
  fact: Fact | null;
  year: number;
  statements: readonly Statement[];
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const [draft, setDraft] = useState<FactDraft>(() => (fact ? draftOf(fact) : emptyDraft(kind, year)));
  const change = (changed: Partial<FactDraft>) => setDraft({ ...draft, ...changed });
  const save = useMutation(
    orpc.people.saveFact.mutationOptions({
      onSuccess: () => {
        notifyDone(t('fact.saved'));
        onClose();
      },
    }),
  );
  const content = contentOf(kind, draft);
  return (
    <FormModal
      title={t(fact ? 'fact.editTitle' : 'fact.addTitle', { kind: t(`factKind.${kind}`) })}
      complete={content !== null}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (content === null) return;
        save.mutate({ id: fact?.id ?? null, subjectId: subject.id, content, source: draft.source });
      }}
      onClose={onClose}
    >
      <FactFields kind={kind} draft={draft} statements={statements} onChange={change} />
      <TextInput
        label={t('fact.source')}
        placeholder={t('fact.sourcePlaceholder')}
        maxLength={300}
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </FormModal>
  );
}

type FieldsProps = {
  readonly kind: FactKind;
  readonly draft: FactDraft;
  readonly statements: readonly Statement[];
  readonly onChange: (changed: Partial<FactDraft>) => void;
};

function FactFields({ kind, draft, statements, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation('people');
  const year = (
    <WholeNumber label={t('fact.year')} value={draft.year} onChange={(value) => onChange({ year: value })} />
  );
  const choice = <FactChoice kind={kind} draft={draft} statements={statements} onChange={onChange} />;
  const title = (label: string) => (
    <TextInput
      label={label}
      required
      maxLength={500}
      value={draft.title}
      onChange={(event) => onChange({ title: event.currentTarget.value })}
    />
  );
  switch (kind) {
    case 'rating':
      return (
        <>
          {year}
          {choice}
        </>
      );
    case 'initiative':
      return (
        <>
          {year}
          {title(t('fact.titleField'))}
          <InitiativeFields draft={draft} onChange={onChange} />
        </>
      );
    case 'recruitment':
      return <Day label={t('fact.on')} field="from" draft={draft} onChange={onChange} />;
    case 'figures':
      return (
        <>
          {year}
          <Figures draft={draft} onChange={onChange} />
        </>
      );
    case 'placing':
      return (
        <>
          {year}
          {title(t('fact.cluster'))}
          <Group gap="sm" grow>
            <WholeNumber
              label={t('fact.place')}
              value={draft.place}
              onChange={(place) => onChange({ place })}
            />
            <WholeNumber
              label={t('fact.members')}
              value={draft.members}
              onChange={(members) => onChange({ members })}
            />
          </Group>
        </>
      );
    case 'complete':
      return (
        <>
          {choice}
          <Group gap="sm" grow>
            <WholeNumber
              label={t('fact.fromYear')}
              value={draft.year}
              onChange={(value) => onChange({ year: value })}
            />
            <WholeNumber
              label={t('fact.toYear')}
              value={draft.toYear}
              onChange={(toYear) => onChange({ toYear })}
            />
          </Group>
        </>
      );
    case 'attestation':
      return (
        <>
          {year}
          {choice}
          <SegmentedControl
            aria-label={t('fact.holds')}
            data={[
              { value: 'yes', label: t('fact.holdsYes') },
              { value: 'no', label: t('fact.holdsNo') },
            ]}
            value={draft.holds ? 'yes' : 'no'}
            onChange={(value) => onChange({ holds: value === 'yes' })}
          />
        </>
      );
    case 'discipline':
    case 'suspension':
    case 'leave':
    case 'post':
      return (
        <>
          {kind === 'post' && title(t('fact.titleField'))}
          {choice}
          <Group gap="sm" grow align="flex-start">
            <Day label={t('fact.from')} field="from" draft={draft} onChange={onChange} />
            <Day
              label={t('fact.to')}
              description={t('fact.toHint')}
              field="to"
              draft={draft}
              onChange={onChange}
            />
          </Group>
        </>
      );
    default:
      return assertNever(kind);
  }
}

function InitiativeFields({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('people');
  return (
    <>
      <Group gap="sm" grow>
        <Select
          label={t('fact.form')}
          allowDeselect={false}
          data={Object.values(InitiativeForm).map((value) => ({
            value,
            label: t(`initiativeForm.${value}`),
          }))}
          value={draft.form}
          onChange={(form) => {
            if (form !== null) onChange({ form });
          }}
        />
        <Select
          label={t('fact.scope')}
          allowDeselect={false}
          data={Object.values(InitiativeScope).map((value) => ({ value, label: t(`scope.${value}`) }))}
          value={draft.scope}
          onChange={(scope) => {
            if (scope !== null) onChange({ scope });
          }}
        />
      </Group>
      <TextInput
        label={t('fact.recognisedBy')}
        maxLength={300}
        value={draft.recognisedBy}
        onChange={(event) => onChange({ recognisedBy: event.currentTarget.value })}
      />
    </>
  );
}

function Figures({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('people');
  return (
    <SimpleGrid cols={2} spacing="sm">
      {Object.values(CollectiveFigure).map((figure) => (
        <WholeNumber
          key={figure}
          label={t(`figure.${figure}`)}
          isOptional
          value={draft.figures[figure]}
          onChange={(value) => onChange({ figures: { ...draft.figures, [figure]: value } })}
        />
      ))}
    </SimpleGrid>
  );
}

function Day({
  label,
  description,
  field,
  draft,
  onChange,
}: Pick<FieldsProps, 'draft' | 'onChange'> & {
  label: string;
  description?: string;
  field: 'from' | 'to';
}) {
  return (
    <OptionalDateField
      label={label}
      {...(description !== undefined && { description })}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
}

function WholeNumber({
  label,
  isOptional = false,
  value,
  onChange,
}: {
  label: string;
  isOptional?: boolean;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      label={label}
      required={!isOptional}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      max={1_000_000}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  );
}
