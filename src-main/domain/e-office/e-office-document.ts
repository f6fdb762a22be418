import type { IsoDate } from '../kernel/dates.ts';

/** An organisation that sends or receives; `organId` is its 13-character code where it's known (`000.00.01.H01`). */
export type EOfficeOrganisation = {
  readonly organId: string | null;
  readonly name: string;
  /** The body above it. */
  readonly inCharge: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
};

/** The longest texts of an organisation, in characters: identifier and name as Nghị định 30/2020/NĐ-CP, Phụ lục VI. */
export const organisationLengths = {
  organId: 13,
  name: 200,
  inCharge: 200,
  address: 300,
  email: 200,
  telephone: 50,
} as const satisfies Readonly<Record<keyof EOfficeOrganisation, number>>;

/** The document that this one answers. */
export type EOfficeReference = {
  readonly organId: string | null;
  /** As it stands on that document: `15`, `15a`. */
  readonly number: string;
  readonly notation: string;
  readonly date: IsoDate;
};

/**
 * What the e-office has to know of an outgoing document: the fields of Nghị định 30/2020/NĐ-CP, Phụ lục VI, and of the
 * exchange message of QCVN 102. A draft has neither number nor date.
 */
export type EOfficeDocument = {
  /** The document's identity in this program. */
  readonly id: string;
  readonly number: number | null;
  /** `TTr-HĐTĐKT`, without the number and its stroke. */
  readonly notation: string;
  readonly date: IsoDate | null;
  readonly place: string;
  /** `Tờ trình`, `Biên bản` … */
  readonly typeName: string;
  readonly subject: string;
  readonly summary: string | null;
  readonly from: EOfficeOrganisation;
  readonly to: readonly EOfficeOrganisation[];
  /** Further places of "Nơi nhận". */
  readonly toPlaces: readonly string[];
  readonly signer: {
    /** `TM.`, `KT.`, `TL.` … */
    readonly competence: string | null;
    readonly position: string;
    readonly fullName: string;
  };
  /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
  readonly priority: 0 | 1 | 2 | 3;
  readonly dueDate: IsoDate | null;
  readonly typistMark: string | null;
  readonly copies: number | null;
  readonly pages: number;
  readonly appendixes: readonly string[];
  readonly answers: readonly EOfficeReference[];
  /** The file ("hồ sơ") that the document is kept in, with its place in it. */
  readonly file: { readonly catalogYear: number; readonly notation: string; readonly order: number } | null;
};

export type EOfficeField =
  | 'number'
  | 'notation'
  | 'date'
  | 'place'
  | 'typeName'
  | 'subject'
  | 'summary'
  | 'from.organId'
  | 'from.name'
  | 'to'
  | 'to.organId'
  | 'to.name'
  | 'toPlaces'
  | 'signer.position'
  | 'signer.fullName'
  | 'copies'
  | 'pages'
  | 'appendixes'
  | 'file.notation';

/** The fields by the names that the office knows them by. */
export const eOfficeFieldNames: Readonly<Record<EOfficeField, string>> = {
  number: 'Số văn bản',
  notation: 'Ký hiệu',
  date: 'Ngày ban hành',
  place: 'Địa danh',
  typeName: 'Tên loại văn bản',
  subject: 'Trích yếu',
  summary: 'Tóm tắt nội dung',
  'from.organId': 'Mã định danh cơ quan gửi',
  'from.name': 'Tên cơ quan gửi',
  to: 'Nơi nhận liên thông',
  'to.organId': 'Mã định danh nơi nhận',
  'to.name': 'Tên nơi nhận',
  toPlaces: 'Nơi nhận khác',
  'signer.position': 'Chức vụ người ký',
  'signer.fullName': 'Họ tên người ký',
  copies: 'Số bản phát hành',
  pages: 'Số trang',
  appendixes: 'Tên phụ lục',
  'file.notation': 'Số, ký hiệu hồ sơ',
};

