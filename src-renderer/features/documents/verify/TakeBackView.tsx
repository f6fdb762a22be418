import { Alert, Badge, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumberAndNotation } from '../../../../src-main/domain/e-office/e-office-document.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { forbiddenDifferences } from '../../../../src-main/domain/signing/page-difference.ts';
import type {
  OfferedIssue,
  RecognisedDocument,
  TakeBack,
} from '../../../../src-main/domain/signing/take-back.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { ReportView } from './ReportView.tsx';

/** What became of a file, or would become of one that was only looked at. */
export function TakeBackView({ result, isEntered }: { result: TakeBack; isEntered: boolean }) {
  const { t } = useTranslation('verify');
  const { document, match, refusals, differences, stamped, offer } = result;
  const forbidden = new Set(forbiddenDifferences({ differences, sharePercent: 100, stamped }));
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <OutcomeBadge outcome={result.outcome} isEntered={isEntered} />
        {result.report.pages !== null && (
          <Text size="sm" c="dimmed">
            {t('pagesOf', { count: result.report.pages })}
          </Text>
        )}
      </Group>
      {document && (
        <Text size="sm" fw={600}>
          {t('document', { type: document.typeName, subject: document.subject })}
        </Text>
      )}
      {document && document.number !== null && (
        <Text size="sm">
          {t('inRegister', { number: formatNumberAndNotation(document.number, document.notation) })}
        </Text>
      )}
      {match && <Text size="sm">{t(`match.${match}`)}</Text>}
      {result.outcome === 'unknown' && <Text size="sm">{t('unknownHint')}</Text>}
      {refusals.map((refusal) => (
        <Text key={refusal} size="sm" c="red">
          {t(`refusal.${refusal}`)}
        </Text>
      ))}
      {differences.map((difference) => (
        <Text
          key={`${difference.page} ${difference.kind} ${difference.text}`}
          size="sm"
          {...(forbidden.has(difference) && { c: 'red' })}
        >
          {t(`difference.${difference.kind}`, {
            page: difference.page,
            text: difference.text === '' ? '' : `“${difference.text}”`,
          })}
        </Text>
      ))}
      {result.numberDiffers && (
        <Text size="sm" c="yellow.9">
          {t('numberDiffers', { stamped: stamped.number ?? '', number: document?.number ?? '' })}
        </Text>
      )}
      {isEntered && document && offer && <IssueOffer document={document} offer={offer} />}
      <ReportView report={result.report} />
    </Stack>
  );
}

/** The number and the date that were read, to be looked over and entered. */
function IssueOffer({ document, offer }: { document: RecognisedDocument; offer: OfferedIssue }) {
  const { t } = useTranslation('verify');
  const [number, setNumber] = useState<number | string>(offer.number);
  const [issuedOn, setIssuedOn] = useState<IsoDate | null>(offer.issuedOn);
  const record = useMutation(
    orpc.eOffice.recordIssue.mutationOptions({
      onError: notifyError,
      onSuccess: (_, input) => notifyDone(t('recorded', { number: input.number })),
    }),
  );
  if (record.isSuccess) {
    return (
      <Badge color="teal" variant="light" tt="none">
        {t('recorded', { number: record.variables.number })}
      </Badge>
    );
  }
  const isWhole = typeof number === 'number' && number >= 1 && issuedOn !== null;
  return (
    <Alert color="blue" py="xs">
      <Text size="sm">{t('offer')}</Text>
      <Group align="end" gap="xs">
        <NumberInput
          label={t('number')}
          value={number}
          onChange={setNumber}
          min={1}
          max={99_999}
          allowDecimal={false}
          w="7rem"
        />
        <DateField label={t('issuedOn')} value={issuedOn} onChange={setIssuedOn} />
        <Button
          disabled={!isWhole}
          loading={record.isPending}
          onClick={() => isWhole && record.mutate({ id: document.id, number, issuedOn })}
        >
          {t('record')}
        </Button>
      </Group>
    </Alert>
  );
}
