import { Alert, Button, Checkbox, Group, MultiSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DocumentKind } from '../../../../src-main/domain/documents/document-kind.ts';
import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { orpc } from '../../../api/page-connection.ts';
import { refusalOf } from '../../../i18n/describe-error.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import { linesOf } from '../drafts/edited-draft.ts';
import { daysOf, entriesOf } from './office-text-entry.ts';
import type { PartEntry } from './office-text-entry.ts';
import { saveEntry } from './save-entry.ts';

/** What is typed of an entry; which fields it has depends on its list. */
type Typed = {
  readonly first: string;
  readonly lines: string;
  readonly post: string;
  readonly kinds: readonly DocumentKind[];
  readonly from: TypedDay;
  readonly until: TypedDay;
  readonly source: string;
  readonly isConfirmed: boolean;
};

/** Adds an entry, or changes one. */
export function OfficeTextForm({ edited, onClose }: { edited: PartEntry; onClose: () => void }) {
  const { t } = useTranslation('officeTexts');
  const [typed, setTyped] = useState(() => typedOf(edited));
  // What is stored under the revision that was shown, or under a later one that the officer has seen.
  const [revision, setRevision] = useState(edited.entry.revision);
  const set = (changes: Partial<Typed>): void => setTyped((known) => ({ ...known, ...changes }));
  const next = entryOf(edited, typed, revision);
  const save = useMutation({
    mutationFn: saveEntry,
    networkMode: 'always',
    onSuccess: onClose,
  });
  const { part } = edited;
  const isOvertaken = refusalOf(save.error)?.code === 'stale_revision';
  const texts = useQuery(orpc.officeTexts.get.queryOptions()).data;
  const theirs = texts && entriesOf(texts, part).find(({ entry }) => entry.id === edited.entry.id);
  return (
    <FormModal
      title={t(`part.${part}`)}
      size="lg"
      complete={next !== null}
      saving={save.isPending}
      error={isOvertaken ? null : save.error}
      onSubmit={() => next && save.mutate(next)}
      onClose={onClose}
    >
      {isOvertaken && texts && (
        <Overtaken
          theirs={theirs}
          onTakeOver={() => {
            if (theirs) setTyped(typedOf(theirs));
            setRevision(theirs?.entry.revision ?? 0);
            save.reset();
          }}
          onKeep={() => {
            const own = entryOf(edited, typed, theirs?.entry.revision ?? 0);
            if (own) save.mutate(own);
          }}
        />
      )}
      {part === 'recipientLists' && (
        <TextInput
          label={t('form.name')}
          value={typed.first}
          maxLength={100}
          required
          data-autofocus
          onChange={(event) => set({ first: event.currentTarget.value })}
        />
      )}
      {part === 'legalGrounds' ? (
        <Textarea
          label={t('form.text')}
          value={typed.first}
          maxLength={1000}
          autosize
          minRows={2}
          required
          data-autofocus
          onChange={(event) => set({ first: event.currentTarget.value })}
        />
      ) : (
        <Textarea
          label={t(part === 'signatories' ? 'form.titleLines' : 'form.lines')}
          value={typed.lines}
          autosize
          minRows={part === 'signatories' ? 2 : 5}
          maxRows={14}
          required
          onChange={(event) => set({ lines: event.currentTarget.value })}
        />
      )}
      {part === 'signatories' && (
        <>
          <TextInput
            label={t('form.post')}
            value={typed.post}
            maxLength={200}
            onChange={(event) => set({ post: event.currentTarget.value })}
          />
          <TextInput
            label={t('form.signerName')}
            value={typed.first}
            maxLength={100}
            onChange={(event) => set({ first: event.currentTarget.value })}
          />
        </>
      )}
      <Kinds kinds={typed.kinds} onChange={(kinds) => set({ kinds })} />
      {part !== 'recipientLists' && (
        <Group align="flex-start" gap="xs">
          <OptionalDateField label={t('form.from')} value={typed.from} onChange={(from) => set({ from })} />
          <OptionalDateField
            label={t('form.until')}
            value={typed.until}
            onChange={(until) => set({ until })}
          />
        </Group>
      )}
      <TextInput
        label={t('form.source')}
        value={typed.source}
        maxLength={300}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <Checkbox
        label={t('form.isConfirmed')}
        checked={typed.isConfirmed}
        onChange={(event) => set({ isConfirmed: event.currentTarget.checked })}
      />
    </FormModal>
  );
}

/** What another window stored meanwhile, above what is typed here: the officer takes one of both. */
function Overtaken({
  theirs,
  onTakeOver,
  onKeep,
}: {
  theirs: PartEntry | undefined;
  onTakeOver: () => void;
  onKeep: () => void;
}) {
  const { t } = useTranslation('officeTexts');
  const { t: common } = useTranslation();
  return (
    <Alert color="red" role="alert" title={t('stale.title')}>
      <Text size="sm">{theirs ? t('stale.theirs') : t('stale.removed')}</Text>
      {theirs && (
        <Text size="sm" fw={600} style={{ whiteSpace: 'pre-line' }}>
          {wholeText(theirs)}
        </Text>
      )}
      <Text size="sm">{t('stale.mine')}</Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" onClick={onKeep}>
          {common('overtaken.overwrite')}
        </Button>
        {theirs && (
          <Button size="compact-sm" variant="default" onClick={onTakeOver}>
            {common('overtaken.takeOver')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function wholeText(one: PartEntry): string {
  const { first, lines, post } = typedOf(one);
  return [lines, post, first].filter((text) => text !== '').join('\n');
}

function Kinds({
  kinds,
  onChange,
}: {
  kinds: readonly DocumentKind[];
  onChange: (kinds: readonly DocumentKind[]) => void;
}) {
  const { t } = useTranslation('officeTexts');
  const { t: documents } = useTranslation('documents');
  const all = Object.values(DocumentKind);
  return (
    <MultiSelect
      label={t('form.kinds')}
      data={all.map((kind) => ({ value: kind, label: documents(`kindName.${kind}`) }))}
      value={[...kinds]}
      onChange={(values) => onChange(all.filter((kind) => values.some((value) => value === kind)))}
      searchable
      clearable
    />
  );
}

function typedOf(one: PartEntry): Typed {
  const { part, entry } = one;
  const { kinds, source, isConfirmed } = entry;
  const common = { kinds, source, isConfirmed, ...daysOf(one), post: '', lines: '' };
  switch (part) {
    case 'recipientLists':
      return { ...common, first: entry.name, lines: entry.lines.join('\n') };
    case 'signatories':
      return { ...common, first: entry.name, lines: entry.titleLines.join('\n'), post: entry.post };
    case 'legalGrounds':
      return { ...common, first: entry.text };
    default:
      return assertNever(part);
  }
}

/** The entry as typed; null while something that must be there is missing. */
function entryOf({ part, entry: { id } }: PartEntry, typed: Typed, revision: number): PartEntry | null {
  const { first, lines, post, kinds, from, until, source, isConfirmed } = typed;
  if (from === 'invalid' || until === 'invalid') return null;
  const common = { id, kinds, source, isConfirmed, revision };
  const typedLines = linesOf(lines);
  switch (part) {
    case 'recipientLists':
      return first.trim() === '' || typedLines.length === 0
        ? null
        : { part, entry: { ...common, name: first, lines: typedLines } };
    case 'signatories':
      return typedLines.length === 0
        ? null
        : { part, entry: { ...common, from, until, titleLines: typedLines, post, name: first } };
    case 'legalGrounds':
      return first.trim() === '' ? null : { part, entry: { ...common, from, until, text: first } };
    default:
      return assertNever(part);
  }
}
