import { describe, expect, it } from 'vitest';

import {
  decisionDay,
  draftFlagDecision,
  issueAs,
  issueCertificates,
  openDecisionOffice,
  putForward,
} from '../testing/decisions.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day } from '../testing/sample-office.ts';

const standing = (proposalIds: readonly string[]) => ({
  year: 2026,
  basis: 'standing' as const,
  meetingId: null,
  proposalIds: [...proposalIds] as never[],
});

const submissionGap = 'Tờ trình số …/TTr-SNV ngày … tháng … năm …';

const numbersOf = ({ services }: Office, id: string) =>
  services.repositories.register
    .ofDecision(id as never)
    .map(({ awardCode, number, name }) => `${awardCode} ${number} ${name}`);

describe('the request of a decision', () => {
  it('names the submission of its session as soon as that has a number, and only then', async () => {
    const { office, meetingId, id } = await draftFlagDecision();
    const { client } = office;
    expect((await client.decisions.get({ id })).request).toContain(submissionGap);
    const submission = await client.drafts.create({ kind: 'submission', year: 2026, aboutId: meetingId });
    await client.drafts.write({ id: submission.id, number: null, date: null });
    expect((await client.decisions.get({ id })).request).toContain(submissionGap);
    await client.drafts.write({ id: submission.id, number: 210, date: day('2026-11-26') });
    const named =
      'Xét đề nghị của Hội đồng Thi đua - Khen thưởng tỉnh và của Giám đốc Sở Nội vụ tại Tờ trình số 210/TTr-SNV ngày 26 tháng 11 năm 2026';
    expect((await client.decisions.get({ id })).request).toBe(named);
    await issueAs(office, id, 1_634);
    expect(office.services.repositories.decisions.find(id)?.request).toBe(named);
  });
});

describe('what waits for a decision', () => {
  it('comes from sealed ballots, the standing committee and the chair’s own power', async () => {
    const { office, meetingId, passed } = await openDecisionOffice();
    const [approved = ''] = putForward(office, ['Lò Văn Nga']);
    const [surprise = ''] = putForward(office, ['Giàng A Páo'], { category: 'surprise', stage: 'presented' });
    // Nobody has approved these: a flag needs a ballot, and a dossier under appraisal has no result.
    putForward(office, ['Tẩn A Hừ'], { awardCode: 'CSTDT' });
    putForward(office, ['Vàng A Sà'], { stage: 'appraising' });
    const { groups, higher } = await office.client.decisions.waiting({ year: 2026 });
    expect(
      groups.map(({ basis, awardCode, meetingId: meeting, items }) => [
        basis,
        awardCode,
        meeting,
        items.map(({ proposalId }) => proposalId),
      ]),
    ).toEqual([
      ['council', 'CO_TINH', meetingId, [passed]],
      ['standing', 'BK_TINH', null, [approved]],
      ['chair', 'BK_TINH', null, [surprise]],
    ]);
    expect(higher).toEqual([]);
  });

  it('leaves to the Prime Minister what is his to decide, and says whose', async () => {
    const { office } = await openDecisionOffice();
    const proposalIds = putForward(office, ['Lò Văn Nga'], { awardCode: 'BK_TTG', category: 'surprise' });
    expect((await office.client.decisions.waiting({ year: 2026 })).higher).toEqual([
      {
        awardCode: 'BK_TTG',
        awardName: 'Bằng khen của Thủ tướng Chính phủ',
        decidedBy: 'Thủ tướng Chính phủ',
        count: 1,
      },
    ]);
    const create = () => office.client.decisions.create({ ...standing(proposalIds), basis: 'chair' });
    expect(await refused(office, create)).toEqual(
      refusal('decision_by_other', {
        award: 'Bằng khen của Thủ tướng Chính phủ',
        decidedBy: 'Thủ tướng Chính phủ',
      }),
    );
  });

  it('takes no case that failed, nor one of another basis, nor one twice', async () => {
    const { office, meetingId, passed, failed } = await openDecisionOffice();
    const council = (proposalIds: never[]) => () =>
      office.client.decisions.create({ year: 2026, basis: 'council', meetingId, proposalIds });
    expect((await refused(office, council([failed as never]))).code).toBe('decision_not_waiting');
    expect((await refused(office, () => office.client.decisions.create(standing([passed])))).code).toBe(
      'decision_not_waiting',
    );
    await council([passed as never])();
    expect(await refused(office, council([passed as never]))).toMatchObject({
      code: 'decision_named',
      parameters: { decision: 'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh' },
    });
  });
});

