import { Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { StagedId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import type { HistoryAnswers } from '../../../../src-main/domain/register/history/history-preview.ts';
import { foldedOptionsFilter } from '../../../ui/folded-options-filter.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { HistoryPreview } from './use-history-import.ts';

const LEFT_OUT = '-';

/** Texts that nobody recognised, each once for all of its rows: the officer says what they mean. */
export function UnknownTexts({
  preview: { stagedId, unknownAwards, unknownUnits },
  awards,
  units,
  onAnswer,
}: {
  preview: HistoryPreview;
  awards: readonly { readonly code: string; readonly name: string }[];
  units: readonly { readonly id: UnitId; readonly name: string; readonly validTo: string | null }[];
  onAnswer: (stagedId: StagedId, answers: Partial<HistoryAnswers>) => Promise<void>;
}) {
  const { t } = useTranslation('register');
  const [busy, setBusy] = useState(false);
  const give = (answers: Partial<HistoryAnswers>) => {
    setBusy(true);
    onAnswer(stagedId, answers)
      .catch(notifyError)
      .finally(() => setBusy(false));
  };
  const awardOptions = [
    { value: LEFT_OUT, label: t('history.leaveOut') },
    ...awards.map(({ code, name }) => ({ value: code, label: name })),
  ];
  const unitOptions = units.map(({ id, name, validTo }) => ({
    value: id,
    label: validTo === null ? name : t('filter.endedUnit', { name, year: validTo.slice(0, 4) }),
  }));
  return (
    <div className="data-table-scroller" role="region" aria-label={t('history.tabs.unknown')} tabIndex={0}>
      <Stack gap="sm" p="sm" maw={900}>
        {unknownAwards.length + unknownUnits.length === 0 && (
          <Text size="sm">{t('history.allRecognised')}</Text>
        )}
        {unknownAwards.length > 0 && (
          <Title order={3} fz="sm">
            {t('history.unknownAwards')}
          </Title>
        )}
        {unknownAwards.map(({ key, text, count, answer, isAnswered }) => (
          <Select
            key={key}
            label={t('history.textOfRows', { text, n: count })}
            placeholder={t('history.chooseAward')}
            data={awardOptions}
            value={isAnswered ? (answer ?? LEFT_OUT) : null}
            onChange={(value) => {
              if (value !== null) give({ awards: { [key]: value === LEFT_OUT ? null : value } });
            }}
            disabled={busy}
            searchable
            filter={foldedOptionsFilter}
          />
        ))}
        {unknownUnits.length > 0 && (
          <Title order={3} fz="sm">
            {t('history.unknownUnits')}
          </Title>
        )}
        {unknownUnits.map(({ key, text, count, answer }) => (
          <Select
            key={key}
            label={t('history.textOfRows', { text, n: count })}
            placeholder={t('history.chooseUnit')}
            data={unitOptions}
            value={answer}
            onChange={(value) => {
              if (value !== null) give({ units: { [key]: value } });
            }}
            disabled={busy}
            searchable
            filter={foldedOptionsFilter}
          />
        ))}
      </Stack>
    </div>
  );
}
