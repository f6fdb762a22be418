import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { nextNumber } from '../../src-main/domain/documents/number-series.ts';
import type { GivenNumber } from '../../src-main/domain/documents/number-series.ts';
import { formatDocumentNumber } from '../../src-main/domain/e-office/e-office-document.ts';
import { formatDate } from '../../src-main/domain/kernel/dates.ts';

/** How far a series of numbers has come. */
export function SeriesText({ series }: { series: readonly GivenNumber[] }) {
  const { t } = useTranslation();
  const last = series.at(-1);
  return (
    <Text size="sm" c="dimmed">
      {last
        ? t('numbers.last', {
            number: formatDocumentNumber(last.number),
            date: formatDate(last.issuedOn),
            next: formatDocumentNumber(nextNumber(series)),
          })
        : t('numbers.first')}
    </Text>
  );
}
