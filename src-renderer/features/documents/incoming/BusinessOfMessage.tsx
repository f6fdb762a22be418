import { Alert, Button, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DeliveryStatus, needsReason } from '../../../../src-main/domain/documents/delivery-status.ts';
import { client } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { DocumentContent } from './incoming-types.ts';
import type { WaitingMessage } from './use-messages.ts';

/** That a message recalls, updates or replaces documents, which ones, why, and whom to ask. */
export function BusinessFacts({ content }: { content: DocumentContent }) {
  const { t } = useTranslation('incoming');
  const { business, reason, earlier, unknownEarlier, receivers, staff } = content;
  if (business === null) return null;
  const known = earlier.map(({ arrivalNumber, text }) =>
    t('business.earlier', { number: arrivalNumber, text }),
  );
  const named = (change: 'added' | 'removed'): string =>
    receivers
      .filter((receiver) => receiver.change === change)
      .map(({ name }) => name)
      .join('; ');
  const asked = [staff.name, staff.department, staff.mobile, staff.email].filter(Boolean).join(', ');
  const lines = [
    known.length > 0 && known.join('; '),
    unknownEarlier.length > 0 && t('business.unknown', { documents: unknownEarlier.join('; ') }),
    reason !== '' && t('business.reason', { reason }),
    named('added') !== '' && t('business.added', { names: named('added') }),
    named('removed') !== '' && t('business.removed', { names: named('removed') }),
    asked !== '' && t('business.staff', { staff: asked }),
    earlier.some(({ answered }) => answered) && t('business.answered'),
  ].filter((line) => line !== false);
  return (
    <Alert color={business === 'recall' ? 'red' : 'yellow'} py={4} my={4} title={t(`business.${business}`)}>
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Alert>
  );
}

type Answer = typeof DeliveryStatus.recallAgreed | typeof DeliveryStatus.recallRefused;

/** Agrees to a recall or an update, or refuses it. */
export function Answers({
  message,
  content,
  onDone,
}: {
  message: WaitingMessage;
  content: DocumentContent;
  onDone: (message: WaitingMessage) => void;
}) {
  const { t } = useTranslation('incoming');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [asked] = content.earlier;
  if (content.business === null || content.business === 'replacement' || !asked) return null;
  return (
    <>
      {([DeliveryStatus.recallAgreed, DeliveryStatus.recallRefused] as const).map((statusCode) => (
        <Button
          key={statusCode}
          size="compact-sm"
          variant={statusCode === DeliveryStatus.recallAgreed ? 'filled' : 'default'}
          disabled={asked.answered}
          onClick={() => setAnswer(statusCode)}
        >
          {t(statusCode === DeliveryStatus.recallAgreed ? 'business.agree' : 'business.refuse')}
        </Button>
      ))}
      {answer !== null && (
        <AnswerDialog
          message={message}
          asked={asked}
          statusCode={answer}
          onClose={() => setAnswer(null)}
          onDone={() => onDone(message)}
        />
      )}
    </>
  );
}

function AnswerDialog({
  message: { stagedId },
  asked,
  statusCode,
  onClose,
  onDone,
}: {
  message: WaitingMessage;
  asked: DocumentContent['earlier'][number];
  statusCode: Answer;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('incoming');
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: async () => {
      if (stagedId === null) return;
      const { file } = await client.incoming.answer({ stagedId, documentId: asked.id, statusCode, reason });
      notifyDone(t('business.answerWritten', { file }));
    },
    networkMode: 'always',
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  const isAgreed = statusCode === DeliveryStatus.recallAgreed;
  const mustSayWhy = needsReason(statusCode);
  return (
    <FormModal
      title={t(isAgreed ? 'business.agreeTitle' : 'business.refuseTitle')}
      submitLabel={t('business.answer')}
      complete={!mustSayWhy || reason.trim() !== ''}
      saving={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('business.earlier', { number: asked.arrivalNumber, text: asked.text })}</Text>
      <Text size="sm" c="dimmed">
        {t('business.answerNote')}
      </Text>
      <Textarea
        data-autofocus
        label={t('business.answerReason')}
        required={mustSayWhy}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </FormModal>
  );
}
