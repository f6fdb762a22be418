import { describe, expect, it } from 'vitest';

import { decisionDay, openDecisionOffice } from '../../testing/decisions.ts';
import { refusal, refused } from '../../testing/office.ts';
import {
  beginSession,
  countPoll,
  draftPoll,
  openSampleOffice,
  sealPoll,
} from '../../testing/sample-office.ts';

const year = 2026;

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
    const { content, revision } = await client.drafts.get({ id: draftId });
    const text = JSON.stringify(content);
    const [, name = ''] = /"rows":\[\["1","([^"]+)"/.exec(JSON.stringify(content.appendices)) ?? [];
    const changed = text.replaceAll(JSON.stringify(name).slice(1, -1), `${name}n`);
    await client.drafts.save({ id: draftId, baseRevision: revision, content: JSON.parse(changed) });
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
