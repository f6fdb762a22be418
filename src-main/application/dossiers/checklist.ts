import { isBinding } from '../../domain/awards/rule-mark.ts';
import type { DossierPartRecord } from '../../domain/dossiers/stage.ts';
import { PartState } from '../../domain/dossiers/stage.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { DossierPart } from '../../domain/law/instrument.ts';
import type { JudgingLaw } from '../../domain/law/judge-case.ts';
import { provisionOf } from '../../domain/law/rule-book.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { UnitKind } from '../../domain/units/unit.ts';

/** A document that a dossier must or may hold, with the article that asks for it. */
export type RequiredPart = DossierPart & {
  readonly article: string;
  /** Read in force, and of the own province or the nation: an official letter may name it. */
  readonly isCitable: boolean;
};

/** A line of a checklist as it stands. */
export type ChecklistLine = RequiredPart &
  Pick<DossierPartRecord, 'state' | 'fileName' | 'note' | 'fileHash'>;

// The model until the province's own regulation is known; nothing national asks for them by name.
const confirmationsArticle = 'điểm d khoản 2 Điều 10 Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh (tham khảo)';

/** Confirmations that enterprises bring along besides what the rules of the award ask for. */
const confirmationsOfEnterprises: readonly RequiredPart[] = [
  {
    code: 'tax_confirmation',
    name: 'Xác nhận của cơ quan thuế về việc hoàn thành nghĩa vụ nộp thuế',
    copies: 1,
    required: true,
    form: '',
    article: confirmationsArticle,
    isCitable: false,
  },
  {
    code: 'social_insurance_confirmation',
    name: 'Xác nhận của cơ quan bảo hiểm xã hội về việc đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp',
    copies: 1,
    required: true,
    form: '',
    article: confirmationsArticle,
    isCitable: false,
  },
];

/** Which documents dossiers need, by the rules of the day on which each came in. Lists are put together once. */
export function createChecklists({ bookOn }: Pick<JudgingLaw, 'bookOn'>) {
  const lists = new Map<string, readonly RequiredPart[]>();

  function partsOf(
    { awardCode, subjectKind }: Pick<Proposal, 'awardCode' | 'subjectKind'>,
    unitKind: UnitKind | undefined,
    on: IsoDate,
  ): readonly RequiredPart[] {
    const key = JSON.stringify([awardCode, subjectKind, unitKind === 'enterprise', on]);
    const known = lists.get(key);
    if (known) return known;
    const provision = provisionOf(bookOn(on), 'dossier', awardCode, subjectKind);
    const isCitable = provision !== undefined && isBinding(provision.mark) && !provision.instrument.isModel;
    const parts = provision?.parts.map((part) => ({ ...part, article: provision.article, isCitable })) ?? [];
    const needed = unitKind === 'enterprise' ? withConfirmations(parts) : parts;
    lists.set(key, needed);
    return needed;
  }

  return { partsOf };
}

/** Enterprises show each of their obligations, in place of the one line for whom it may concern. */
function withConfirmations(parts: readonly RequiredPart[]): readonly RequiredPart[] {
  return [...parts.filter(({ code }) => code !== 'obligations'), ...confirmationsOfEnterprises];
}

/** The documents with what the office noted of each; one that nobody touched is missing. */
export function checklistOf(
  parts: readonly RequiredPart[],
  records: readonly DossierPartRecord[],
): readonly ChecklistLine[] {
  return parts.map((part) => {
    const record = records.find(({ partCode }) => partCode === part.code);
    return {
      ...part,
      state: record?.state ?? PartState.missing,
      fileHash: record?.fileHash ?? null,
      fileName: record?.fileName ?? '',
      note: record?.note ?? '',
    };
  });
}

/** The mandatory documents that are not there. */
export function missingParts(lines: readonly ChecklistLine[]): readonly ChecklistLine[] {
  return lines.filter(({ required, state }) => required && state === PartState.missing);
}

/** How many of the mandatory documents there are. */
export function countParts(lines: readonly ChecklistLine[]): {
  readonly partsPresent: number;
  readonly partsRequired: number;
} {
  const partsRequired = lines.filter(({ required }) => required).length;
  return { partsPresent: partsRequired - missingParts(lines).length, partsRequired };
}
