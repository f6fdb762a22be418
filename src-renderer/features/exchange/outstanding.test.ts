import { expect, it } from 'vitest';

import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { outstandingText } from './outstanding.ts';

it('lists who has not returned, ready to be pasted', () => {
  const sentAt = '2026-11-25T23:30:00.000Z' as Instant;
  const unit = (unitName: string) => ({
    unitId: unitName as UnitId,
    unitName,
    returnedAt: null,
    timesSent: 1,
  });
  const text = outstandingText({
    cluster: { id: 'c' as ClusterId, name: 'Cụm thi đua số 1', year: 2026 },
    scheme: null,
    locked: false,
    units: [
      { ...unit('Xã Bum Tở'), state: 'sent', sentAt },
      { ...unit('Xã Mường Tè'), state: 'returned', sentAt, returnedAt: sentAt },
      { ...unit('Xã Tà Tổng'), state: 'not_sent', sentAt: null },
    ],
  });
  expect(text).toBe(
    [
      'Cụm thi đua số 1 - chưa nộp biểu tự chấm năm 2026:',
      '1\tXã Bum Tở\tgửi ngày 26/11/2026',
      '2\tXã Tà Tổng\tchưa gửi biểu',
    ].join('\n'),
  );
});
