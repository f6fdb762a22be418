import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import type { DossierRow, StatementAsked } from '../list/dossier-types.ts';
import { ChoiceLine } from './ChoiceLine.tsx';
import { ChoicesForm } from './ChoicesForm.tsx';
import { undecided } from './steps.ts';
import type { DossierActions } from './use-actions.ts';

const open = 'open';

/** Asks what the office states for the selected dossiers, and where it is written. Nothing is chosen beforehand. */
export function StatementsDialog({
  selected,
  actions,
  onClose,
}: {
  selected: readonly DossierRow[];
  actions: DossierActions;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const [source, setSource] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const rows = undecided(selected);
  const ids = rows.map(({ id }) => id);
  const asked = useQuery(orpc.dossiers.statementsAsked.queryOptions({ input: { ids } }));
  const statements = [...chosen]
    .filter(([, value]) => value !== open)
    .map(([key, value]) => ({ key, holds: value === 'yes' }));

  const lineOf = (statement: StatementAsked) => (
    <ChoiceLine
      key={statement.key}
      name={statement.text}
      details={[
        t('statements.asked', { count: statement.asked }),
        statement.holds > 0 ? t('statements.holds', { count: statement.holds }) : '',
        statement.fails > 0 ? t('statements.fails', { count: statement.fails }) : '',
        statement.article,
      ]}
      value={chosen.get(statement.key) ?? open}
      choices={[
        { value: open, label: t('statements.open') },
        { value: 'yes', label: t('statements.yes') },
        { value: 'no', label: t('statements.no') },
      ]}
      onChange={(value) => setChosen((before) => new Map(before).set(statement.key, value))}
    />
  );
  const linesOf = (claimed: boolean) =>
    asked.data?.filter(({ onlyIfClaimed }) => onlyIfClaimed === claimed).map(lineOf) ?? [];
  return (
    <ChoicesForm
      title={t('statements.title', { count: rows.length })}
      hint={t('statements.hint')}
      none={t('statements.none')}
      submitLabel={t('statements.submit')}
      rows={rows}
      decided={selected.length - rows.length}
      groups={
        asked.data
          ? [
              { title: t('statements.usual'), lines: linesOf(false) },
              { title: t('statements.claimed'), lines: linesOf(true) },
            ]
          : null
      }
      loadError={asked.error}
      complete={statements.length > 0 && source.trim() !== ''}
      submit={() => actions.state({ ids, statements, source })}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('statements.source')}
        placeholder={t('statements.sourceHint')}
        maxLength={500}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </ChoicesForm>
  );
}
