import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { AwardCategory } from '../../domain/awards/award.ts';
import type { Award } from '../../domain/awards/award.ts';
import { DossierField } from '../../domain/dossiers/dossier-field.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { parseIsoDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { RoundId, SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { cleanText } from '../../domain/kernel/vietnamese-text.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Unit } from '../../domain/units/unit.ts';
import type { Repositories } from '../repositories.ts';
import { refuseNominee, refuseRound } from './nominees.ts';
import { refuseDossiers } from './write-step.ts';
import type { StepFields } from './write-step.ts';

/** What the fields of dossiers are judged by. */
export type FieldRules = {
  readonly repositories: Repositories;
  readonly awards: readonly Award[];
  readonly units: readonly Unit[];
  readonly today: IsoDate;
};

const categories: readonly string[] = Object.values(AwardCategory);

/** What was typed into a field of a dossier, as it is stored; refused where the field can't hold it. */
export function fieldValue(
  rules: FieldRules,
  proposal: Proposal,
  field: DossierField,
  typed: string | null,
): Result<StepFields, Refusal> {
  const text = cleanText(typed ?? '');
  const notAllowed = () => refuseDossiers('value_not_allowed', [proposal], { value: text });
  switch (field) {
    case DossierField.salutation:
    case DossierField.position:
    case DossierField.objectClass:
    case DossierField.field:
    case DossierField.submission:
      return ok({ [field]: text });
    case DossierField.achievement:
    case DossierField.note:
      return ok({ [field]: typed ?? '' });
    case DossierField.name:
      return nominee(rules, proposal, { name: text });
    case DossierField.unitId:
      return nominee(rules, proposal, { unitId: text as UnitId });
    case DossierField.awardCode:
      return nominee(rules, proposal, { awardCode: text });
    case DossierField.category:
      return categories.includes(text) ? ok({ category: text as AwardCategory }) : notAllowed();
    case DossierField.receivedOn:
    case DossierField.dueOn: {
      const date = text === '' ? null : parseIsoDate(text);
      return text !== '' && date === null ? notAllowed() : ok({ [field]: date });
    }
    case DossierField.roundId: {
      const roundId = text === '' ? null : (text as RoundId);
      return refuseRound(rules.repositories, roundId, proposal.year) ?? ok({ roundId });
    }
    case DossierField.subjectId: {
      const subject = rules.repositories.subjects.find(text as SubjectId);
      if (!subject || subject.mergedInto !== null) return refuse('not_found');
      return subject.kind === proposal.subjectKind ? ok({ subjectId: subject.id }) : notAllowed();
    }
    default:
      return assertNever(field);
  }
}

function nominee(
  rules: FieldRules,
  proposal: Proposal,
  fields: Pick<StepFields, 'name' | 'unitId' | 'awardCode'>,
): Result<StepFields, Refusal> {
  return refuseNominee(rules, { ...proposal, ...fields }) ?? ok(fields);
}
