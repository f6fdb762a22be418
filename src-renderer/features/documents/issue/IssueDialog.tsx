import { Alert, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { numberingBody } from '../../../../src-main/domain/documents/document-kind.ts';
import type { DocumentKind } from '../../../../src-main/domain/documents/document-kind.ts';
import {
  nextNumber,
  seriesWarnings,
  shownGaps,
} from '../../../../src-main/domain/documents/number-series.ts';
import type { GivenNumber, SeriesWarning } from '../../../../src-main/domain/documents/number-series.ts';
import { formatDocumentNumber } from '../../../../src-main/domain/e-office/e-office-document.ts';
import { yearOf } from '../../../../src-main/domain/kernel/date-spans.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { DocumentId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { DocumentNumberField } from '../../../ui/DocumentNumberField.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { SeriesText } from '../../../ui/SeriesText.tsx';
import { today } from '../../../ui/today.ts';
import { UnprintableAlert } from '../../../ui/unprintable/UnprintableAlert.tsx';
import type { PlacedUnprintable } from '../../../ui/unprintable/UnprintableAlert.tsx';

export type Issue = { readonly number: number; readonly issuedOn: IsoDate };

const ways = ['numbered', 'draft'] as const;
type Way = (typeof ways)[number];

/** The document that goes into the register, as far as its number depends on it. */
export type DocumentToIssue = {
  /** Null while it isn't in the register. */
  readonly id: DocumentId | null;
  readonly kind: DocumentKind;
  readonly aboutId: string;
  readonly notation: string;
  readonly number: number | null;
  readonly issuedOn: IsoDate | null;
};

/**
 * Enters a document in the register: with number and day of issue, which come together, or as a draft without both. The
 * next number of the series is suggested; what looks wrong with another one is said and not forbidden, since the office’s
 * own register is what counts.
 */
export function IssueDialog({
  title,
  hint,
  confirm,
  document,
  gaps,
  unprintable,
  takesDate = true,
  onWrite,
  onClose,
}: {
  title: string;
  hint: string;
  confirm: string;
  document: DocumentToIssue;
  /** The texts in which something is still to be filled in. */
  gaps?: readonly string[];
  /** What it says that no document can show. */
  unprintable?: readonly PlacedUnprintable[];
  /** Whether the day is typed here; else the document has one of its own. */
  takesDate?: boolean;
  /** Null where it stays a draft. */
  onWrite: (issue: Issue | null) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation('documents');
  const [way, setWay] = useState<Way>('numbered');
  const [typed, setTyped] = useState<number | string>(document.number ?? '');
  const [issuedOn, setIssuedOn] = useState<IsoDate | null>(document.issuedOn ?? today());
  const series = useSeries(document, issuedOn);
  const number = typed === '' ? (series ? nextNumber(series) : null) : Number(typed);
  const issue = number === null || issuedOn === null ? null : { number, issuedOn };
  const write = useMutation({ mutationFn: onWrite, networkMode: 'always', onSuccess: onClose });
  return (
    <FormModal
      title={title}
      submitLabel={way === 'draft' ? t('issue.asDraft') : confirm}
      complete={way === 'draft' || issue !== null}
      saving={write.isPending}
      error={write.error}
      onSubmit={() => write.mutate(way === 'draft' ? null : issue)}
      onClose={onClose}
    >
      <Text size="sm">{hint}</Text>
      <SegmentedControl
        aria-label={t('issue.way')}
        value={way}
        onChange={setWay}
        data={ways.map((value) => ({ value, label: t(`issue.${value}`) }))}
      />
      {unprintable && <UnprintableAlert found={unprintable} />}
      {way === 'numbered' && gaps?.[0] !== undefined && (
        <Alert color="yellow" py={6}>
          {t('issue.textGaps', { count: gaps.length, first: gaps[0] })}
        </Alert>
      )}
      {way === 'numbered' && (
        <>
          <Group align="flex-start" wrap="nowrap">
            <DocumentNumberField
              label={t('issue.number')}
              description={`…/${document.notation}`}
              value={typed}
              placeholder={number === null ? '' : formatDocumentNumber(number)}
              onChange={setTyped}
              w="8rem"
            />
            {takesDate && <DateField label={t('issue.date')} value={issuedOn} onChange={setIssuedOn} />}
          </Group>
          {series && <SeriesState series={series} issue={issue} />}
        </>
      )}
    </FormModal>
  );
}

/** The numbers that other documents of the series bear; undefined until they are known. */
function useSeries(
  { id, kind, aboutId, notation }: DocumentToIssue,
  issuedOn: IsoDate | null,
): readonly GivenNumber[] | undefined {
  const year = yearOf(issuedOn ?? today());
  const { data } = useQuery(
    orpc.outgoing.series.queryOptions({
      input: { notation, year, body: numberingBody({ kind, aboutId }) },
      placeholderData: keepPreviousData,
    }),
  );
  return data?.filter((given) => given.id !== id);
}

/** How far the series has come, and what is unusual about the number and day typed. */
function SeriesState({ series, issue }: { series: readonly GivenNumber[]; issue: Issue | null }) {
  const warnings = issue === null ? [] : seriesWarnings(series, issue);
  return (
    <Stack gap={6}>
      <SeriesText series={series} />
      <div role="status">
        {warnings.map((warning) => (
          <Alert key={warning.kind} color="yellow" py={6} mb={4}>
            <WarningText warning={warning} />
          </Alert>
        ))}
      </div>
    </Stack>
  );
}

function WarningText({ warning }: { warning: SeriesWarning }) {
  const { t } = useTranslation('documents');
  if (warning.kind === 'gap') {
    const numbers = warning.missing.map(formatDocumentNumber).join(', ');
    return t('issue.gap', {
      numbers: warning.count > shownGaps ? `${numbers}…` : numbers,
      count: warning.count,
    });
  }
  const given = { number: formatDocumentNumber(warning.number), date: formatDate(warning.issuedOn) };
  return warning.kind === 'before_lower' ? t('issue.beforeLower', given) : t('issue.afterHigher', given);
}
