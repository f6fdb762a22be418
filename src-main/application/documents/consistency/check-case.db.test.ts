import { describe, expect, it } from 'vitest';

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
  sealPoll,
} from '../../testing/sample-office.ts';

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
