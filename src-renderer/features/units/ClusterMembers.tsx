import { ActionIcon, Badge, Group, NativeSelect, Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { ClusterRole } from '../../../src-main/domain/units/unit.ts';
import type { ClusterMember } from '../../../src-main/domain/units/unit.ts';
import { hasEnded, today } from '../../ui/today.ts';
import { moveMember, removeMember, setRole } from './cluster-draft.ts';
import type { ClusterDraft } from './cluster-draft.ts';
import type { UnitRow } from './unit-list.ts';

/**
 * The members of a cluster in the order of the office, with their roles.
 *
 * @param refusedUnit the name of the unit that the program has just refused; its row is marked
 */
export function ClusterMembers({
  draft,
  units,
  refusedUnit,
  onChange,
}: {
  draft: ClusterDraft;
  units: ReadonlyMap<UnitId, UnitRow>;
  refusedUnit: string | number | undefined;
  onChange: (draft: ClusterDraft) => void;
}) {
  const { t } = useTranslation('units');
  const { t: tCommon } = useTranslation();
  return (
    <div className="cluster-members">
      <Table aria-label={t('clusters.membersTable', { name: draft.name })} stickyHeader layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="2.75rem" ta="end">
              {tCommon('column.ordinal')}
            </Table.Th>
            <Table.Th w="5.5rem" className="cluster-member-code">
              {t('field.code')}
            </Table.Th>
            <Table.Th>{t('field.name')}</Table.Th>
            <Table.Th w="9.5rem">{t('clusters.role')}</Table.Th>
            <Table.Th w="7rem">{t('field.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {draft.members.map((member, index) => (
            <MemberRow
              key={member.unitId}
              member={member}
              position={index + 1}
              unit={units.get(member.unitId)}
              refusedUnit={refusedUnit}
              draft={draft}
              onChange={onChange}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function MemberRow({
  member,
  position,
  unit,
  refusedUnit,
  draft,
  onChange,
}: {
  member: ClusterMember;
  position: number;
  unit: UnitRow | undefined;
  refusedUnit: string | number | undefined;
  draft: ClusterDraft;
  onChange: (draft: ClusterDraft) => void;
}) {
  const { t } = useTranslation('units');
  const { unitId, role } = member;
  const name = unit?.name ?? unitId;
  const isRefused = name === refusedUnit;
  return (
    <Table.Tr {...(isRefused && { bg: 'var(--mantine-color-red-light)', 'aria-invalid': true })}>
      <Table.Td ta="end">{position}</Table.Td>
      <Table.Td className="cluster-member-code">{unit?.code}</Table.Td>
      <Table.Td fw={role === ClusterRole.member ? 400 : 600}>
        {name}{' '}
        {unit && hasEnded(unit, today()) && (
          <Badge size="sm" color="gray" variant="light">
            {t('clusters.ended')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('clusters.roleOf', { name })}
          value={role}
          data={Object.values(ClusterRole).map((value) => ({ value, label: t(`clusterRole.${value}`) }))}
          onChange={(event) => onChange(setRole(draft, unitId, event.currentTarget.value as ClusterRole))}
        />
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('clusters.moveUp', { name })}
            onClick={() => onChange(moveMember(draft, unitId, -1))}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('clusters.moveDown', { name })}
            onClick={() => onChange(moveMember(draft, unitId, 1))}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('clusters.removeOf', { name })}
            onClick={() => onChange(removeMember(draft, unitId))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
