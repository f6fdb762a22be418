import { expect, it } from 'vitest';

import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { FactId, ProposalId, RegisterEntryId, SubjectId } from '../../domain/kernel/ids.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import type { FactContent } from '../../domain/people/fact.ts';
import type { Subject } from '../../domain/people/subject.ts';
import { someSubject } from '../../domain/people/testing/some-subject.ts';
import { newDossier } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { someEntry } from '../../domain/register/testing/some-entry.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { processorTime } from '../../testing/processor-time.ts';
import { openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { openSheet } from '../testing/open-sheet.ts';
import { judgeDossiers } from './judge-dossiers.ts';

const today = '2026-01-15' as IsoDate;

function addUnit({ services }: Office) {
  const unit = {
    id: 'unit-1' as Proposal['unitId'],
    code: 'SNV',
    name: 'Sở Nội vụ',
    kind: 'department',
    validFrom: '2020-01-01' as IsoDate,
    validTo: null,
    isSample: false,
    revision: 1,
  } as const;
  services.repositories.units.insert(unit);
  return unit;
}

function makeSubject(id: string, change: Partial<Subject> = {}): Subject {
  return someSubject(id, { id: id as SubjectId, name: `Nguyễn Văn ${id}`, gender: 'male', ...change });
}

function makeEntry(subjectId: string, awardCode: string, year: number, change: Partial<RegisterEntry> = {}) {
  const id = `${subjectId} ${awardCode} ${year}` as RegisterEntryId;
  const undecided = { number: null, decisionNumber: '', decisionDate: null };
  return someEntry('', { ...undecided, id, subjectId: subjectId as SubjectId, awardCode, year, ...change });
}

function makeProposal(id: string, unitId: Proposal['unitId'], change: Partial<Proposal> = {}): Proposal {
  return {
    ...newDossier,
    id: id as ProposalId,
    year: 2025,
    subjectKind: 'individual',
    salutation: 'Ông',
    name: id,
    position: '',
    unitId,
    awardCode: 'CSTDT',
    objectClass: '',
    field: '',
    origin: 'typed',
    sourceHash: null,
    ...change,
  };
}

function addFact(office: Office, subjectId: string, number: number, content: FactContent) {
  const id = `${subjectId} fact ${number}` as FactId;
  office.services.repositories.facts.insert({
    ...content,
    id,
    subjectId: subjectId as SubjectId,
    source: '',
  });
}

const initiative: FactContent = {
  kind: 'initiative',
  year: 2025,
  title: 'Số hóa hồ sơ',
  form: 'initiative',
  scope: 'province',
  recognisedBy: '',
};

function verdicts(office: Office, proposals: readonly Proposal[]) {
  const judged = judgeDossiers(
    office.services.repositories,
    judgingLaw(office.services, []),
    proposals,
    today,
  );
  return proposals.map(({ id }) => judged.get(id)?.map(({ verdict }) => verdict));
}

it('judges by what is on file, also where it is on file under a double that was merged', async () => {
  const office = await openOffice();
  const { id: unitId } = addUnit(office);
  const { subjects, register } = office.services.repositories;
  subjects.insert(makeSubject('a'));
  subjects.insert(makeSubject('b', { mergedInto: 'a' as SubjectId }));
  subjects.insert(makeSubject('c', { mergedInto: 'b' as SubjectId }));
  register.insert(makeEntry('a', 'CSTDCS', 2023));
  register.insert(makeEntry('b', 'CSTDCS', 2024));
  register.insert(makeEntry('c', 'CSTDCS', 2025));
  addFact(office, 'b', 1, initiative);
  expect(
    verdicts(office, [
      makeProposal('of a', unitId, { subjectId: 'a' as SubjectId }),
      makeProposal('of c', unitId, { subjectId: 'c' as SubjectId }),
      makeProposal('of nobody', unitId),
    ]),
  ).toEqual([['eligible'], ['eligible'], ['missing']]);
});

it('leaves out the award that the proposal itself has led to', async () => {
  const office = await openOffice();
  const { id: unitId } = addUnit(office);
  const { subjects, register } = office.services.repositories;
  const proposal = makeProposal('p', unitId, { subjectId: 'a' as SubjectId, awardCode: 'HC_LD_2' });
  subjects.insert(makeSubject('a'));
  office.services.repositories.proposals.insert(proposal);
  register.insert(makeEntry('a', 'HC_LD_3', 2025, { proposalId: proposal.id }));
  const judged = judgeDossiers(
    office.services.repositories,
    judgingLaw(office.services, []),
    [proposal],
    today,
  );
  expect(JSON.stringify(judged.get(proposal.id))).not.toContain('hạng Ba năm 2025');
});

it('counts awards of a unit’s people for its collective', async () => {
  const office = await openOffice();
  const { id: unitId } = addUnit(office);
  const { subjects, register } = office.services.repositories;
  subjects.insert(makeSubject('unit', { kind: 'collective', isUnit: true, unitId, gender: null }));
  for (const index of Array.from({ length: 14 }, (_, number) => number)) {
    subjects.insert(makeSubject(`p${index}`));
    register.insert(makeEntry(`p${index}`, index === 0 ? 'CSTDCS' : 'LDTT', 2025, { unitId }));
  }
  register.insert(makeEntry('p1', 'LDTT', 2024, { unitId }));
  register.insert(makeEntry('p1', 'CSTDCS', 2025, { unitId, status: 'revoked' }));
  const figures = { members: 20, women: null, completed: 20, advanced: null, fighters: null, warned: 0 };
  addFact(office, 'unit', 1, { kind: 'figures', year: 2025, figures });
  addFact(office, 'unit', 2, { kind: 'rating', year: 2025, level: 'excellent' });
  addFact(office, 'unit', 3, { kind: 'attestation', year: 2025, key: 'conduct', holds: true });
  const proposal = makeProposal('p', unitId, {
    subjectKind: 'collective',
    awardCode: 'TTLDXS',
    subjectId: 'unit' as SubjectId,
  });
  expect(verdicts(office, [proposal])).toEqual([['eligible']]);
});

it('takes the place of a unit from a ranking that is final, and from no other', async () => {
  const { office, clusterId, unitId, unitIds, type } = await openSheet();
  await type(10, null);
  const { repositories } = office.services;
  const proposal = makeProposal('flag', unitId, {
    year: 2026,
    subjectKind: 'collective',
    awardCode: 'CO_TINH',
    origin: 'ranking',
  });
  const findings = () =>
    JSON.stringify([
      ...judgeDossiers(repositories, judgingLaw(office.services, []), [proposal], today).values(),
    ]);
  expect(findings()).toContain('Chưa có kết quả xếp hạng cụm, khối thi đua năm 2026');
  const sheet = repositories.scores.sheet(clusterId);
  repositories.scores.saveSheet(clusterId, { ...sheet, lockedLayers: [SheetStage.final] });
  expect(findings()).toContain(`Xếp thứ 1 trong ${unitIds.length} đơn vị của Cụm thi đua số 1`);
});

it('judges a list of 1,049 within 300 ms', async () => {
  const office = await openOffice();
  const { id: unitId } = addUnit(office);
  const { subjects, register } = office.services.repositories;
  const codes = ['CSTDT', 'BK_TINH', 'BK_TTG', 'HC_LD_3'];
  const proposals = office.database.transaction(() =>
    Array.from({ length: 1049 }, (_, index) => {
      const id = `s${index}`;
      subjects.insert(makeSubject(id));
      for (const year of [2021, 2022, 2023, 2024, 2025]) {
        register.insert(makeEntry(id, 'CSTDCS', year));
        addFact(office, id, year, { kind: 'rating', year, level: 'good' });
      }
      addFact(office, id, 1, initiative);
      return makeProposal(`p${index}`, unitId, {
        subjectId: id as SubjectId,
        awardCode: codes[index % codes.length] ?? 'CSTDT',
      });
    }),
  )();
  const judging = () => processorTime(() => expect(verdicts(office, proposals)[0]).toEqual(['eligible']));
  // The best of three: the first ones run code that is not compiled yet.
  const durations = [await judging(), await judging(), await judging()];
  expect(Math.min(...durations)).toBeLessThan(300);
});
