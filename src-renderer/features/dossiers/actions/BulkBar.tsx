import { Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { DossierRow, Round } from '../list/dossier-types.ts';
import { useFocusedRows } from '../list/list-focus.ts';
import type { ListFocus } from '../list/list-focus.ts';
import { LettersDialog } from './LettersDialog.tsx';
import type { Letter } from './LettersDialog.tsx';
import { PartsDialog } from './PartsDialog.tsx';
import { PresentDialog } from './PresentDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RoundDialog } from './RoundDialog.tsx';
import { StatementsDialog } from './StatementsDialog.tsx';
import { lacksOf, planStep, undecided } from './steps.ts';
import type { Lack, Step, StepPlan } from './steps.ts';
import type { DossierActions } from './use-actions.ts';

type OpenDialog =
  | { readonly kind: 'reason'; readonly plan: StepPlan }
  | { readonly kind: 'present'; readonly plan: StepPlan; readonly lacks: readonly Lack[] }
  | { readonly kind: 'round' | 'state' | 'parts'; readonly rows: readonly DossierRow[] }
  | { readonly kind: 'letters'; readonly letters: readonly Letter[] };

/** What can be done with the selected dossiers. Only those that can take a step take it; the others stay. */
export function BulkBar({
  focus,
  byId,
  rounds,
  actions,
}: {
  focus: ListFocus;
  byId: ReadonlyMap<string, DossierRow>;
  rounds: readonly Round[];
  actions: DossierActions;
}) {
  const { t } = useTranslation('dossiers');
  const { selected: ids } = useFocusedRows(focus);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const selected = ids.flatMap((id) => byId.get(id) ?? []);
  const acting = useMutation({ mutationFn: (act: () => Promise<void>) => act(), onError: notifyError });
  const letterKind = kindOfLetters(selected);

  function begin(to: Step): void {
    const plan = planStep(selected, to);
    const lacks = to === 'presented' ? lacksOf(plan.rows) : [];
    if (plan.needsReason) setDialog({ kind: 'reason', plan });
    else if (lacks.length > 0) setDialog({ kind: 'present', plan, lacks });
    else {
      const request = { to, ids: plan.rows.map(({ id }) => id), reason: '', despite: false };
      acting.mutate(() => actions.move(request));
    }
  }

  const stepLabel = (to: Step) => {
    const { needsReason } = planStep(selected, to);
    return to === 'appraising' && needsReason ? t('bulk.appraisingAgain') : t(`bulk.${to}`);
  };
  const canStep = (to: Step) => planStep(selected, to).rows.length > 0;
  const [only] = selected;
  return (
    <Group gap={6} mb={6} role="region" aria-label={t('bulk.label')}>
      <Text size="sm" fw={selected.length > 0 ? 600 : 400} truncate className="dossiers-bulk-text">
        {only === undefined
          ? t('bulk.none')
          : selected.length === 1
            ? t('bulk.one', { name: `${only.salutation} ${only.name}`.trim() })
            : t('bulk.selected', { count: selected.length })}
      </Text>
      {(['appraising', 'supplement', 'returned', 'presented'] as const).map((to) => (
        <Button
          key={to}
          size="compact-sm"
          miw="max-content"
          variant={to === 'presented' ? 'filled' : 'default'}
          disabled={acting.isPending || !canStep(to)}
          onClick={() => begin(to)}
        >
          {stepLabel(to)}
        </Button>
      ))}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size="compact-sm"
            miw="max-content"
            variant="default"
            disabled={acting.isPending || selected.length === 0}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('moreActions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['state', 'parts'] as const).map((kind) => (
            <Menu.Item
              key={kind}
              disabled={undecided(selected).length === 0}
              onClick={() => setDialog({ kind, rows: selected })}
            >
              {t(`bulk.${kind}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {(['received', 'approved', 'rejected'] as const).map((to) => (
            <Menu.Item key={to} disabled={!canStep(to)} onClick={() => begin(to)}>
              {t(`bulk.${to}`)}
            </Menu.Item>
          ))}
          <Menu.Item
            disabled={letterKind === null}
            onClick={() => {
              if (letterKind === null) return;
              acting.mutate(async () => {
                const { letters } = await client.dossiers.letters({
                  ids: selected.map(({ id }) => id),
                  kind: letterKind,
                  deadline: null,
                });
                setDialog({ kind: 'letters', letters });
              });
            }}
          >
            {t('bulk.letters')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog({ kind: 'round', rows: selected })}>
            {t('round.change')}
          </Menu.Item>
          <Menu.Item
            color="red"
            onClick={() => acting.mutate(() => actions.withdraw(selected.map(({ id }) => id)))}
          >
            {t('bulk.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog?.kind === 'reason' && (
        <ReasonDialog
          plan={dialog.plan}
          actions={actions}
          onLetters={(letters) => setDialog({ kind: 'letters', letters })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'present' && (
        <PresentDialog
          plan={dialog.plan}
          lacks={dialog.lacks}
          actions={actions}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'round' && (
        <RoundDialog rows={dialog.rows} rounds={rounds} actions={actions} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'state' && (
        <StatementsDialog selected={dialog.rows} actions={actions} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'parts' && (
        <PartsDialog selected={dialog.rows} actions={actions} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'letters' && (
        <LettersDialog letters={dialog.letters} onClose={() => setDialog(null)} />
      )}
    </Group>
  );
}

/** Which letters can be written for all that is selected; null where it is in different stages or in none of these. */
function kindOfLetters(selected: readonly DossierRow[]): 'return' | 'supplement' | null {
  if (selected.length === 0) return null;
  if (selected.every(({ stage }) => stage === 'returned')) return 'return';
  return selected.every(({ stage }) => stage === 'supplement') ? 'supplement' : null;
}