describe('a draft', () => {
  it('proposes its texts, and quotes the sealed ballot in its own words', async () => {
    const { office, id } = await draftFlagDecision();
    const decision = await office.client.decisions.get({ id });
    expect(decision).toMatchObject({
      title: 'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh',
      signerPosition: 'CHỦ TỊCH',
      countsText: '01 tập thể',
      totalPrize: 20_240_000,
      rulesOf: '2026-11-27',
    });
    expect(decision.councilResult).toContain('đạt 89,47 % tổng số thành viên Hội đồng đồng ý');
    expect(decision.rows[0]?.resultSentence).toBe(
      'Đạt: 17/19 tổng số thành viên Hội đồng đồng ý (89,47 %), cần ít nhất 16',
    );
    expect(decision.proposedGrounds.split('\n')).toEqual(
      expect.arrayContaining([
        'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022',
        'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
        'Căn cứ Quyết định số 19/2024/QĐ-UBND ngày 06 tháng 6 năm 2024 của UBND tỉnh Lai Châu',
      ]),
    );
    expect(decision.proposedGrounds.split('\n').map((line) => line.split(' ')[2])).toEqual([
      'Luật',
      'Luật',
      'Luật',
      'Nghị',
      'Thông',
      'Thông',
      'Quyết',
    ]);
    expect(decision.proposedGrounds).not.toContain('Bắc Ninh');
  });

  it('keeps what is typed, under the revision that was seen', async () => {
    const { office, id } = await draftFlagDecision();
    const { title, achievement, signerPosition, request, recipients } = await office.client.decisions.get({
      id,
    });
    const update = (baseRevision: number, signerName: string) => () =>
      office.client.decisions.update({
        id,
        baseRevision,
        title,
        achievement,
        signerPosition,
        signerName,
        grounds: 'Căn cứ A\nCăn cứ B',
        request,
        recipients,
      });
    expect(await update(1, 'Lê Văn Mẫu')()).toEqual({ revision: 2 });
    expect(await refused(office, update(1, 'Khác'))).toEqual(refusal('stale_revision'));
    expect(await office.client.decisions.get({ id })).toMatchObject({
      signerName: 'Lê Văn Mẫu',
      grounds: 'Căn cứ A\nCăn cứ B',
      revision: 2,
    });
  });

  it('names collectives before persons, the awards in the order of the law, and sorts within a group', async () => {
    const { office } = await openDecisionOffice();
    const ids = [
      ...putForward(office, ['Vàng Văn Ví', 'Lò Văn An']),
      ...putForward(office, ['Phòng Tổng hợp'], { subjectKind: 'collective', salutation: '' }),
      ...putForward(office, ['Phòng Hành chính'], {
        subjectKind: 'collective',
        salutation: '',
        awardCode: 'TTLDXS',
      }),
    ];
    const { id } = await office.client.decisions.create(standing(ids));
    const names = async () => (await office.client.decisions.get({ id })).rows.map(({ name }) => name);
    expect(await names()).toEqual(['Phòng Hành chính', 'Phòng Tổng hợp', 'Ông Vàng Văn Ví', 'Ông Lò Văn An']);
    await office.client.decisions.sortItems({ id, order: 'name' });
    expect((await names()).slice(2)).toEqual(['Ông Lò Văn An', 'Ông Vàng Văn Ví']);
    await office.client.decisions.sortItems({ id, order: 'proposed' });
    expect((await names()).slice(2)).toEqual(['Ông Vàng Văn Ví', 'Ông Lò Văn An']);
  });

  it('gives back what is taken out or thrown away', async () => {
    const { office } = await openDecisionOffice();
    const [first = '', second = ''] = putForward(office, ['Lò Văn An', 'Lò Văn Ba']);
    const { id } = await office.client.decisions.create(standing([first, second]));
    const waiting = async () =>
      (await office.client.decisions.waiting({ year: 2026 })).groups
        .filter(({ basis }) => basis === 'standing')
        .flatMap(({ items }) => items.map(({ proposalId }) => proposalId));
    expect(await waiting()).toEqual([]);
    await office.client.decisions.removeItems({ id, proposalIds: [second as never] });
    expect(await waiting()).toEqual([second]);
    await office.client.decisions.addItems({ id, proposalIds: [second as never] });
    expect(await waiting()).toEqual([]);
    await office.client.decisions.remove({ id });
    expect(await waiting()).toEqual([first, second]);
  });

  it('remembers who signed the one before', async () => {
    const { office, id } = await draftFlagDecision();
    const { revision, ...decision } = await office.client.decisions.get({ id });
    await office.client.decisions.update({
      ...decision,
      baseRevision: revision,
      signerPosition: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
      signerName: 'Tống Thanh Mẫu',
    });
    const next = await office.client.decisions.create(standing(putForward(office, ['Lò Văn An'])));
    expect(await office.client.decisions.get(next)).toMatchObject({
      signerPosition: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
      signerName: 'Tống Thanh Mẫu',
    });
  });
});

