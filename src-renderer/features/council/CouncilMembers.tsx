import { Group, Switch, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { hasEnded, today } from '../../ui/today.ts';
import { councilFigures, membersInView } from './council-figures.ts';
import type { CouncilView, MemberRow } from './council-figures.ts';
import { Figures } from './Figures.tsx';
import { memberColumns } from './member-columns.tsx';

/** The council that is there: its decision, its figures of today and its members. */
export function CouncilMembers({
  council,
  addMember,
  onEdit,
  onEnd,
}: {
  council: CouncilView;
  addMember: ReactNode;
  onEdit: (member: MemberRow) => void;
  onEnd: (member: MemberRow) => void;
}) {
  const { t } = useTranslation('council');
  const { t: tCommon } = useTranslation();
  const [showEnded, setShowEnded] = useState(false);
  const reopen = useMutation(orpc.council.endMember.mutationOptions({ onError: notifyError }));
  const on = today();
  const { members } = council;
  const shown = useMemo(() => membersInView(members, { showEnded, on }), [members, showEnded, on]);
  const figures = councilFigures(members, on);
  const columns = memberColumns(t, tCommon, {
    edit: onEdit,
    end: onEnd,
    reopen: (member) =>
      reopen.mutate(
        { id: member.id, baseRevision: member.revision, validTo: null },
        { onSuccess: () => notifyDone(t('memberReopened', { name: member.fullName })) },
      ),
  });
  if (members.length === 0) {
    return (
      <>
        <Decision council={council} />
        <EmptyState title={t('noMembersTitle')} action={addMember}>
          {t('noMembers')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Decision council={council}>
        <Switch
          label={t('showEnded')}
          checked={showEnded}
          onChange={(event) => setShowEnded(event.currentTarget.checked)}
        />
      </Decision>
      {figures && <Figures figures={figures} />}
      {shown.length === 0 ? (
        <Text p="md">{t('noneInForce')}</Text>
      ) : (
        <DataTable
          label={t('table')}
          columns={columns}
          rows={shown}
          rowKey={memberKey}
          isMuted={(member) => hasEnded(member, on)}
          onOpen={onEdit}
        />
      )}
    </>
  );
}

function Decision({ council, children }: { council: CouncilView; children?: ReactNode }) {
  const { t } = useTranslation('council');
  const status = useQuery(orpc.setup.status.queryOptions());
  return (
    <Group gap="sm" mb="xs" justify="space-between">
      <div>
        <Group gap="xs">
          <Text fw={600}>{council.name}</Text>
          {status.data?.hasSample === true && <SampleBadge />}
        </Group>
        <Text size="sm">
          {t('decision', { number: council.decisionNumber, from: formatDate(council.validFrom) })}
        </Text>
      </div>
      {children}
    </Group>
  );
}

function memberKey(member: MemberRow): string {
  return member.id;
}
