import { FileInput, Group, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import { today } from '../../../ui/today.ts';
import type { DocumentContent, IncomingList, IncomingRow } from './incoming-types.ts';
import { spokenName } from './spoken-name.ts';
import type { WaitingMessage } from './use-messages.ts';

/** Enters a document by hand, or changes a line: who got it and when, a note, a mistake. */
export function IncomingForm({
  list,
  row,
  onClose,
}: {
  list: IncomingList;
  row: IncomingRow | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('incoming');
  const [line, setLine] = useState<Line>({
    arrivalNumber: row?.arrivalNumber ?? list.nextNumber,
    arrivedOn: row?.arrivedOn ?? today(),
    author: row?.author ?? '',
    number: row?.number ?? '',
    notation: row?.notation ?? '',
    issuedOn: row?.issuedOn ?? null,
    typeName: row?.typeName ?? 'Công văn',
    subject: row?.subject ?? '',
    receiver: row?.receiver ?? '',
    forwardedOn: row?.forwardedOn ?? null,
    note: row?.note ?? '',
    answersId: row?.answersId ?? null,
  });
  const [files, setFiles] = useState<File[]>([]);
  const change = (part: Partial<Line>): void => setLine((standing) => ({ ...standing, ...part }));
  const save = useMutation(orpc.incoming.save.mutationOptions({ onSuccess: onClose }));
  const { arrivalNumber, arrivedOn, issuedOn, forwardedOn } = line;
  const texts = ['author', 'number', 'notation', 'typeName'] as const;
  return (
    <FormModal
      title={row ? t('editTitle', { number: row.arrivalNumber }) : t('addTitle')}
      size="lg"
      complete={
        typeof arrivalNumber === 'number' &&
        arrivedOn !== null &&
        issuedOn !== 'invalid' &&
        forwardedOn !== 'invalid' &&
        [line.author, line.typeName, line.subject].every((text) => text.trim() !== '')
      }
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (typeof arrivalNumber !== 'number' || arrivedOn === null) return;
        if (issuedOn === 'invalid' || forwardedOn === 'invalid') return;
        const base = { id: row?.id ?? null, baseRevision: row?.revision ?? null, files };
        save.mutate({ ...line, ...base, arrivalNumber, arrivedOn, issuedOn, forwardedOn });
      }}
      onClose={onClose}
    >
      <Arrival line={line} onChange={change} />
      <Group grow gap="xs" align="flex-end">
        {texts.map((key) => (
          <TextInput
            key={key}
            label={t(`field.${key}`)}
            required={key === 'author' || key === 'typeName'}
            value={line[key]}
            onChange={(event) => change({ [key]: event.currentTarget.value })}
            maxLength={key === 'author' ? 200 : key === 'number' ? 30 : 60}
          />
        ))}
      </Group>
      <Textarea
        label={t('field.subject')}
        required
        value={line.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        maxLength={500}
        autosize
        minRows={2}
        maxRows={4}
      />
      <Group grow gap="xs" align="flex-start">
        <OptionalDateField
          label={t('field.issuedOn')}
          value={issuedOn}
          onChange={(value) => change({ issuedOn: value })}
        />
        <OptionalDateField
          label={t('field.forwardedOn')}
          value={forwardedOn}
          onChange={(value) => change({ forwardedOn: value })}
        />
      </Group>
      <Receiving list={list} line={line} onChange={change} />
      {row === null && (
        <FileInput
          label={t('field.files')}
          multiple
          value={files}
          onChange={setFiles}
          placeholder="PDF, DOCX…"
          clearable
        />
      )}
    </FormModal>
  );
}

/** Takes the document of a message over: only what the message can't know is asked. */
export function TakeOverForm({
  list,
  message,
  content,
  onClose,
  onTaken,
}: {
  list: IncomingList;
  message: WaitingMessage;
  content: DocumentContent;
  onClose: () => void;
  onTaken: (taken: NonNullable<DocumentContent['taken']>) => void;
}) {
  const { t } = useTranslation('incoming');
  const named = content.unknownEarlier.map((name) => spokenName(name, t)).join('; ');
  const [subject, setSubject] = useState(
    content.business === 'recall'
      ? t('business.noticeSubject', { documents: named, subject: content.subject }).slice(0, 500)
      : content.subject,
  );
  const [line, setLine] = useState<TakenLine>({
    arrivalNumber: list.nextNumber,
    arrivedOn: today(),
    receiver: '',
    note: content.reason,
    answersId: content.answersId,
  });
  const change = (part: Partial<TakenLine>): void => setLine((standing) => ({ ...standing, ...part }));
  const take = useMutation(
    orpc.incoming.takeOver.mutationOptions({
      onSuccess: ({ id }, { arrivalNumber: number }) => {
        notifyDone(t('takenOver', { number }));
        onTaken({ id, arrivalNumber: number, text: content.author });
      },
    }),
  );
  const { arrivalNumber, arrivedOn } = line;
  const isNotice = content.business === 'recall';
  return (
    <FormModal
      title={t('takeOverTitle')}
      size="lg"
      submitLabel={t('takeOverTitle')}
      complete={typeof arrivalNumber === 'number' && arrivedOn !== null && subject.trim() !== ''}
      saving={take.isPending}
      error={take.error}
      onSubmit={() => {
        if (typeof arrivalNumber !== 'number' || arrivedOn === null || message.stagedId === null) return;
        take.mutate({
          ...line,
          stagedId: message.stagedId,
          arrivalNumber,
          arrivedOn,
          notice: isNotice ? { typeName: t('business.noticeType'), subject } : null,
          replaces: message.links.map(({ id }) => id),
        });
      }}
      onClose={onClose}
    >
      <Textarea
        label={t('field.subject')}
        value={subject}
        readOnly={!isNotice}
        required={isNotice}
        onChange={(event) => setSubject(event.currentTarget.value)}
        maxLength={500}
        autosize
        maxRows={4}
      />
      <Arrival line={line} onChange={change} />
      <Receiving list={list} line={line} onChange={change} />
    </FormModal>
  );
}

type TakenLine = {
  readonly arrivalNumber: number | string;
  readonly arrivedOn: IsoDate | null;
  readonly receiver: string;
  readonly note: string;
  readonly answersId: IncomingRow['answersId'];
};

type Line = TakenLine & {
  readonly author: string;
  readonly number: string;
  readonly notation: string;
  readonly issuedOn: TypedDay;
  readonly typeName: string;
  readonly subject: string;
  readonly forwardedOn: TypedDay;
};

type PartProps = { line: TakenLine; onChange: (part: Partial<TakenLine>) => void };

function Arrival({ line, onChange }: PartProps) {
  const { t } = useTranslation('incoming');
  return (
    <Group gap="xs" align="flex-start">
      <NumberInput
        data-autofocus
        label={t('field.arrivalNumber')}
        required
        value={line.arrivalNumber}
        onChange={(arrivalNumber) => onChange({ arrivalNumber })}
        min={1}
        max={999_999}
        allowDecimal={false}
        maw="9rem"
      />
      <DateField
        label={t('field.arrivedOn')}
        value={line.arrivedOn}
        onChange={(arrivedOn) => onChange({ arrivedOn })}
      />
    </Group>
  );
}

function Receiving({ list, line, onChange }: PartProps & { list: IncomingList }) {
  const { t } = useTranslation('incoming');
  return (
    <>
      <Group grow gap="xs" align="flex-end">
        <TextInput
          label={t('field.receiver')}
          value={line.receiver}
          onChange={(event) => onChange({ receiver: event.currentTarget.value })}
          maxLength={300}
        />
        <NativeSelect
          label={t('field.answers')}
          value={line.answersId ?? ''}
          onChange={(event) => {
            const chosen = list.outgoing.find(({ id }) => id === event.currentTarget.value);
            onChange({ answersId: chosen?.id ?? null });
          }}
          data={[
            { value: '', label: t('nothingAnswered') },
            ...list.outgoing.map(({ id, text }) => ({ value: id, label: text })),
          ]}
        />
      </Group>
      <Textarea
        label={t('field.note')}
        value={line.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={1}
        maxRows={4}
      />
    </>
  );
}
