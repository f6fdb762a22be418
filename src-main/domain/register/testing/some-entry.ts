import type { IsoDate } from '../../kernel/dates.ts';
import type { RegisterEntryId, SubjectId } from '../../kernel/ids.ts';
import type { RegisterEntry } from '../register-entry.ts';

/** An award of 2026 with a number in the register. */
export function someEntry(id: string, change: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id: `entry-${id}` as RegisterEntryId,
    subjectId: `subject-${id}` as SubjectId,
    awardCode: 'BK_TINH',
    category: 'merit',
    year: 2026,
    number: 1,
    decisionNumber: '1742/QĐ-UBND',
    decisionDate: '2026-12-05' as IsoDate,
    decidedBy: 'Chủ tịch UBND tỉnh Lai Châu',
    signer: 'Trần Thị Minh Phượng',
    achievement: 'đã có thành tích xuất sắc trong phong trào thi đua năm 2026',
    name: 'Lò Văn Ừng',
    position: 'Trưởng phòng Tổ chức',
    unitName: 'Sở Nội vụ',
    unitId: null,
    certificateNumber: '',
    deliveredOn: null,
    deliveredTo: '',
    status: 'in_force',
    note: '',
    decisionId: null,
    proposalId: null,
    sourceHash: null,
    sourceRow: null,
    revision: 1,
    ...change,
  };
}
