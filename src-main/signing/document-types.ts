import { foldText } from '../domain/kernel/vietnamese-text.ts';

/** A kind of document in the list that e-offices share (QCVN 102, Sửa đổi 1:2022). */
export interface DocumentType {
  readonly code: number;
  readonly name: string;
  /** `false`: the code follows from the order of the list, but couldn't be read in the text itself. */
  readonly confirmed: boolean;
}

const documentTypes: readonly DocumentType[] = [
  { code: 1, name: 'Nghị quyết', confirmed: true },
  { code: 2, name: 'Quyết định', confirmed: true },
  { code: 3, name: 'Chỉ thị', confirmed: true },
  { code: 4, name: 'Quy chế', confirmed: true },
  { code: 5, name: 'Quy định', confirmed: true },
  { code: 6, name: 'Thông cáo', confirmed: true },
  { code: 7, name: 'Thông báo', confirmed: true },
  { code: 8, name: 'Hướng dẫn', confirmed: true },
  { code: 9, name: 'Chương trình', confirmed: true },
  { code: 10, name: 'Kế hoạch', confirmed: false },
  { code: 11, name: 'Phương án', confirmed: false },
  { code: 12, name: 'Đề án', confirmed: false },
  { code: 13, name: 'Dự án', confirmed: false },
  { code: 14, name: 'Báo cáo', confirmed: false },
  { code: 15, name: 'Biên bản', confirmed: false },
  { code: 16, name: 'Tờ trình', confirmed: false },
  { code: 17, name: 'Hợp đồng', confirmed: false },
  { code: 18, name: 'Công văn', confirmed: true },
  { code: 19, name: 'Công điện', confirmed: true },
  { code: 20, name: 'Bản ghi nhớ', confirmed: true },
  { code: 21, name: 'Bản cam kết', confirmed: true },
  { code: 22, name: 'Bản thỏa thuận', confirmed: true },
  { code: 23, name: 'Giấy chứng nhận', confirmed: true },
  { code: 24, name: 'Giấy ủy quyền', confirmed: true },
  { code: 25, name: 'Giấy mời', confirmed: true },
  { code: 26, name: 'Giấy giới thiệu', confirmed: true },
];

const typesByName = new Map(documentTypes.map((type) => [foldText(type.name), type]));

/** The type of a name as it heads a document; `BIÊN BẢN` and `Biên bản họp Hội đồng` are both a Biên bản. */
export function findDocumentType(typeName: string): DocumentType | null {
  const words = foldText(typeName).split(' ');
  const lengths = words.map((_, index) => words.length - index);
  for (const length of lengths) {
    const type = typesByName.get(words.slice(0, length).join(' '));
    if (type) return type;
  }
  return null;
}
