import { Alert, Button, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DeliveryStatus, needsReason } from '../../../../src-main/domain/e-office/delivery-status.ts';
import { client } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { DocumentContent } from './incoming-types.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { spokenName } from './spoken-name.ts';
import type { WaitingMessage } from './use-messages.ts';

/** What a message names, the register doesn't have and nobody has linked yet: one of several may be left open. */
function openNames({ links }: WaitingMessage, content: DocumentContent): readonly string[] {
  const isLinked =
    content.business === 'replacement' ? links.length >= content.unknownEarlier.length : links.length > 0;
  return isLinked || content.earlier.some(({ answered }) => answered) ? [] : content.unknownEarlier;
}

/** That a message recalls, updates or replaces documents, which ones, why, and whom to ask. */
export function BusinessFacts({ message, content }: { message: WaitingMessage; content: DocumentContent }) {
  const { t } = useTranslation('incoming');
  const { business, reason, earlier, receivers, staff } = content;
  if (business === null) return null;
  const unknown = openNames(message, content);
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
    unknown.length > 0 &&
      `${t('business.unknown', { documents: unknown.map((name) => spokenName(name, t)).join('; ') })} ${t('business.unknownHint')}`,
    ...message.links.map(({ arrivalNumber, text }) => t('business.linked', { number: arrivalNumber, text })),
    ...earlier.flatMap(({ byOther, arrivalNumber }) =>
      byOther ? [t('business.byOther', { number: arrivalNumber })] : [],
    ),
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

/** What a recall or an update is answered about. */
type Asked = {
  readonly id: DocumentContent['earlier'][number]['id'];
  /** The line of the register in words. */
  readonly text: string;
  readonly answered: boolean;
  readonly byOther: boolean;
};

/** What the register knows comes first, then what the officer linked, then the message's own line. */
function askedOf(
  { links }: WaitingMessage,
  { earlier, taken }: DocumentContent,
  t: TFunction<'incoming'>,
): Asked | null {
  const [known] = earlier;
  const lineOf = ({ arrivalNumber, text }: { arrivalNumber: number; text: string }): string =>
    t('business.earlier', { number: arrivalNumber, text });
  if (known) return { ...known, text: lineOf(known) };
  const [linked] = links;
  if (linked) return { id: linked.id, text: lineOf(linked), answered: false, byOther: false };
  if (taken === null) return null;
  const text = t('business.entry', { number: taken.arrivalNumber });
  return { id: taken.id, text, answered: false, byOther: false };
}

/** Links a message to what it means where the register doesn't know it by that name. */
export function LinkButton({
  message,
  content,
  onChange,
}: {
  message: WaitingMessage;
  content: DocumentContent;
  onChange: (message: WaitingMessage) => void;
}) {
  const { t } = useTranslation('incoming');
  const [isOpen, setIsOpen] = useState(false);
  const named = openNames(message, content);
  if (named.length === 0) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setIsOpen(true)}>
        {t('business.link')}
      </Button>
      {isOpen && (
        <LinkDialog
          named={named}
          onLink={(line) => onChange({ ...message, links: [...message.links, line] })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

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
  const asked = askedOf(message, content, t);
  if (content.business === null || content.business === 'replacement' || !asked) return null;
  return (
    <>
      {([DeliveryStatus.recallAgreed, DeliveryStatus.recallRefused] as const).map((statusCode) => (
        <Button
          key={statusCode}
          size="compact-sm"
          variant={statusCode === DeliveryStatus.recallAgreed ? 'filled' : 'default'}
          disabled={asked.answered || (asked.byOther && statusCode === DeliveryStatus.recallAgreed)}
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
  asked: Asked;
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
      <Text size="sm">{asked.text}</Text>
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
