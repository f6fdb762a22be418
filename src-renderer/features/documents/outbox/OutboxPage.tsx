import './outbox.css';

import { Badge, Button, Group, Menu, Text } from '@mantine/core';
import { IconPackage, IconSettings } from '@tabler/icons-react';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DeliveryStatus } from '../../../../src-main/domain/e-office/delivery-status.ts';
import { formatNumberAndNotation } from '../../../../src-main/domain/e-office/e-office-document.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { FullHeightPage } from '../../../ui/FullHeightPage.tsx';
import { notifyDone, notifyError, notifyHindrance } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { BesidePanel } from '../../../ui/SidePanel.tsx';
import { useYear } from '../../../ui/use-year.ts';
import { stands } from '../document-types.ts';
import { DocumentTabs } from '../DocumentTabs.tsx';
import { ExportBook } from '../incoming/ExportBook.tsx';
import { statusKey } from '../incoming/incoming-types.ts';
import { ReadButtons } from '../incoming/ReadButtons.tsx';
import { useMessages } from '../incoming/use-messages.ts';
import { WaitingMessages } from '../incoming/WaitingMessages.tsx';
import { CheckPackage } from './CheckPackage.tsx';
import { Recall, Replace, SendAgain, Update } from './FollowUpDialogs.tsx';
import { FollowUps } from './FollowUps.tsx';
import { FormHelper } from './FormHelper.tsx';
import type { HandedOver, Settings } from './outbox-types.ts';
import { ChooseReceivers, RecordIssue, RecordStatus } from './OutboxDialogs.tsx';
import { OutboxSettings } from './OutboxSettings.tsx';

/** What was handed over to the e-office, to whom and how far it is. */
export function OutboxPage() {
  const { t } = useTranslation('outbox');
  const year = useYear();
  const list = useQuery(
    orpc.eOffice.handedOver.queryOptions({ input: year === undefined ? skipToken : { year } }),
  );
  const settings = useQuery(orpc.eOffice.settings.queryOptions());
  return (
    <FullHeightPage>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      <QueryBoundary query={list}>
        {(rows) => (
          <QueryBoundary query={settings}>
            {(data) => <Outbox year={year ?? 0} rows={rows} settings={data} />}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </FullHeightPage>
  );
}

type Opened = {
  readonly kind: 'status' | 'issue' | 'receivers' | 'form' | 'recall' | 'sendAgain' | 'update' | 'replace';
  readonly id: HandedOver['id'];
};

function Outbox({ year, rows, settings }: { year: number; rows: readonly HandedOver[]; settings: Settings }) {
  const { t } = useTranslation('outbox');
  const { t: incoming } = useTranslation('incoming');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isSetting, setIsSetting] = useState(false);
  /** The package that is looked at first; null while none is. */
  const [checking, setChecking] = useState<{ readonly name: string | null } | null>(null);
  const waiting = useMessages(() => notifyHindrance(incoming('inboxEmpty')));
  const notations = [...new Set(rows.map(({ notation }) => notation))];
  const row = rows.find(({ id }) => id === opened?.id);
  const close = (): void => setOpened(null);
  return (
    <div className="full-height-part">
      <Group gap="xs" mb="xs">
        <ReadButtons from={waiting} />
        <Button
          variant="default"
          leftSection={<IconSettings size={16} aria-hidden />}
          onClick={() => setIsSetting(true)}
        >
          {t('settings')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPackage size={16} aria-hidden />}
          onClick={() => setChecking({ name: null })}
        >
          {t('check.open')}
        </Button>
        <ExportBook book="outgoing" year={year} notations={notations} />
      </Group>
      <WaitingMessages messages={waiting.messages} onChange={waiting.change} onDone={waiting.remove} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          action={
            <Button renderRoot={(props) => <Link {...props} to="/documents" />}>{t('toRegister')}</Button>
          }
        >
          {t('empty')}
        </EmptyState>
      ) : (
        <BesidePanel>
          <OutboxTable year={year} rows={rows} onOpen={setOpened} onCheck={(name) => setChecking({ name })} />
          {row && opened?.kind === 'form' && <FormHelper key={row.id} row={row} onClose={close} />}
        </BesidePanel>
      )}
      {row && opened?.kind === 'status' && <RecordStatus row={row} onClose={close} />}
      {row && opened?.kind === 'issue' && <RecordIssue row={row} onClose={close} />}
      {row && opened?.kind === 'receivers' && (
        <ChooseReceivers row={row} settings={settings} onClose={close} />
      )}
      {row && opened?.kind === 'recall' && <Recall row={row} onClose={close} />}
      {row && opened?.kind === 'sendAgain' && <SendAgain row={row} onClose={close} />}
      {row && opened?.kind === 'update' && <Update row={row} settings={settings} onClose={close} />}
      {row && opened?.kind === 'replace' && <Replace row={row} rows={rows} year={year} onClose={close} />}
      {checking && <CheckPackage first={checking.name} onClose={() => setChecking(null)} />}
      {isSetting && <OutboxSettings settings={settings} onClose={() => setIsSetting(false)} />}
    </div>
  );
}

