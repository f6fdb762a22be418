import { expect, it } from 'vitest';

import type { FactId, ProposalId, RoundId, SubjectId } from '../../domain/kernel/ids.ts';
import type { FactContent } from '../../domain/people/fact.ts';
import { newDossier } from '../../domain/proposals/proposal.ts';
import { processorTime } from '../../testing/processor-time.ts';
import { inboxFile } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { openSampleOffice, proposeFirst, unitOf } from '../testing/sample-office.ts';

const year = 2026;
const ofYear = { year, roundId: null };

async function importList(office: Office, name: string) {
  const staged = await office.client.intake.readNominees({ year, file: inboxFile(name) });
  const rows = staged.rows.map(({ row }) => row);
  await office.client.intake.acceptNominees({ stagedId: staged.stagedId, year, rows });
  return office.services.repositories.proposals.ofYear(year);
}

it('finds in a list of sixty the double, the cap, who lacks an initiative and which flags no cluster has put forward', async () => {
  const office = await openSampleOffice();
  await importList(office, 'danh-sach-de-nghi.xlsx');
  const problems = await office.client.dossiers.problems(ofYear);
  expect(problems.map(({ kind, severity, rowIds }) => [kind, severity, rowIds.length])).toEqual([
    ['same_person_twice', 'error', 2],
    ['over_cap', 'warning', 7],
    // The other four have one in the registry.
    ['missing_initiative', 'warning', 4],
    ['not_by_cluster', 'warning', 16],
    ['not_by_cluster', 'warning', 7],
    ['direct_workers', 'hint', 11],
  ]);
  expect(problems.find(({ kind }) => kind === 'over_cap')).toMatchObject({
    sentence:
      'Đề nghị 7 Cờ thi đua của Chính phủ trên 16 tập thể được đề nghị Cờ thi đua của tỉnh: vượt tỷ lệ 20 % (nhiều nhất 3).',
    article: 'khoản 1 Điều 11 Nghị định số 91/2017/NĐ-CP',
  });
});

it('leaves a unit alone that its ranking has put forward', async () => {
  const office = await openSampleOffice();
  await proposeFirst(office, 1);
  expect(await office.client.dossiers.problems(ofYear)).toEqual([]);
});

it('sees that the same initiatives are to serve for a title and a form', async () => {
  const office = await openSampleOffice();
  const { subjects, facts, proposals } = office.services.repositories;
  const { id: unitId } = unitOf(office, 'SNV');
  const subject = subjects.all().find(({ kind }) => kind === 'individual');
  if (!subject) throw new Error('The sample has no persons');
  const subjectId = 'new' as SubjectId;
  subjects.insert({ ...subject, id: subjectId, name: 'Lò Thị Mới' });
  const known: FactContent[] = [2025, 2026].flatMap((of) => [
    { kind: 'rating', year: of, level: 'excellent' },
    {
      kind: 'initiative',
      year: of,
      title: `Giải pháp ${of}`,
      form: 'initiative',
      scope: 'province',
      recognisedBy: '',
    },
  ]);
  for (const [index, fact] of known.entries())
    facts.insert({ ...fact, id: `f${index}` as FactId, subjectId, source: '' });
  for (const awardCode of ['CSTDT', 'BK_TINH']) {
    proposals.insert({
      ...newDossier,
      id: awardCode as ProposalId,
      year,
      subjectKind: 'individual',
      salutation: 'Bà',
      name: 'Lò Thị Mới',
      position: '',
      unitId,
      awardCode,
      objectClass: '',
      field: '',
      origin: 'typed',
      sourceHash: null,
      subjectId,
    });
  }
  expect(await office.client.dossiers.problems(ofYear)).toEqual([
    {
      kind: 'initiative_twice',
      severity: 'warning',
      rowIds: ['CSTDT', 'BK_TINH'],
      sentence:
        'Lò Thị Mới (Sở Nội vụ): Chiến sĩ thi đua cấp tỉnh và Bằng khen của Chủ tịch UBND tỉnh cần 3 sáng kiến, trong hồ sơ có 2; một sáng kiến chỉ dùng để xét một lần.',
      article: 'điểm c mục III.5 Công văn số 5007/BNV-TĐKT năm 2023',
      mark: 'read',
    },
  ]);
});

it('checks a list of 1,049 within a second, and one round of it alone', async () => {
  const office = await openSampleOffice();
  await importList(office, 'phien-hop-1049.xlsx');
  const checking = () =>
    processorTime(async () =>
      expect((await office.client.dossiers.problems(ofYear)).length).toBeGreaterThan(0),
    );
  // The better of two: the first one runs code that is not compiled yet.
  const durations = [await checking(), await checking()];
  expect(Math.min(...durations)).toBeLessThan(1000);
  expect(await office.client.dossiers.problems({ year, roundId: 'none' as RoundId })).toEqual([]);
});
