import { Button } from '@mantine/core';
import { IconArrowMerge, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EndModal } from '../../ui/EndModal.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { today } from '../../ui/today.ts';
import { useYear } from '../../ui/use-year.ts';
import { LineageDialog } from './LineageDialog.tsx';
import { SuccessionForm } from './SuccessionForm.tsx';
import type { UnitRow } from './unit-list.ts';
import { UnitForm } from './UnitForm.tsx';
import { UnitTable } from './UnitTable.tsx';

type Dialog =
  | { readonly kind: 'edit'; readonly unit: UnitRow | null }
  | { readonly kind: 'end'; readonly unit: UnitRow }
  | { readonly kind: 'lineage'; readonly unit: UnitRow }
  | { readonly kind: 'succession'; readonly unit: UnitRow | null };

/** The register of units: who takes part in emulation, and since and until when. */
export function UnitsPage() {
  const { t } = useTranslation('units');
  const units = useQuery(orpc.units.list.queryOptions());
  const successions = useQuery(orpc.units.successions.queryOptions());
  const year = useYear();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const reopen = useMutation(orpc.units.end.mutationOptions({ onError: notifyError }));
  const on = today();
  const byId = useMemo(() => new Map(units.data?.map((unit) => [unit.id, unit])), [units.data]);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog({ kind: 'edit', unit: null })}>
      {t('units.add')}
    </Button>
  );
  return (
    <FullHeightPage>
      <PageHeader
        title={t('units.title')}
        description={t('units.description')}
        actions={
          units.data?.length === 0 ? undefined : (
            <>
              <Button
                variant="default"
                leftSection={<IconArrowMerge size={16} />}
                onClick={() => setDialog({ kind: 'succession', unit: null })}
              >
                {t('lineage.add')}
              </Button>
              {add}
            </>
          )
        }
      />
      <QueryBoundary query={units}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('units.emptyTitle')} action={add}>
              {t('units.empty')}
            </EmptyState>
          ) : (
            <UnitTable
              units={rows}
              on={on}
              actions={{
                edit: (unit) => setDialog({ kind: 'edit', unit }),
                end: (unit) => setDialog({ kind: 'end', unit }),
                lineage: (unit) => setDialog({ kind: 'lineage', unit }),
                reopen: (unit) =>
                  reopen.mutate(
                    { id: unit.id, baseRevision: unit.revision, validTo: null },
                    { onSuccess: () => notifyDone(t('units.reopened', { name: unit.name })) },
                  ),
              }}
            />
          )
        }
      </QueryBoundary>
      {dialog?.kind === 'edit' && (
        <UnitForm unit={dialog.unit} year={year ?? Number(on.slice(0, 4))} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'lineage' && (
        <LineageDialog
          unit={dialog.unit}
          units={byId}
          successions={successions.data ?? []}
          onAdd={() => setDialog({ kind: 'succession', unit: dialog.unit })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'succession' && (
        <SuccessionForm units={units.data ?? []} unit={dialog.unit} on={on} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'end' && <EndUnit unit={dialog.unit} onClose={() => setDialog(null)} />}
    </FullHeightPage>
  );
}

function EndUnit({ unit, onClose }: { unit: UnitRow; onClose: () => void }) {
  const { t } = useTranslation('units');
  const { name } = unit;
  const end = useMutation(
    orpc.units.end.mutationOptions({
      onSuccess: () => {
        notifyDone(t('units.ended', { name }));
        onClose();
      },
    }),
  );
  return (
    <EndModal
      title={t('units.endTitle')}
      explanation={t('units.endExplanation', { name })}
      dateLabel={t('units.lastDay')}
      saving={end.isPending}
      error={end.error}
      onEnd={(validTo: IsoDate) => end.mutate({ id: unit.id, baseRevision: unit.revision, validTo })}
      onClose={onClose}
    />
  );
}