export type EOfficeFieldProblem = {
  readonly field: EOfficeField;
  /** The place in a list, from 0; `null` for a single field. */
  readonly index: number | null;
  readonly problem:
    | { readonly code: 'missing' }
    | { readonly code: 'too_long'; readonly limit: number }
    | { readonly code: 'out_of_range' }
    | { readonly code: 'twice' };
};

/**
 * What keeps a document from being handed over: a required field that's empty, a text longer than Phụ lục VI or the
 * message allows, a receiver named twice. Nothing is ever cut off. Number and date are either both there or both not.
 */
export function checkEOfficeDocument(document: EOfficeDocument): readonly EOfficeFieldProblem[] {
  const { from, to, signer, file } = document;
  return [
    ...checkNumberAndDate(document),
    ...checkText('notation', document.notation, 30),
    ...checkText('place', document.place, 100),
    ...checkText('typeName', document.typeName, 100),
    ...checkText('subject', document.subject, 500),
    ...checkOptionalText('summary', document.summary, 500),
    ...checkOptionalText('from.organId', from.organId, organisationLengths.organId),
    ...checkText('from.name', from.name, organisationLengths.name),
    ...(to.length === 0 ? [missing('to')] : []),
    ...to.flatMap((receiver, index) => [
      ...checkOptionalText('to.organId', receiver.organId, organisationLengths.organId, index),
      ...checkText('to.name', receiver.name, organisationLengths.name, index),
      ...(to.findIndex((other) => isSame(other, receiver)) < index ? [twice('to', index)] : []),
    ]),
    ...document.toPlaces.flatMap((place, index) => checkText('toPlaces', place, 150, index)),
    ...checkText('signer.position', signer.position, 100),
    ...checkText('signer.fullName', signer.fullName, 50),
    ...checkCount('copies', document.copies ?? 0),
    ...checkCount('pages', document.pages),
    ...document.appendixes.flatMap((appendix, index) => checkText('appendixes', appendix, 250, index)),
    ...(file === null ? [] : checkText('file.notation', file.notation, 20)),
  ];
}

/** `05/TTr-HĐTĐKT`: numbers below 10 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3). */
export function formatDocumentNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** `05/BB-HĐTĐKT` */
export function formatNumberAndNotation(number: number, notation: string): string {
  return `${formatDocumentNumber(number)}/${notation}`;
}

function isSame(a: EOfficeOrganisation, b: EOfficeOrganisation): boolean {
  return a.organId === null || b.organId === null ? a.name === b.name : a.organId === b.organId;
}

function checkNumberAndDate({ number, date }: EOfficeDocument): readonly EOfficeFieldProblem[] {
  if (number === null) return date === null ? [] : [missing('number')];
  return [
    ...(date === null ? [missing('date')] : []),
    ...(Number.isSafeInteger(number) && number > 0 && number < 1e11 ? [] : [outOfRange('number')]),
  ];
}

/** Phụ lục VI gives these counts three digits. */
function checkCount(field: EOfficeField, count: number): readonly EOfficeFieldProblem[] {
  return Number.isSafeInteger(count) && count >= 0 && count <= 999 ? [] : [outOfRange(field)];
}

function checkText(
  field: EOfficeField,
  text: string,
  limit: number,
  index: number | null = null,
): readonly EOfficeFieldProblem[] {
  if (text.trim() === '') return [{ field, index, problem: { code: 'missing' } }];
  return text.length > limit ? [{ field, index, problem: { code: 'too_long', limit } }] : [];
}

function checkOptionalText(
  field: EOfficeField,
  text: string | null,
  limit: number,
  index: number | null = null,
): readonly EOfficeFieldProblem[] {
  return text === null ? [] : checkText(field, text, limit, index);
}

function missing(field: EOfficeField): EOfficeFieldProblem {
  return { field, index: null, problem: { code: 'missing' } };
}

function outOfRange(field: EOfficeField): EOfficeFieldProblem {
  return { field, index: null, problem: { code: 'out_of_range' } };
}

function twice(field: EOfficeField, index: number): EOfficeFieldProblem {
  return { field, index, problem: { code: 'twice' } };
}
