import { Alert, Badge, Button, Group, SegmentedControl, Tabs, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HistoryState } from '../../../../src-main/domain/register/history/history-preview.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { HistoryRows } from './HistoryRows.tsx';
import { UnknownTexts } from './UnknownTexts.tsx';
import type { HistoryPreview, useHistoryImport } from './use-history-import.ts';

/** What a file holds and what becomes of it, before anything is stored. */
export function HistoryPreviewPane({
  preview,
  failure,
  history,
}: {
  preview: HistoryPreview;
  failure: string | null;
  history: ReturnType<typeof useHistoryImport>;
}) {
  const { t } = useTranslation('register');
  const { counts, stagedId } = preview;
  const [state, setState] = useState<HistoryState | 'all'>(counts.error > 0 ? 'error' : 'all');
  const awards = useQuery(orpc.register.awards.queryOptions()).data ?? [];
  const units = useQuery(orpc.units.list.queryOptions()).data ?? [];
  const unanswered =
    preview.unknownAwards.filter(({ isAnswered }) => !isAnswered).length +
    preview.unknownUnits.filter(({ answer }) => answer === null).length;
  const shown = Object.values(HistoryState).filter((one) => counts[one] > 0 || one === 'fresh');
  return (
    <>
      <Group gap="xs" mb="xs">
        <div style={{ flex: 1, minWidth: '16rem' }}>
          <Text fw={600}>{preview.fileName}</Text>
          <Text size="xs" c="dimmed">
            {t('history.where', { sheet: preview.sheet, rows: preview.rows, sender: preview.sender })}
            {preview.importedBefore !== null &&
              ` · ${t('history.importedBefore', { at: formatMoment(preview.importedBefore) })}`}
          </Text>
        </div>
        <RejectedButton preview={preview} />
        <Button variant="default" size="sm" onClick={() => history.discard(stagedId)}>
          {t('history.putAway')}
        </Button>
        <Button size="sm" disabled={counts.fresh === 0} onClick={() => history.store(preview)}>
          {t('history.store', { n: counts.fresh.toLocaleString('vi-VN') })}
        </Button>
      </Group>
      {failure !== null && (
        <Alert color="red" role="alert" mb="xs" py={6}>
          {failure}
        </Alert>
      )}
      {preview.conversions.map((sentence) => (
        <Text key={sentence} size="xs" mb={4}>
          {sentence}
        </Text>
      ))}
      <Tabs defaultValue="rows" className="full-height-part" keepMounted={false}>
        <Tabs.List mb="xs">
          <Tabs.Tab value="rows">{t('history.tabs.rows')}</Tabs.Tab>
          <Tabs.Tab
            value="unknown"
            rightSection={
              unanswered > 0 ? (
                <Badge size="sm" color="orange" variant="light">
                  {unanswered}
                </Badge>
              ) : undefined
            }
          >
            {t('history.tabs.unknown')}
          </Tabs.Tab>
          <Tabs.Tab value="columns">{t('history.tabs.columns')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rows" className="full-height-part">
          <SegmentedControl
            size="xs"
            mb="xs"
            style={{ alignSelf: 'flex-start' }}
            aria-label={t('history.states.label')}
            value={state}
            onChange={(value) => setState(value)}
            data={[
              { value: 'all', label: t('history.states.all', { n: preview.rows }) },
              ...shown.map((one) => ({ value: one, label: t(`history.states.${one}`, { n: counts[one] }) })),
            ]}
          />
          <HistoryRows preview={preview} state={state === 'all' ? null : state} awards={awards} />
        </Tabs.Panel>
        <Tabs.Panel value="unknown" className="full-height-part">
          <UnknownTexts preview={preview} awards={awards} units={units} onAnswer={history.answer} />
        </Tabs.Panel>
        <Tabs.Panel value="columns" className="full-height-part">
          <ColumnMapping preview={preview} onChange={(columns) => history.readAgain(preview, columns)} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function RejectedButton({ preview: { stagedId, counts } }: { preview: HistoryPreview }) {
  const { t } = useTranslation('register');
  const saving = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.register.rejectedHistory({ stagedId });
      if (await shell.saveFile(name, file)) notifyDone(t('book.exported', { name }));
    },
    onError: notifyError,
  });
  if (counts.error === 0) return null;
  return (
    <Button variant="default" size="sm" loading={saving.isPending} onClick={() => saving.mutate()}>
      {t('history.saveRejected', { n: counts.error.toLocaleString('vi-VN') })}
    </Button>
  );
}
