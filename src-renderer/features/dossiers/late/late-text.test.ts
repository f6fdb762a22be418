import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { ProposalId, RoundId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { parseTsv } from '../../../grid/index.ts';
import { lateAsText } from './late-text.ts';

describe('a copied list of who is late', () => {
  it('has a line for each unit and each dossier', () => {
    const text = lateAsText(
      {
        units: [
          {
            roundId: 'r' as RoundId,
            roundName: 'Đợt cuối năm',
            deadline: '2026-11-10' as IsoDate,
            unitId: 'u' as UnitId,
            unitName: 'Xã Bum Tở',
            workingDaysLate: 9,
            because: 'last_year',
          },
        ],
        dossiers: [
          {
            id: 'p' as ProposalId,
            name: 'Lò Văn An',
            unitName: 'Sở Y tế',
            awardName: 'Bằng khen',
            stage: 'supplement',
            dueOn: '2026-11-20' as IsoDate,
            workingDaysLate: 2,
          },
        ],
      },
      { daysLate: (days) => `${days} ngày`, because: (why) => why, stage: (stage) => stage },
    );
    expect(parseTsv(text)).toEqual([
      ['Xã Bum Tở', 'Đợt cuối năm', '10/11/2026', '9 ngày', 'last_year'],
      ['Lò Văn An', 'Sở Y tế', '20/11/2026', '2 ngày', 'Bằng khen, supplement'],
    ]);
  });
});
