/** What stands on every page of a document that was made in a rehearsal. */
export const REHEARSAL_MARK = 'DIỄN TẬP – số liệu giả, không có giá trị';
