import { Text } from '@mantine/core';
import { IconCalendarOff, IconPencil, IconRestore, IconTrash, IconUserShare } from '@tabler/icons-react';
import type { TFunction } from 'i18next';

import { CouncilRole, byRole } from '../../../src-main/domain/council/council.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { comparePersonNames, compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { RowActions } from '../../ui/RowActions.tsx';
import type { RowAction } from '../../ui/RowActions.tsx';
import { neighboursOf } from './council-figures.ts';
import type { CouncilView, MemberRow } from './council-figures.ts';

/** What can be done with a member from the row. */
export type MemberActions = {
  readonly edit: (member: MemberRow) => void;
  readonly replace: (member: MemberRow) => void;
  readonly end: (member: MemberRow) => void;
  readonly remove: (member: MemberRow) => void;
  readonly reopen: (member: MemberRow) => void;
};

/** The columns of the list of members. */
export function memberColumns(
  t: TFunction<'council'>,
  tCommon: TFunction,
  council: CouncilView,
  unitNames: ReadonlyMap<UnitId, string>,
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
      width: 11,
      header: t('field.fullName'),
      render: (member) => (
        <>
          <Text span inherit fw={member.role === CouncilRole.member ? 400 : 600}>
            {member.fullName}
          </Text>
          <Chain member={member} council={council} t={t} />
        </>
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
      key: 'unit',
      header: t('field.unit'),
      render: (member) => {
        const unit = member.unitId === null ? '' : (unitNames.get(member.unitId) ?? '');
        return member.headsUnit ? t('headOf', { unit }) : unit;
      },
      compare: (a, b) =>
        compareVietnamese(
          a.unitId === null ? '' : (unitNames.get(a.unitId) ?? ''),
          b.unitId === null ? '' : (unitNames.get(b.unitId) ?? ''),
        ),
    },
    {
      key: 'role',
      header: t('field.roleShort'),
      width: 11,
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
      width: 9,
      render: (member) => <RowActions actions={rowActions(member, council, t, actions)} />,
    },
  ];
}

/** Whom the member came in for and who came in for the member. */
function Chain({ member, council, t }: { member: MemberRow; council: CouncilView; t: TFunction<'council'> }) {
  const { before, after } = neighboursOf(council, member);
  return (
    <>
      {before && (
        <Text size="xs" c="dimmed">
          {t('replacesOf', { name: before.fullName })}
        </Text>
      )}
      {after && (
        <Text size="xs" c="dimmed">
          {t('replacedBy', { name: after.fullName, date: formatDate(after.validFrom) })}
        </Text>
      )}
    </>
  );
}

function rowActions(
  member: MemberRow,
  council: CouncilView,
  t: TFunction<'council'>,
  actions: MemberActions,
): readonly RowAction[] {
  const name = member.fullName;
  return [
    { label: t('editOf', { name }), Icon: IconPencil, onClick: () => actions.edit(member) },
    ...(neighboursOf(council, member).after
      ? []
      : [{ label: t('replaceOf', { name }), Icon: IconUserShare, onClick: () => actions.replace(member) }]),
    member.validTo === null
      ? { label: t('endOf', { name }), Icon: IconCalendarOff, onClick: () => actions.end(member) }
      : { label: t('reopenOf', { name }), Icon: IconRestore, onClick: () => actions.reopen(member) },
    { label: t('removeOf', { name }), Icon: IconTrash, onClick: () => actions.remove(member) },
  ];
}
