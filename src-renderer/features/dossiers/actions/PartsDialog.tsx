import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PartState } from '../../../../src-main/domain/dossiers/stage.ts';
import { orpc } from '../../../api/page-connection.ts';
import type { DossierRow, PartAsked } from '../list/dossier-types.ts';
import { ChoiceLine } from './ChoiceLine.tsx';
import { ChoicesForm } from './ChoicesForm.tsx';
import { undecided } from './steps.ts';
import type { DossierActions } from './use-actions.ts';

const leave = 'leave';

/** Asks of which documents it is to be noted that they are there, not needed or missing, for all selected dossiers. */
export function PartsDialog({
  selected,
  actions,
  onClose,
}: {
  selected: readonly DossierRow[];
  actions: DossierActions;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const [chosen, setChosen] = useState<ReadonlyMap<string, PartState | null>>(new Map());
  const rows = undecided(selected);
  const ids = rows.map(({ id }) => id);
  const asked = useQuery(orpc.dossiers.partsAsked.queryOptions({ input: { ids } }));
  const parts = [...chosen].flatMap(([partCode, state]) => (state === null ? [] : [{ partCode, state }]));

  const lineOf = (part: PartAsked) => (
    <ChoiceLine
      key={part.code}
      name={part.name}
      details={[
        part.form,
        t('statements.asked', { count: part.asked }),
        part.present > 0 ? t('bulkParts.present', { count: part.present }) : '',
        part.notNeeded > 0 ? t('bulkParts.notNeeded', { count: part.notNeeded }) : '',
      ]}
      value={chosen.get(part.code) ?? leave}
      choices={[
        { value: leave, label: t('bulkParts.leave') },
        { value: PartState.present, label: t('part.present') },
        { value: PartState.notNeeded, label: t('part.not_needed') },
        { value: PartState.missing, label: t('bulkParts.missing') },
      ]}
      onChange={(value) => {
        const state = Object.values(PartState).find((one) => one === value) ?? null;
        setChosen((before) => new Map(before).set(part.code, state));
      }}
    />
  );
  const linesOf = (isRequired: boolean) =>
    asked.data?.filter(({ required }) => required === isRequired).map(lineOf) ?? [];
  return (
    <ChoicesForm
      title={t('bulkParts.title', { count: rows.length })}
      hint={t('bulkParts.hint')}
      none={t('bulkParts.none')}
      submitLabel={t('bulkParts.submit')}
      rows={rows}
      decided={selected.length - rows.length}
      groups={
        asked.data
          ? [
              { title: t('bulkParts.required'), lines: linesOf(true) },
              { title: t('bulkParts.optional'), lines: linesOf(false) },
            ]
          : null
      }
      loadError={asked.error}
      complete={parts.length > 0}
      submit={() => actions.setParts({ ids, parts })}
      onClose={onClose}
    />
  );
}
