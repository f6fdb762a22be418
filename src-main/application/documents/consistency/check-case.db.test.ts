import { describe, expect, it } from 'vitest';

import { docxOf, p, table } from '../../../documents/testing/docx-of.ts';
import type { DraftId } from '../../../domain/kernel/ids.ts';
import { decisionDay, draftFlagDecision, issueAs, openDecisionOffice } from '../../testing/decisions.ts';
import { lastAudit, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import {
  beginSession,
  createSession,
  countPoll,
  draftPoll,
  openSampleOffice,
  proposeFirst,
  sealPoll,
} from '../../testing/sample-office.ts';
import { addStored, openTemplateOffice, plainConverter } from '../../testing/template-office.ts';

const year = 2026;

/** Writes one letter more to the first name of a draft's list, and answers with the right name. */
async function misspell(client: Office['client'], id: DraftId): Promise<string> {
  const { content, revision } = await client.drafts.get({ id });
  const text = JSON.stringify(content);
  const parts = content.appendices.length > 0 ? content.appendices : content.blocks;
  const [, name = ''] = /"rows":\[\["1","([^"\\]+)/.exec(JSON.stringify(parts)) ?? [];
  const changed = text.replaceAll(`["1","${name}`, `["1","${name}n`);
  await client.drafts.save({ id, baseRevision: revision, content: JSON.parse(changed) });
  return name;
}

/** A session that passed one flag of two, with its minutes and a tờ trình in the register. */
async function openCase() {
  const open = await openDecisionOffice();
  const { client } = open.office;
  await client.documents.writeMinutes({ meetingId: open.meetingId, number: 5 });
  const { id: draftId } = await client.drafts.create({ kind: 'submission', year, aboutId: open.meetingId });
  return { ...open, client, draftId, check: () => client.consistency.check({ meetingId: open.meetingId }) };
}

describe('the documents of a session', () => {
  it('agree when they come from the book, written or drafted', async () => {
    const { client, draftId, check, meetingId, passed } = await openCase();
    await client.decisions.create({ year, basis: 'council', meetingId, proposalIds: [passed] });
    const drafted = await check();
    expect([drafted.cases, drafted.passed, drafted.undecided]).toEqual([2, 1, []]);
    expect(drafted.documents.map(({ title, lines, findings }) => [title, lines, findings])).toEqual([
      ['Biên bản 05/BB-HĐTĐKT', 2, []],
      ['Tờ trình (dự thảo)', 2, []],
      [expect.stringMatching(/^Quyết định \(dự thảo\)/), 1, []],
    ]);
    await client.drafts.write({ id: draftId, number: 9, date: decisionDay });
    const written = await check();
    expect(written.documents.map(({ title, lines, findings }) => [title, lines, findings])).toContainEqual([
      expect.stringMatching(/^Tờ trình 09\/TTr-/),
      2,
      [],
    ]);
  });

  it('are told apart where the office wrote another name into one of them', async () => {
    const { client, draftId, check } = await openCase();
    const name = await misspell(client, draftId);
    const { documents } = await check();
    const submission = documents.find(({ title }) => title.startsWith('Tờ trình'));
    expect(submission?.findings).toEqual([
      {
        kind: 'name_differs',
        reference: expect.objectContaining({ name }),
        line: expect.objectContaining({ name: `${name}n` }),
      },
    ]);
  });

  it('say who passed and stands in no decision', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId, proposalIds } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    await countPoll(office, pollId, [17, 17]);
    await sealPoll(office, pollId);
    await office.client.meetings.end({ meetingId, endTime: '11:15' });
    const check = () => office.client.consistency.check({ meetingId });
    expect((await check()).undecided).toEqual([]);
    const [first, second] = proposalIds;
    if (!first || !second) throw new Error('The vote has two cases');
    await office.client.decisions.create({ year, basis: 'council', meetingId, proposalIds: [first] });
    const name = office.services.repositories.proposals.find(second)?.name;
    expect((await check()).undecided.map((one) => one.name)).toEqual([name]);
  });

  it('are not compared before the session is over', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const check = () => office.client.consistency.check({ meetingId });
    expect(await refused(office, check)).toEqual(refusal('meeting_not_ended'));
  });
});

