import { AwardCategory } from '../../domain/awards/award.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { FactId, RegisterEntryId, UnitId } from '../../domain/kernel/ids.ts';
import type { FactContent } from '../../domain/people/fact.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { tieSubject } from '../people/tie-subject.ts';
import type { SubjectDescription } from '../people/tie-subject.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { unitOfCode } from './former-units.ts';

/** Persons, collectives and households with what is known of them: resources/sample/people.json. Units are named by code. */
export type SamplePeople = {
  readonly subjects: readonly (Omit<SubjectDescription, 'unitId' | 'isSample'> & {
    readonly unit: string;
    readonly facts: readonly (FactContent & { readonly source: string })[];
    readonly honours: readonly SampleHonour[];
  })[];
};

/** An award of earlier years; `unit` is told where it was another than the subject's of today. */
type SampleHonour = {
  readonly awardCode: AwardCode;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decisionDate: IsoDate;
  readonly decidedBy: string;
  readonly category?: AwardCategory | undefined;
  readonly unit?: string | undefined;
};

/** Stores the registry of the sample with facts and awards; the awards are history, so that they bear no number. */
export function storePeople(
  repositories: Repositories,
  ids: IdSource,
  { subjects }: SamplePeople,
  idOfCode: ReadonlyMap<string, UnitId>,
): void {
  const unitNames = new Map(repositories.units.all().map(({ id, name }) => [id, name]));
  for (const { unit, facts, honours, ...description } of subjects) {
    const unitId = unitOfCode(idOfCode, unit);
    const subjectId = tieSubject(repositories, ids, { ...description, unitId, isSample: true });
    for (const fact of facts) repositories.facts.insert({ ...fact, id: ids.newId() as FactId, subjectId });
    for (const { unit: formerUnit, ...honour } of honours) {
      const ofUnit = formerUnit === undefined ? unitId : unitOfCode(idOfCode, formerUnit);
      repositories.register.insert({
        ...emptyHistory,
        ...honour,
        category: honour.category ?? AwardCategory.merit,
        id: ids.newId() as RegisterEntryId,
        subjectId,
        name: description.name,
        position: description.position,
        unitId: ofUnit,
        unitName: unitNames.get(ofUnit) ?? '',
      });
    }
  }
}

/** What an award of the history has not. */
const emptyHistory: Omit<
  RegisterEntry,
  | 'id'
  | 'subjectId'
  | 'awardCode'
  | 'category'
  | 'year'
  | 'name'
  | 'position'
  | 'unitId'
  | 'unitName'
  | 'decisionNumber'
  | 'decisionDate'
  | 'decidedBy'
> = {
  number: null,
  signer: '',
  achievement: '',
  certificateNumber: '',
  deliveredOn: null,
  deliveredTo: '',
  status: EntryStatus.inForce,
  note: '',
  decisionId: null,
  proposalId: null,
  sourceHash: null,
  sourceRow: null,
  revision: 1,
};
