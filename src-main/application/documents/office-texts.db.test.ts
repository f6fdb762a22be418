import { describe, expect, it } from 'vitest';

import { refusal, refused } from '../testing/office.ts';
import { day, openSampleOffice } from '../testing/sample-office.ts';

const ground = {
  id: 'own',
  text: 'Căn cứ Kế hoạch số 12/KH-UBND',
  kinds: ['plan' as const],
  from: day('2026-01-01'),
  until: null,
  source: 'Văn phòng UBND tỉnh',
  isConfirmed: true,
};

describe('the texts of an office', () => {
  it('begin with those of the plan, none of them confirmed', async () => {
    const { client } = await openSampleOffice();
    const { recipientLists, signatories, legalGrounds } = await client.officeTexts.get();
    const all = [...recipientLists, ...signatories, ...legalGrounds];
    expect(all.map(({ isConfirmed }) => isConfirmed)).toEqual(all.map(() => false));
    expect(recipientLists[0]?.lines).toContain('Thường trực Tỉnh ủy (b/c)');
  });

  it('are added to, changed and taken out one by one', async () => {
    const { client } = await openSampleOffice();
    const before = (await client.officeTexts.get()).legalGrounds;
    await client.officeTexts.save({ part: 'legalGrounds', entry: ground });
    const changed = { ...ground, until: day('2026-12-31') };
    await client.officeTexts.save({ part: 'legalGrounds', entry: changed });
    expect((await client.officeTexts.get()).legalGrounds).toEqual([...before, changed]);
    await client.officeTexts.remove({ part: 'legalGrounds', id: before[0]?.id ?? '' });
    expect((await client.officeTexts.get()).legalGrounds).toEqual([...before.slice(1), changed]);
  });

  it('end no earlier than they begin', async () => {
    const office = await openSampleOffice();
    const entry = { ...ground, until: day('2025-12-31') };
    const outcome = await refused(office, () =>
      office.client.officeTexts.save({ part: 'legalGrounds', entry }),
    );
    expect(outcome).toEqual(refusal('ends_before_start'));
  });
});
