import { ActionIcon, Anchor, Button, Group, Menu, Text, Title } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DecisionPart } from '../../../src-main/contract/decisions.contract.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { client, orpc, shell } from '../../api/page-connection.ts';
import { useHeld } from '../../ui/consistency/use-held.tsx';
import type { DraftState } from '../../ui/draft/draft.ts';
import { DraftStatus } from '../../ui/draft/DraftStatus.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { PreviewButton } from '../../ui/pdf/PreviewButton.tsx';
import { numberText } from './decision-types.ts';
import type { DecisionView } from './decision-types.ts';
import { DecisionStateBadge } from './DecisionTable.tsx';
import { IssueDecision } from './IssueDecision.tsx';

export type DraftHandle = { readonly state: DraftState; readonly flush: () => Promise<boolean> };

/** Number or draft, how many and how much, files, and the step that makes it final. */
export function DecisionHeader({ decision, draft }: { decision: DecisionView; draft: DraftHandle }) {
  const { t } = useTranslation('decisions');
  const [issuing, setIssuing] = useState(false);
  const isDraft = decision.state === 'draft';
  const number = numberText(decision);
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="xs" mb="xs" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs" wrap="nowrap">
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/decisions" />}>
            {t('title')}
          </Anchor>
          <DecisionStateBadge state={decision.state} />
          {isDraft && <DraftStatus state={draft.state} flush={draft.flush} />}
        </Group>
        <Title order={1} size="h3" lineClamp={1} title={decision.title}>
          {number === null || decision.date === null
            ? t('draftHeading')
            : t('issuedHeading', { number, date: formatDate(decision.date) })}
        </Title>
        <Text size="sm" c="dimmed">
          {t('facts', { counts: decision.countsText, total: formatDong(decision.totalPrize) })}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Files decision={decision} flush={draft.flush} />
        {!isDraft && <RegisterDecision decision={decision} />}
        {isDraft && (
          <>
            <Button
              onClick={() => void draft.flush().then((stored) => stored && setIssuing(true))}
              disabled={decision.rows.length === 0}
            >
              {t('issue')}
            </Button>
            <DraftMenu decision={decision} />
          </>
        )}
      </Group>
      {issuing && <IssueDecision decision={decision} onClose={() => setIssuing(false)} />}
    </Group>
  );
}

/** A draft is written as it stands once everything typed is stored. */
function Files({ decision, flush }: { decision: DecisionView; flush: () => Promise<boolean> }) {
  const { t } = useTranslation('decisions');
  const held = useHeld();
  const download = useMutation({
    mutationFn: async (part: DecisionPart) => {
      await flush();
      const leaving = { kind: 'decision', id: decision.id } as const;
      await held.run(leaving, () => client.consistency.hold(leaving));
      const { name, file } = await client.decisions.file({ id: decision.id, part });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('fileSaved', { name })),
  });
  return (
    <>
      <PreviewButton
        what={t('one')}
        leaving={{ kind: 'decision', id: decision.id }}
        isDisabled={decision.rows.length === 0}
        make={async () => {
          await flush();
          return client.decisions.file({ id: decision.id, part: 'pdf' });
        }}
      />
      {Object.values(DecisionPart).map((part) => (
        <Button
          key={part}
          variant="default"
          loading={download.isPending && download.variables === part}
          disabled={decision.rows.length === 0}
          onClick={() => download.mutate(part)}
        >
          {t(`part.${part}`)}
        </Button>
      ))}
      {held.dialog}
    </>
  );
}

/** Enters an issued decision in the register of documents, where it is signed and handed over. */
function RegisterDecision({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation('decisions');
  const navigate = useNavigate();
  const enter = useMutation(
    orpc.eOffice.registerDecision.mutationOptions({
      onError: notifyError,
      onSuccess: () => {
        notifyDone(t('registered'));
        void navigate({ to: '/documents' });
      },
    }),
  );
  return (
    <Button
      variant="default"
      loading={enter.isPending}
      onClick={() => enter.mutate({ decisionId: decision.id })}
    >
      {t('register')}
    </Button>
  );
}

function DraftMenu({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation('decisions');
  const navigate = useNavigate();
  const remove = useMutation(
    orpc.decisions.remove.mutationOptions({
      onError: notifyError,
      onSuccess: () => {
        notifyDone(t('removed'));
        void navigate({ to: '/decisions' });
      },
    }),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="input-sm" aria-label={t('more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => remove.mutate({ id: decision.id })}
        >
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
