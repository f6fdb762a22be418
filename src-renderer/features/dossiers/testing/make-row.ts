import type { ProposalId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import type { DossierRow } from '../list/dossier-types.ts';

/** A dossier as the program answers it, received and untouched unless told otherwise. */
export function dossierRow(changes: Omit<Partial<DossierRow>, 'id'> & { id: string }): DossierRow {
  return {
    roundId: null,
    subjectId: null,
    subjectKind: 'individual',
    salutation: 'Ông',
    name: 'Lò Văn An',
    position: 'Chuyên viên',
    unitId: 'u1' as UnitId,
    unitName: 'Sở Y tế',
    awardCode: 'BK_TINH',
    awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
    category: 'merit',
    objectClass: '',
    field: '',
    achievement: '',
    submission: '',
    receivedOn: null,
    dueOn: null,
    isLate: false,
    stage: 'received',
    inBallot: false,
    verdict: 'missing',
    partsPresent: 0,
    partsRequired: 3,
    decisionNumber: null,
    note: '',
    origin: 'typed',
    sourceName: null,
    revision: 1,
    ...changes,
    id: changes.id as ProposalId,
  };
}