describe('issuing', () => {
  it('numbers the register in list order without gaps, and goes on with the next decision', async () => {
    const { office } = await openDecisionOffice();
    const first = await issueCertificates(office, ['Lò Văn An', 'Lò Văn Ba', 'Lò Văn Cả'], 101);
    const second = await issueCertificates(office, ['Lò Văn Dũng', 'Lò Văn Em'], 102);
    expect([...numbersOf(office, first.id), ...numbersOf(office, second.id)]).toEqual([
      'BK_TINH 1 Lò Văn An',
      'BK_TINH 2 Lò Văn Ba',
      'BK_TINH 3 Lò Văn Cả',
      'BK_TINH 4 Lò Văn Dũng',
      'BK_TINH 5 Lò Văn Em',
    ]);
  });

  it('numbers each award by itself, and begins anew with the year of the decision', async () => {
    const { office, id } = await draftFlagDecision();
    await issueAs(office, id, 100);
    await issueCertificates(office, ['Lò Văn An'], 101);
    office.setNow('2027-01-05T02:00:00.000Z');
    const next = await office.client.decisions.create(standing(putForward(office, ['Lò Văn Ba'])));
    await issueAs(office, next.id, 101, day('2027-01-04'));
    expect([...numbersOf(office, id), ...numbersOf(office, next.id)]).toEqual([
      expect.stringMatching(/^CO_TINH 1 /),
      'BK_TINH 1 Lò Văn Ba',
    ]);
  });

  it('enters the award whole: register, registry, prize with its steps, dossier', async () => {
    const { office } = await openDecisionOffice();
    const { id, proposalIds } = await issueCertificates(office, ['Lò Văn An'], 7);
    const { register, subjects, money, proposals, dossiers } = office.services.repositories;
    const [entry] = register.ofDecision(id);
    if (!entry) throw new Error('There is no entry');
    expect(entry).toMatchObject({
      decisionNumber: '07/QĐ-UBND',
      decisionDate: decisionDay,
      decidedBy: 'Chủ tịch UBND tỉnh Lai Châu',
      achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2026',
      position: 'Chuyên viên',
      unitName: 'Sở Nội vụ',
      year: 2026,
    });
    expect(subjects.find(entry.subjectId)).toMatchObject({ name: 'Lò Văn An', kind: 'individual' });
    const [prize] = money.prizes([entry.id]);
    expect(prize).toMatchObject({ coefficient: 150, base: 2_530_000, amount: 3_800_000, paidOn: null });
    expect(prize?.steps.join(' ')).toMatch(/1,5 × 2\.530\.000 = 3\.795\.000 đồng.*3\.800\.000/);
    const [proposalId] = proposalIds;
    if (!proposalId) throw new Error('There is no proposal');
    expect(proposals.find(proposalId)).toMatchObject({ stage: 'decided', subjectId: entry.subjectId });
    expect(dossiers.events(proposalId)).toMatchObject([
      { from: 'approved', to: 'decided', reason: 'Quyết định số 07/QĐ-UBND ngày 26/11/2026' },
    ]);
    expect(lastAudit(office)).toMatchObject({
      command: 'issue_decision',
      subject: id,
      payload: { number: 7 },
    });
  });

  it('refuses a number that another decision of the year has, and names that one', async () => {
    const { office, id } = await draftFlagDecision();
    await issueCertificates(office, ['Lò Văn An'], 12);
    expect(await refused(office, () => issueAs(office, id, 12))).toEqual(
      refusal('decision_number_taken', {
        decision: '12/QĐ-UBND',
        title: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
        year: 2026,
      }),
    );
  });

  it('refuses a day in the future, and one before the council met', async () => {
    const { office, id } = await draftFlagDecision();
    expect(await refused(office, () => issueAs(office, id, 1, day('2026-11-28')))).toEqual(
      refusal('decision_date_future', { today: '27/11/2026', date: '28/11/2026' }),
    );
    expect(await refused(office, () => issueAs(office, id, 1, day('2026-11-23')))).toEqual(
      refusal('decision_before_meeting', { meeting: '24/11/2026', date: '23/11/2026' }),
    );
  });

  it('refuses an empty list, and one that names somebody whose proposal was withdrawn since', async () => {
    const { office } = await openDecisionOffice();
    const [first = '', second = ''] = putForward(office, ['Lò Văn An', 'Lò Văn Ba']);
    const { id } = await office.client.decisions.create(standing([first, second]));
    office.services.repositories.proposals.withdraw(second as never);
    expect(await refused(office, () => issueAs(office, id, 1))).toEqual(
      refusal('decision_not_waiting', { name: 'Ông Lò Văn Ba' }),
    );
    await office.client.decisions.removeItems({ id, proposalIds: [first, second] as never[] });
    expect((await refused(office, () => issueAs(office, id, 1))).code).toBe('decision_empty');
  });

  it('changes nothing afterwards', async () => {
    const { office } = await openDecisionOffice();
    const { id, proposalIds } = await issueCertificates(office, ['Lò Văn An'], 7);
    const { decisions } = office.client;
    const { revision, ...decision } = await decisions.get({ id });
    const issued = refusal('decision_issued', { decision: '07/QĐ-UBND' });
    for (const change of [
      () => decisions.update({ ...decision, baseRevision: revision, title: 'Khác' }),
      () => decisions.removeItems({ id, proposalIds }),
      () => decisions.sortItems({ id, order: 'name' }),
      () => decisions.remove({ id }),
      () => issueAs(office, id, 8),
    ]) {
      expect(await refused(office, change)).toEqual(issued);
    }
  });

  it('hands out the files that were written then, whatever changes later', async () => {
    const { office } = await openDecisionOffice();
    const { id } = await issueCertificates(office, ['Lò Văn An'], 7);
    const before = await office.client.decisions.file({ id, part: 'pdf' });
    office.services.repositories.settings.set('roundPrizesUp', false);
    office.setNow('2026-12-24T02:00:00.000Z');
    const after = await office.client.decisions.file({ id, part: 'pdf' });
    expect(before.name).toBe('07_QD-UBND_ve-viec-tang-bang-khen-cua-chu-tich-uy-ban-nhan-dan-tinh.pdf');
    expect(Buffer.from(await after.file.bytes()).equals(Buffer.from(await before.file.bytes()))).toBe(true);
  });
});

