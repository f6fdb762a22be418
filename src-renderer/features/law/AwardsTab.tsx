import { Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/today.ts';
import { AwardList } from './AwardList.tsx';
import { AwardRules } from './AwardRules.tsx';
import type { AwardEntry } from './law-types.ts';

/** The catalogue on the left, on the right all that holds for one of its entries on a day. */
export function AwardsTab({ awards }: { awards: readonly AwardEntry[] }) {
  const { t } = useTranslation('law');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const [date, setDate] = useState<IsoDate | null>(() => today());
  const chosen = awards.find(({ code }) => code === search['award']) ?? awards[0];
  if (!chosen) return <Text>{t('nothingFound')}</Text>;
  return (
    <div className="law-panes">
      <AwardList
        awards={awards}
        chosen={chosen.code}
        onChoose={(code) => {
          void navigate({ to: '.', search: (previous) => ({ ...previous, award: code }), replace: true });
        }}
      />
      <section className="law-rules" aria-label={chosen.name} tabIndex={0}>
        <AwardRules
          key={chosen.code}
          award={chosen}
          awards={awards}
          date={date}
          dateField={<DateField label={t('onDate')} value={date} onChange={setDate} />}
        />
      </section>
    </div>
  );
}
