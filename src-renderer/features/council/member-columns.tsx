import { Text } from '@mantine/core';
import { IconCalendarOff, IconPencil, IconRestore } from '@tabler/icons-react';
import type { TFunction } from 'i18next';

import { CouncilRole, byRole } from '../../../src-main/domain/council/council.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { comparePersonNames, compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { RowActions } from '../../ui/RowActions.tsx';
import type { RowAction } from '../../ui/RowActions.tsx';
import type { MemberRow } from './council-figures.ts';

/** What can be done with a member from the row. */
export type MemberActions = {
  readonly edit: (member: MemberRow) => void;
  readonly end: (member: MemberRow) => void;
  readonly reopen: (member: MemberRow) => void;
};

/** The columns of the list of members. */
export function memberColumns(
  t: TFunction<'council'>,
  tCommon: TFunction,
  actions: MemberActions,
): readonly Column<MemberRow>[] {
  return [
    {
      key: 'ordinal',
      header: tCommon('column.ordinal'),
      width: 3,
      align: 'end',
      render: (_member, position) => position,
    },
    {
      key: 'fullName',
      width: 13,
      header: t('field.fullName'),
      render: (member) => (
        <Text span inherit fw={member.role === CouncilRole.member ? 400 : 600}>
          {member.fullName}
        </Text>
      ),
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    {
      key: 'post',
      header: t('field.post'),
      render: (member) => member.post,
      compare: (a, b) => compareVietnamese(a.post, b.post),
    },
    {
      key: 'role',
      header: t('field.roleShort'),
      width: 14,
      render: (member) => t(`role.${member.role}`),
      compare: byRole,
    },
    {
      key: 'from',
      header: t('field.from'),
      width: 6.5,
      render: (member) => formatDate(member.validFrom),
    },
    {
      key: 'to',
      header: t('field.to'),
      width: 6.5,
      render: (member) => (member.validTo === null ? '' : formatDate(member.validTo)),
    },
    {
      key: 'actions',
      header: t('field.actions'),
      width: 6,
      render: (member) => <RowActions actions={rowActions(member, t, actions)} />,
    },
  ];
}

function rowActions(
  member: MemberRow,
  t: TFunction<'council'>,
  actions: MemberActions,
): readonly RowAction[] {
  const name = member.fullName;
  return [
    { label: t('editOf', { name }), Icon: IconPencil, onClick: () => actions.edit(member) },
    member.validTo === null
      ? { label: t('endOf', { name }), Icon: IconCalendarOff, onClick: () => actions.end(member) }
      : { label: t('reopenOf', { name }), Icon: IconRestore, onClick: () => actions.reopen(member) },
  ];
}
