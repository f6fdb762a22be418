import { Button, Text } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LONGEST_BATCH } from '../../../../src-main/contract/certificates.contract.ts';
import type { CertificateTemplateId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import type { EntryCheck, LoadedTemplate } from '../types.ts';
import { CertificatePanel } from './CertificatePanel.tsx';
import { EntryTable } from './EntryTable.tsx';
import { PrintBar } from './PrintBar.tsx';
import { noFilters, PrintFilters } from './PrintFilters.tsx';

/** Chooses entries of the register and prints their certificates. */
export function PrintTab({ templates }: { templates: readonly LoadedTemplate[] }) {
  const { t } = useTranslation('certificates');
  const [filters, setFilters] = useState(noFilters);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [templateId, setTemplateId] = useState<CertificateTemplateId | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const entries = useQuery(
    orpc.certificates.entries.queryOptions({
      input: { ...filters, limit: LONGEST_BATCH, offset: 0 },
      placeholderData: keepPreviousData,
    }),
  );
  const rows = entries.data?.rows ?? none;
  // What the filters hide is not printed unseen.
  const chosen = useMemo(() => rows.filter(({ id }) => marked.has(id)), [rows, marked]);
  const check = useQuery(
    orpc.certificates.check.queryOptions({
      input: chosen.length === 0 ? skipToken : { entryIds: chosen.map(({ id }) => id), templateId },
      placeholderData: keepPreviousData,
    }),
  );
  const checks = useMemo(
    () => new Map<string, EntryCheck>((check.data ?? []).map((one) => [one.entryId, one])),
    [check.data],
  );
  const open = rows.find(({ id }) => id === openId) ?? null;
  const isUnfiltered = filters === noFilters;
  return (
    <div className="certificate-print" data-has-panel={open !== null}>
      <div className="certificate-column">
        <PrintFilters filters={filters} onChange={setFilters} />
        <QueryBoundary query={entries}>
          {({ total }) =>
            total === 0 && isUnfiltered ? (
              <EmptyState
                title={t('print.emptyTitle')}
                action={
                  <Button renderRoot={(props) => <Link {...props} to="/decisions" />}>
                    {t('print.toDecisions')}
                  </Button>
                }
              >
                {t('print.empty')}
              </EmptyState>
            ) : (
              <>
                <EntryTable
                  rows={rows}
                  checks={checks}
                  marked={marked}
                  openId={openId}
                  onMark={setMarked}
                  onOpen={(row) => setOpenId(row.id === openId ? null : row.id)}
                />
                <Text size="xs" c="dimmed">
                  {total === 0
                    ? t('print.noMatch')
                    : total > rows.length
                      ? t('print.shownOf', { shown: rows.length, total })
                      : t('print.count', { total })}
                  {total > 0 && open === null && ` · ${t('panel.none')}`}
                </Text>
                <PrintBar
                  templates={templates}
                  templateId={templateId}
                  chosen={chosen}
                  checks={checks}
                  isChecking={check.isFetching}
                  onTemplate={setTemplateId}
                />
              </>
            )
          }
        </QueryBoundary>
      </div>
      {open && (
        <aside className="certificate-column certificate-scroll" aria-label={t('panel.label')}>
          <CertificatePanel key={open.id} entry={open} templates={templates} templateId={templateId} />
        </aside>
      )}
    </div>
  );
}

const none: never[] = [];