/** A session with a vote on a whole list and one on single cases, and minutes after a Word file with this in its body. */
async function writeAfter(results: string, { again = false } = {}) {
  const office = await openTemplateOffice(await plainConverter());
  const { client } = office;
  const meetingId = await beginSession(office);
  const { pollId } = await draftPoll(office, meetingId);
  await client.polls.open({ pollId });
  await countPoll(office, pollId);
  await sealPoll(office, pollId);
  if (again) {
    const { pollId: second } = await client.polls.reballot({ pollId, reason: 'Hội đồng biểu quyết lại' });
    await client.polls.open({ pollId: second });
    await countPoll(office, second, [16]);
    await sealPoll(office, second);
  }
  const proposalIds = await proposeFirst(office, 3, { awardCode: 'BK_TINH' });
  const list = await client.polls.putToBallot({
    meetingId,
    awardCode: 'BK_TINH',
    proposalIds,
    wholeList: true,
    method: 'show_of_hands',
  });
  await client.polls.open({ pollId: list.pollId });
  await client.polls.saveCounts({
    pollId: list.pollId,
    baseRevision: office.services.repositories.polls.find(list.pollId)?.revision ?? 0,
    counts: { issued: null, returned: null, valid: null, invalid: null },
    listCounts: { agree: 17, disagree: 0, invalidMarks: 0, writtenAgree: null, writtenDisagree: null },
    items: [],
  });
  await sealPoll(office, list.pollId);
  await client.meetings.end({ meetingId, endTime: '11:15' });
  const template = docxOf(`${p('{co_quan_ban_hanh}')}${p('{trich_yeu}')}${results}`);
  await client.documentTemplates.choose({ kind: 'minutes', id: await addStored(office, template) });
  return { client, office, meetingId, write: () => client.documents.writeMinutes({ meetingId, number: 5 }) };
}

describe('minutes with lists of the office’s own', () => {
  it.each<[string, string]>([
    [
      'a table whose titles are the office’s own',
      table(
        ['Đối tượng', 'Đơn vị', 'Danh hiệu, hình thức', 'Kết quả'],
        ['{#ket_qua}{ten}', '{don_vi}', '{hinh_thuc}', '{ket_luan}{/ket_qua}'],
      ) + p('{#bieu_quyet_chung}{ten} ({hinh_thuc}): {ket_luan}{/bieu_quyet_chung}'),
    ],
    [
      'a table with the program’s titles',
      table(
        ['TT', 'Họ và tên', 'Đơn vị', 'Danh hiệu', 'Kết luận'],
        ['{#ket_qua}{stt}', '{ten}', '{don_vi}', '{hinh_thuc}', '{ket_luan}{/ket_qua}'],
      ) +
        table(
          ['TT', 'Họ và tên', 'Đơn vị', 'Danh hiệu', 'Kết luận'],
          ['{#bieu_quyet_chung}{stt}', '{ten}', '{don_vi}', '{hinh_thuc}', '{ket_luan}{/bieu_quyet_chung}'],
        ),
    ],
    [
      'sentences',
      p('{#ket_qua}{stt}. {hinh_thuc} – {ten}, {don_vi}: {ket_luan}{/ket_qua}') +
        p('Biểu quyết chung: {#bieu_quyet_chung}{ten} ({hinh_thuc}, {ket_luan}); {/bieu_quyet_chung}'),
    ],
    ['a content control', `<w:sdt><w:sdtContent>${p('{ten_loai}')}</w:sdtContent></w:sdt>${p('{noi_dung}')}`],
  ])('agree where they name every case in %s', async (_, results) => {
    const { client, meetingId, write } = await writeAfter(results);
    await write();
    const { cases, documents } = await client.consistency.check({ meetingId });
    expect([cases, documents]).toEqual([
      5,
      [{ id: expect.any(String), title: 'Biên bản 05/BB-HĐTĐKT', lines: 5, findings: [] }],
    ]);
  });

  it('name a case once for each vote on it, and of the count on papers what was voted on there', async () => {
    const { client, meetingId, write } = await writeAfter(p('{noi_dung}'), { again: true });
    await write();
    await client.documents.writeCountingMinutes({ meetingId, number: 6 });
    const { documents } = await client.consistency.check({ meetingId });
    expect(documents.map(({ lines, findings }) => [lines, findings])).toEqual([
      [6, []],
      [3, []],
    ]);
  });

  it.each<[string, string, Record<string, number>]>([
    ['leave a list out', p('{#ket_qua}{ten}: {ket_luan}{/ket_qua}'), { missing: 3 }],
    [
      'say of everybody the same end',
      p('{#ket_qua}{ten}, {hinh_thuc}: Đạt{/ket_qua}') + p('{#bieu_quyet_chung}{ten}; {/bieu_quyet_chung}'),
      { verdict_differs: 1 },
    ],
  ])('are held back where they %s', async (_, results, differences) => {
    const { client, office, meetingId, write } = await writeAfter(results);
    const count = Object.values(differences).reduce((sum, one) => sum + one, 0);
    expect(await refused(office, write)).toEqual(
      refusal('documents_differ', { title: expect.stringMatching(/^Biên bản/), count }),
    );
    const { documents } = await client.consistency.open({ kind: 'minutes', meetingId, of: 'minutes' });
    const found = Map.groupBy(
      documents.flatMap(({ findings }) => findings),
      ({ kind }) => kind,
    );
    expect(Object.fromEntries([...found].map(([kind, { length }]) => [kind, length]))).toEqual(differences);
  });
});

