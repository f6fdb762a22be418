import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Hostility } from '../../../../src-main/domain/e-office/edxml-message.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { client } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { Answers, BusinessFacts, LinkButton } from './BusinessOfMessage.tsx';
import { statusKey } from './incoming-types.ts';
import type { DocumentContent, StatusContent } from './incoming-types.ts';
import type { WaitingMessage } from './use-messages.ts';

/** What was read, each message with what it says and what can be done with it. */
export function WaitingMessages({
  messages,
  onTakeOver,
  onChange,
  onDone,
}: {
  messages: readonly WaitingMessage[];
  /** Left out where documents aren't taken over. */
  onTakeOver?: (message: WaitingMessage) => void;
  onChange: (message: WaitingMessage) => void;
  onDone: (message: WaitingMessage) => void;
}) {
  const { t } = useTranslation('incoming');
  if (messages.length === 0) return null;
  return (
    <section aria-label={t('waiting')}>
      <Title order={2} size="h5" mb={4}>
        {t('waiting')}
      </Title>
      <Stack gap="xs" mb="sm" mah="22rem" style={{ overflowY: 'auto' }} tabIndex={0}>
        {messages.map((message) => (
          <Message
            key={message.key}
            message={message}
            onTakeOver={onTakeOver}
            onChange={onChange}
            onDone={onDone}
          />
        ))}
      </Stack>
    </section>
  );
}

function Message({
  message,
  onTakeOver,
  onChange,
  onDone,
}: {
  message: WaitingMessage;
  onTakeOver: ((message: WaitingMessage) => void) | undefined;
  onChange: (message: WaitingMessage) => void;
  onDone: (message: WaitingMessage) => void;
}) {
  const { t } = useTranslation('incoming');
  const { content, failure, fileName, stagedId } = message;
  const takeStatus = useMutation({
    mutationFn: async (content_: StatusContent) => {
      if (stagedId === null) return;
      await client.incoming.takeStatus({ stagedId });
      notifyDone(t('statusTaken', { document: content_.documentText }));
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: () => onDone(message),
  });
  const discard = useMutation({
    mutationFn: async () => (stagedId === null ? {} : client.incoming.discard({ stagedId })),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: () => onDone(message),
  });
  return (
    <Paper withBorder p="xs" component="article" aria-label={fileName}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {fileName}
          </Text>
          {failure && <Failure failure={failure} />}
          {content?.kind === 'document' && <DocumentFacts message={message} content={content} />}
          {content?.kind === 'status' && <StatusFacts content={content} />}
        </div>
        <Group gap={4} wrap="nowrap">
          {content?.kind === 'document' && (
            <>
              <LinkButton message={message} content={content} onChange={onChange} />
              <Answers message={message} content={content} onDone={onDone} />
            </>
          )}
          {content?.kind === 'document' && onTakeOver && canBeEntered(message, content) && (
            <Button size="compact-sm" disabled={content.taken !== null} onClick={() => onTakeOver(message)}>
              {t('takeOver')}
            </Button>
          )}
          {content?.kind === 'status' && (
            <Button
              size="compact-sm"
              disabled={content.documentId === null || content.known}
              loading={takeStatus.isPending}
              onClick={() => takeStatus.mutate(content)}
            >
              {t('takeStatus')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('discardOf', { name: fileName })}
            onClick={() => discard.mutate()}
          >
            {t('discard')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** The recall or the update of what is in the register brings nothing more to enter. */
function canBeEntered({ links }: WaitingMessage, { business, earlier }: DocumentContent): boolean {
  return (business !== 'recall' && business !== 'update') || (earlier.length === 0 && links.length === 0);
}

function DocumentFacts({ message, content }: { message: WaitingMessage; content: DocumentContent }) {
  const { t } = useTranslation('incoming');
  return (
    <>
      <Text size="sm" fw={600}>
        {[content.typeName, content.subject].filter(Boolean).join(': ')}
      </Text>
      <Text size="sm">
        {t('from', {
          author: content.author,
          notation: [content.number, content.notation].filter(Boolean).join('/'),
          date: content.issuedOn === null ? t('noDate') : formatDate(content.issuedOn),
        })}
        {content.answersText !== '' && (
          <Badge ml="xs" variant="light" tt="none">
            {t('answers', { document: content.answersText })}
          </Badge>
        )}
      </Text>
      {content.unknownAnswers.length > 0 && (
        <Text size="sm" c="orange">
          {t('unknownAnswers', { documents: content.unknownAnswers.join('; ') })}
        </Text>
      )}
      {content.attachments.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('attachments', { names: content.attachments.map(({ name }) => name).join('; ') })}
        </Text>
      )}
      {content.traces.length > 1 && (
        <Text size="xs" c="dimmed">
          {t('trace', { hops: content.traces.map(({ organId }) => organId).join(' → ') })}
        </Text>
      )}
      {content.namedOnly.length > 0 && (
        <Text size="xs" c="orange">
          {t('namedOnly', { names: content.namedOnly.join('; ') })}
        </Text>
      )}
      <BusinessFacts message={message} content={content} />
      {content.findings.length > 0 && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {t('findings', {
            count: content.findings.length,
            list: content.findings
              .map(
                ({ path, problem }) => `${path.split('/').slice(-2).join('/')} (${t(`problem.${problem}`)})`,
              )
              .join('; '),
          })}
        </Text>
      )}
      {content.taken !== null && (
        <Text size="sm" c="orange">
          {t('takenAs', { number: content.taken.arrivalNumber })}
        </Text>
      )}
    </>
  );
}

function StatusFacts({ content }: { content: StatusContent }) {
  const { t } = useTranslation('incoming');
  return (
    <>
      <Text size="sm" fw={600}>
        {t('statusOf', {
          receiver: content.receiver,
          status: t(`status.${statusKey(content.statusCode)}`, { code: content.statusCode }),
          document: content.documentText,
        })}
      </Text>
      {content.description !== '' && <Text size="sm">{content.description}</Text>}
      {content.issue !== null && (
        <Text size="sm">
          {t('issue', { number: content.issue.number, date: formatDate(content.issue.issuedOn) })}
        </Text>
      )}
      {content.documentId === null && (
        <Text size="sm" c="orange">
          {t('unknownDocument')}
        </Text>
      )}
      {content.documentId !== null && !content.isReceiver && (
        <Text size="sm" c="orange">
          {t('notReceiver', { receiver: content.receiver })}
        </Text>
      )}
      {content.known && (
        <Text size="sm" c="dimmed">
          {t('statusKnown')}
        </Text>
      )}
    </>
  );
}

/** Why a message couldn't be read; what a hostile one has is named by a code where it was seen. */
function Failure({ failure: { code, found } }: { failure: NonNullable<WaitingMessage['failure']> }) {
  const { t } = useTranslation('incoming');
  const hostility = Object.values(Hostility).find((known) => known === found);
  const unnamed = code === 'hostile' ? t('hostility.unseen') : '';
  return (
    <Text size="sm" c="red">
      {t(`failure.${code}`, {
        found: hostility === undefined ? (found ?? unnamed) : t(`hostility.${hostility}`),
      })}
    </Text>
  );
}