describe('prize money', () => {
  it('pays title and form both, and of the titles of a year only the highest', async () => {
    const { office } = await openDecisionOffice();
    const unit = { subjectKind: 'collective', salutation: '', position: '' } as const;
    const ids = [
      ...putForward(office, ['Phòng Tổng hợp'], { ...unit, awardCode: 'TTLDXS' }),
      ...putForward(office, ['Phòng Tổng hợp'], { ...unit, awardCode: 'XA_TB' }),
      ...putForward(office, ['Phòng Tổng hợp'], { ...unit, awardCode: 'BK_TINH' }),
    ];
    const { id } = await office.client.decisions.create(standing(ids));
    await issueAs(office, id, 1);
    const { register, money } = office.services.repositories;
    const entries = register.ofDecision(id);
    const amounts = new Map(
      money.prizes(entries.map((entry) => entry.id)).map((prize) => [prize.entryId, prize]),
    );
    expect(entries.map((entry) => [entry.awardCode, amounts.get(entry.id)?.amount])).toEqual([
      ['TTLDXS', 0],
      ['XA_TB', 5_060_000],
      ['BK_TINH', 7_590_000],
    ]);
  });

  it('looks at titles of the same year that were decided before', async () => {
    const { office } = await openDecisionOffice();
    const unit = { subjectKind: 'collective', salutation: '', position: '' } as const;
    const first = await office.client.decisions.create(
      standing(putForward(office, ['Phòng Tổng hợp'], { ...unit, awardCode: 'TTLDXS' })),
    );
    await issueAs(office, first.id, 1);
    const second = await office.client.decisions.create(
      standing(putForward(office, ['Phòng Tổng hợp'], { ...unit, awardCode: 'XA_TB' })),
    );
    await issueAs(office, second.id, 2);
    const { register, money } = office.services.repositories;
    const prizeOf = (id: typeof first.id) =>
      money.prizes(register.ofDecision(id).map((entry) => entry.id))[0];
    expect([prizeOf(first.id)?.amount, prizeOf(second.id)?.amount]).toEqual([0, 5_060_000]);
    expect(prizeOf(first.id)?.steps.at(-1)).toContain('Không chi');
  });
});
