import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../../src-main/domain/kernel/local-moment.ts';
import type { Client } from '../../api/client.ts';

export type ExchangeView = Awaited<ReturnType<Client['exchange']['state']>>;
export type UnitExchange = ExchangeView['units'][number];

/** The units that haven't returned a workbook, in the order of the cluster. */
export function unitsOutstanding({ units }: ExchangeView): readonly UnitExchange[] {
  return units.filter(({ state }) => state !== 'returned');
}

/** The reminder list, a line for each unit, as it is pasted into a letter, a message or a sheet. Always Vietnamese. */
export function outstandingText(view: ExchangeView): string {
  const lines = unitsOutstanding(view).map(({ unitName, sentAt }, index) =>
    [index + 1, unitName, sentAt === null ? 'chưa gửi biểu' : `gửi ngày ${formatDay(sentAt)}`].join('\t'),
  );
  return [`${view.cluster.name} - chưa nộp biểu tự chấm năm ${view.cluster.year}:`, ...lines].join('\n');
}

/** The day of a moment in Viet Nam, `05/01/2026`. */
export function formatDay(instant: Instant): string {
  return formatDate(localMomentOf(instant).date);
}
