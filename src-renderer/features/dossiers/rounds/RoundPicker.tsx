import { ActionIcon, Button, Group, Menu, NativeSelect, Tooltip } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { DossierFilter } from '../list/dossier-filter.ts';
import type { DossierRow, Round } from '../list/dossier-types.ts';
import { RoundForm } from './RoundForm.tsx';

const all = 'all';
const none = 'none';

/** Which round the list shows, with opening, changing and closing rounds. */
export function RoundPicker({
  year,
  rounds,
  rows,
  value,
  onChange,
}: {
  year: number;
  rounds: readonly Round[];
  rows: readonly DossierRow[];
  value: DossierFilter['round'];
  onChange: (round: DossierFilter['round']) => void;
}) {
  const { t } = useTranslation('dossiers');
  const [editing, setEditing] = useState<Round | 'new' | null>(null);
  const counts = Map.groupBy(rows, ({ roundId }) => roundId);
  const countOf = (id: RoundId | null) => counts.get(id)?.length ?? 0;
  const chosen = rounds.find(({ id }) => id === value);
  const close = useMutation(
    orpc.dossiers.closeRound.mutationOptions({
      onSuccess: (_answer, { isClosed }) =>
        notifyDone(t(isClosed ? 'round.closed' : 'round.reopened', { name: chosen?.name ?? '' })),
      onError: notifyError,
    }),
  );
  return (
    <Group gap={6} wrap="nowrap">
      <NativeSelect
        aria-label={t('round.choose')}
        size="xs"
        w="17rem"
        value={value ?? all}
        onChange={(event) => {
          const picked = event.currentTarget.value;
          onChange(
            picked === all
              ? null
              : picked === none
                ? none
                : (rounds.find(({ id }) => id === picked)?.id ?? null),
          );
        }}
        data={[
          { value: all, label: t('round.all', { count: rows.length }) },
          ...rounds.map(({ id, name, isClosed }) => ({
            value: id,
            label: t(isClosed ? 'round.closedOption' : 'round.option', { name, count: countOf(id) }),
          })),
          ...(countOf(null) > 0 || value === none
            ? [{ value: none, label: t('round.none', { count: countOf(null) }) }]
            : []),
        ]}
      />
      <Button
        variant="default"
        size="xs"
        px="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setEditing('new')}
      >
        {t('round.new')}
      </Button>
      {chosen && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Tooltip label={t('round.menu')}>
              <ActionIcon variant="default" size="md" aria-label={t('round.menu')}>
                <IconDots size={18} />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setEditing(chosen)}>{t('round.edit')}</Menu.Item>
            <Menu.Item onClick={() => close.mutate({ id: chosen.id, isClosed: !chosen.isClosed })}>
              {t(chosen.isClosed ? 'round.reopen' : 'round.close')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {editing !== null && (
        <RoundForm
          year={year}
          round={editing === 'new' ? null : editing}
          onSaved={onChange}
          onClose={() => setEditing(null)}
        />
      )}
    </Group>
  );
}