describe('a paper that is about to leave', () => {
  it('is held back while it differs, and goes on with the reason that an officer gives', async () => {
    const { client, office, draftId } = await openCase();
    await misspell(client, draftId);
    const write = () => client.drafts.write({ id: draftId, number: 9, date: decisionDay });
    expect(await refused(office, write)).toEqual(
      refusal('documents_differ', { title: 'Tờ trình (dự thảo)', count: 1 }),
    );
    const leaving = { kind: 'draft', id: draftId } as const;
    const { documents, fingerprint } = await client.consistency.open(leaving);
    expect(documents.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual(['name_differs']);
    const reason = 'Tên theo căn cước mới';
    await client.consistency.goOn({ leaving, fingerprint, reason });
    expect(lastAudit(office)).toMatchObject({
      command: 'go_on_with_differences',
      subject: draftId,
      payload: { reason, differences: { name_differs: 1 } },
    });
    const { id } = await write();
    // The same differences in the file that was written from it are not asked about again.
    await client.verification.sendOut({ id });
  });

  it('is asked about again once something else differs', async () => {
    const { client, office, draftId } = await openCase();
    await misspell(client, draftId);
    const leaving = { kind: 'draft', id: draftId } as const;
    const { fingerprint } = await client.consistency.open(leaving);
    await misspell(client, draftId);
    const goOn = () => client.consistency.goOn({ leaving, fingerprint, reason: 'Đã xem' });
    expect(await refused(office, goOn)).toEqual(refusal('differences_changed'));
  });

  it('leaves without a question where nothing differs', async () => {
    const { client, draftId, meetingId } = await openCase();
    expect(await client.consistency.open({ kind: 'draft', id: draftId })).toEqual({
      documents: [],
      fingerprint: '',
    });
    await client.consistency.hold({ kind: 'minutes', meetingId, of: 'minutes' });
    await client.drafts.write({ id: draftId, number: 9, date: decisionDay });
  });

  it('is a decision that names somebody otherwise than the seal does', async () => {
    const { office, id, passed } = await draftFlagDecision();
    const { proposals } = office.services.repositories;
    const proposal = proposals.find(passed);
    if (!proposal) throw new Error('The decision has its case');
    proposals.change(proposal.id, { name: `${proposal.name}n` });
    const issue = () => issueAs(office, id, 12);
    expect(await refused(office, issue)).toEqual(
      refusal('documents_differ', { title: expect.stringMatching(/^Quyết định \(dự thảo\)/), count: 1 }),
    );
  });

  it('is a ballot beside a list of nominees that says something else', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    await draftPoll(office, meetingId);
    const { id } = await client.drafts.create({ kind: 'nominee_list', year, aboutId: meetingId });
    const print = () => client.papers.file({ meetingId, paper: 'kit', format: 'pdf', memberId: null });
    expect((await print()).name).toContain('bo-giay-du-phong');
    await misspell(client, id);
    expect(await refused(office, print)).toEqual(
      refusal('documents_differ', { title: 'Danh sách trích ngang (dự thảo)', count: 1 }),
    );
  });
});
