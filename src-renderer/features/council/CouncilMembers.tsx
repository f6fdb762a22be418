import { Badge, Button, Group, Menu, Switch, Text } from '@mantine/core';
import { IconCalendarPlus, IconChevronDown, IconClipboard, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate, isInForce } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { today } from '../../ui/today.ts';
import type { CouncilDialog } from './council-dialog.ts';
import { councilFigures, membersInView } from './council-figures.ts';
import type { CouncilView, MemberRow } from './council-figures.ts';
import { Figures } from './Figures.tsx';
import { memberColumns } from './member-columns.tsx';
import { MembershipChanges } from './MembershipChanges.tsx';

/** A council of one term: its decision, its members of a day, their figures, and the days on which they change. */
export function CouncilMembers({
  council,
  onDialog,
}: {
  council: CouncilView;
  onDialog: (dialog: CouncilDialog) => void;
}) {
  const { t } = useTranslation('council');
  const { t: tCommon } = useTranslation();
  const [showAll, setShowAll] = useState(false);
  const [on, setOn] = useState<IsoDate | null>(() => dayInTerm(council));
  const units = useQuery(orpc.units.list.queryOptions());
  const ruleSets = useQuery(orpc.votingRules.sets.queryOptions());
  const reopen = useMutation(orpc.council.endMember.mutationOptions({ onError: notifyError }));
  const unitNames = useMemo(() => new Map(units.data?.map(({ id, name }) => [id, name])), [units.data]);
  const shown = useMemo(
    () => (on === null ? [] : membersInView(council, { showAll, on })),
    [council, showAll, on],
  );
  const figures = on !== null && ruleSets.data ? councilFigures(council, on, ruleSets.data) : null;
  const columns = memberColumns(t, tCommon, council, unitNames, {
    edit: (member) => onDialog({ kind: 'edit', member }),
    replace: (member) => onDialog({ kind: 'replace', member }),
    end: (member) => onDialog({ kind: 'end', member }),
    remove: (member) => onDialog({ kind: 'remove', member }),
    reopen: (member) =>
      reopen.mutate(
        { id: member.id, baseRevision: member.revision, validTo: null },
        { onSuccess: () => notifyDone(t('memberReopened', { name: member.fullName })) },
      ),
  });
  if (council.members.length === 0) {
    return (
      <>
        <Decision council={council} onDialog={onDialog} />
        <EmptyState
          title={t('noMembersTitle')}
          action={
            <Group>
              <Button onClick={() => onDialog({ kind: 'edit', member: null })}>{t('addMember')}</Button>
              <Button variant="default" onClick={() => onDialog({ kind: 'paste' })}>
                {t('pasteMembers')}
              </Button>
            </Group>
          }
        >
          {t('noMembers')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Decision council={council} onDialog={onDialog} />
      <Group gap="md" align="flex-end" mb={6}>
        <DateField label={t('onDay')} value={on} onChange={setOn} />
        <Switch
          label={t('showAll')}
          checked={showAll}
          onChange={(event) => setShowAll(event.currentTarget.checked)}
          mb={6}
        />
      </Group>
      {figures && on !== null && <Figures figures={figures} on={on} />}
      <MembershipChanges council={council} />
      {shown.length === 0 ? (
        <Text p="md">{on === null ? '' : t('noneInForce', { date: formatDate(on) })}</Text>
      ) : (
        <DataTable
          label={t('table')}
          columns={columns}
          rows={shown}
          rowKey={memberKey}
          isMuted={(member) => on !== null && !isInForce(member, on)}
          onOpen={(member) => onDialog({ kind: 'edit', member })}
        />
      )}
    </>
  );
}

/** Today while the term runs, else its nearest day. */
function dayInTerm(council: CouncilView): IsoDate {
  const now = today();
  if (now < council.validFrom) return council.validFrom;
  return council.validTo !== null && now > council.validTo ? council.validTo : now;
}

function Decision({
  council,
  onDialog,
}: {
  council: CouncilView;
  onDialog: (dialog: CouncilDialog) => void;
}) {
  const { t } = useTranslation('council');
  const status = useQuery(orpc.setup.status.queryOptions());
  const { name, kind, decisionNumber, validFrom, validTo } = council;
  return (
    <Group gap="sm" mb="xs" justify="space-between">
      <div>
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge variant="light">{t(`kind.${kind}`)}</Badge>
          {status.data?.hasSample === true && <SampleBadge />}
        </Group>
        <Text size="sm">
          {t(validTo === null ? 'decision' : 'decisionEnded', {
            number: decisionNumber,
            from: formatDate(validFrom),
            to: validTo === null ? '' : formatDate(validTo),
          })}
        </Text>
      </div>
      <Group gap="xs">
        {council.members.length > 0 && (
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={() => onDialog({ kind: 'edit', member: null })}
          >
            {t('addMember')}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} />}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconClipboard size={16} />} onClick={() => onDialog({ kind: 'paste' })}>
              {t('pasteMembers')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onDialog({ kind: 'decision' })}>
              {t('editCouncil')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCalendarPlus size={16} />}
              onClick={() => onDialog({ kind: 'term' })}
            >
              {t('newTerm')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  );
}

function memberKey(member: MemberRow): string {
  return member.id;
}
