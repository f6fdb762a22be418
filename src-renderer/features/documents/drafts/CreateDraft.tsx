import { Alert, Select, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DraftKind } from '../../../../src-main/domain/documents/document-kind.ts';
import { orpc } from '../../../api/page-connection.ts';
import { foldedOptionsFilter } from '../../../ui/folded-options-filter.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import type { DraftChoice } from './draft-types.ts';

/** Asks what is to be written, and about what. */
export function CreateDraft({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation('drafts');
  const kinds = useQuery(orpc.drafts.kinds.queryOptions({ input: { year } }));
  const [kind, setKind] = useState<DraftKind | null>(null);
  const [aboutId, setAboutId] = useState<string | null>(null);
  const choice = kinds.data?.find((known) => known.kind === kind);
  const isAboutYear = choice?.subjects === null;
  const navigate = useNavigate();
  const create = useMutation(
    orpc.drafts.create.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: '/documents/drafts/$draftId', params: { draftId: id } }),
    }),
  );
  function submit(): void {
    if (kind !== null) create.mutate({ kind, year, aboutId: isAboutYear ? '' : (aboutId ?? '') });
  }
  return (
    <FormModal
      title={t('create.title')}
      submitLabel={t('create.confirm')}
      complete={choice !== undefined && (isAboutYear || aboutId !== null)}
      saving={create.isPending}
      error={kinds.error ?? create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('create.kind')}
        data={(kinds.data ?? []).map((known) => ({ value: known.kind, label: t(`kind.${known.kind}`) }))}
        value={kind}
        onChange={(value) => {
          setKind(Object.values(DraftKind).find((known) => known === value) ?? null);
          setAboutId(null);
          create.reset();
        }}
        filter={foldedOptionsFilter}
        searchable
        required
        data-autofocus
      />
      {choice && <About year={year} choice={choice} value={aboutId} onChange={setAboutId} />}
    </FormModal>
  );
}

/** What the document is about, or why there is nothing that it could be about. */
function About({
  year,
  choice: { kind, subjects },
  value,
  onChange,
}: {
  year: number;
  choice: DraftChoice;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation('drafts');
  if (subjects === null) return <Text size="sm">{t('create.ofYear', { year })}</Text>;
  if (subjects.length === 0) {
    return (
      <Alert color="yellow" py={6} role="status">
        {t(`create.nothing.${kind}`)}
      </Alert>
    );
  }
  return (
    <Select
      label={t('create.about')}
      data={subjects.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      filter={foldedOptionsFilter}
      searchable
      required
    />
  );
}