function OutboxTable({
  year,
  rows,
  onOpen,
  onCheck,
}: {
  year: number;
  rows: readonly HandedOver[];
  onOpen: (opened: Opened) => void;
  onCheck: (name: string) => void;
}) {
  const { t } = useTranslation('outbox');
  const columns = useMemo(
    (): readonly Column<HandedOver>[] => [
      {
        key: 'document',
        header: t('column.document'),
        render: (row) => (
          <>
            {row.number === null ? (
              <Text size="sm" c="dimmed">
                {t('noNumber')} {row.notation}
              </Text>
            ) : (
              <Text size="sm" fw={600}>
                {formatNumberAndNotation(row.number, row.notation)}
              </Text>
            )}
            {`${row.typeName}: ${row.subject}`}
            <FollowUps row={row} />
          </>
        ),
      },
      {
        key: 'receivers',
        header: t('column.receivers'),
        render: (row) => <Receivers row={row} />,
      },
      {
        key: 'package',
        header: t('column.package'),
        render: ({ exportedAt, packageFolder }) =>
          exportedAt === null ? (
            <Text size="sm" c="dimmed">
              {t('notExported')}
            </Text>
          ) : (
            <>
              {formatMoment(exportedAt)}
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {packageFolder}
              </Text>
            </>
          ),
      },
      {
        key: 'actions',
        header: t('column.actions'),
        width: 11,
        render: (row) => <Actions row={row} onOpen={onOpen} onCheck={onCheck} />,
      },
    ],
    [t, onOpen, onCheck],
  );
  return <DataTable label={t('list', { year })} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

const colours: Readonly<Record<string, string>> = {
  '02': 'red',
  '16': 'red',
  '13': 'orange',
  '06': 'teal',
  '15': 'teal',
};

/** Each receiver with what was last heard of it, the whole story on the badge's title. */
function Receivers({ row }: { row: HandedOver }) {
  const { t } = useTranslation(['outbox', 'incoming']);
  return row.receivers.map(({ name, organId, deliveries }) => {
    const heard = deliveries.at(-1);
    // Sent again after its recall, it is with the receiver as if nothing had been heard yet.
    const last = heard?.statusCode === DeliveryStatus.recalled && row.recalled === null ? undefined : heard;
    const texts = deliveries.map(({ statusCode, at }) =>
      [formatMoment(at), t(`incoming:status.${statusKey(statusCode)}`, { code: statusCode })].join(' '),
    );
    return (
      <div key={name}>
        <Text size="sm">{organId === null ? name : `${name} (${organId})`}</Text>
        <Badge
          variant="light"
          tt="none"
          miw="max-content"
          color={last ? (colours[last.statusCode] ?? 'blue') : 'gray'}
          title={texts.join('\n')}
        >
          {last
            ? t(`incoming:status.${statusKey(last.statusCode)}`, { code: last.statusCode })
            : t('noStatus')}
        </Badge>
        {last && (
          <Text size="xs" c="dimmed">
            {[formatMoment(last.at), last.description].filter(Boolean).join(': ')}
          </Text>
        )}
      </div>
    );
  });
}

function Actions({
  row,
  onOpen,
  onCheck,
}: {
  row: HandedOver;
  onOpen: (opened: Opened) => void;
  onCheck: (name: string) => void;
}) {
  const { t } = useTranslation('outbox');
  const { subject, id } = row;
  const isOut = row.exportedAt !== null;
  const isRecalled = row.recalled !== null;
  const isStanding = stands(row);
  const held = useHeld();
  const exportPackage = useMutation({
    mutationFn: () => held.run({ kind: 'document', id }, () => client.documents.exportPackage({ id })),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ folder }) => notifyDone(t('exported', { folder })),
  });
  const action = isOut ? t('exportAgain') : t('export');
  const steps = [
    { kind: 'form', label: t('fill'), name: t('fillOf', { subject }), isShown: !isRecalled },
    { kind: 'receivers', label: t('receivers'), name: t('receiversOf', { subject }), isShown: !isOut },
    { kind: 'issue', label: t('issue'), name: t('issueOf', { subject }), isShown: row.number === null },
    {
      kind: 'status',
      label: t('record'),
      name: t('recordOf', { subject }),
      isShown: isOut,
    },
    {
      kind: 'sendAgain',
      label: t('followUp.sendAgain'),
      name: t('followUp.sendAgainOf', { subject }),
      isShown: !isStanding,
    },
  ] as const;
  const followUps = [
    { kind: 'recall', isShown: isOut && !isRecalled },
    { kind: 'update', isShown: isOut && isStanding },
    { kind: 'replace', isShown: isStanding },
  ] as const;
  const packageName = row.packageFolder?.split(/[/\\]/u).at(-1);
  return (
    <Group gap={4}>
      {isStanding && (
        <Button
          size="compact-xs"
          variant={isOut ? 'default' : 'filled'}
          loading={exportPackage.isPending}
          aria-label={t('exportOf', { action, subject })}
          onClick={() => exportPackage.mutate()}
        >
          {action}
        </Button>
      )}
      {steps
        .filter(({ isShown }) => isShown)
        .map(({ kind, label, name }) => (
          <Button
            key={kind}
            size="compact-xs"
            variant="default"
            aria-label={name}
            onClick={() => onOpen({ kind, id })}
          >
            {label}
          </Button>
        ))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-xs" variant="default" aria-label={t('followUp.moreOf', { subject })}>
            {t('followUp.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {followUps
            .filter(({ isShown }) => isShown)
            .map(({ kind }) => (
              <Menu.Item key={kind} onClick={() => onOpen({ kind, id })}>
                {t(`followUp.${kind}`)}
              </Menu.Item>
            ))}
          {packageName !== undefined && (
            <Menu.Item onClick={() => onCheck(packageName)}>{t('check.this')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {held.dialog}
    </Group>
  );
}
