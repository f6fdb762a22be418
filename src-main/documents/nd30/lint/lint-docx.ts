import { unprintableIn } from '../../../domain/documents/unprintable.ts';
import { motto, nationalTitle } from '../header-texts.ts';
import type { ComponentName, StyleSheet } from '../style-sheet.ts';
import type { DocxLayout, DocxParagraph, DocxRun, DocxSection } from './docx-layout.ts';
import { between, outcomeOf, unless } from './lint-rule.ts';
import type { LintOutcome, LintReport } from './lint-rule.ts';

/** Twips are whole numbers: a length read back may be off by a hundredth of a millimetre. */
const SLACK_MM = 0.05;

/** Holds a docx, as it lies in its file, to the style sheet. */
export function lintDocx(layout: DocxLayout, sheet: StyleSheet): LintReport {
  const parts = partsOf(layout);
  return {
    page: outcomeOf(layout.sections.flatMap((section, index) => pageDetails(section, index, sheet))),
    font: outcomeOf(layout.paragraphs.flatMap(({ runs }) => runs.map((run) => fontDetail(run, sheet)))),
    glyphs: outcomeOf(layout.paragraphs.map(glyphDetail)),
    page_number: outcomeOf(layout.sections.flatMap((section) => pageNumberDetails(section, sheet))),
    national_title: component(parts.nationalTitle, () => [
      styled(parts.nationalTitle, sheet, 'nationalTitle', 'Quốc hiệu'),
      styled(parts.motto, sheet, 'motto', 'Tiêu ngữ'),
      unless(parts.mottoRuled, 'Dưới Tiêu ngữ chưa có đường kẻ'),
      unless(parts.nationalTitle?.align === 'center', 'Quốc hiệu chưa ở giữa cột'),
    ]),
    issuing_body: component(parts.issuingBody.at(-1), () => [
      ...parts.issuingBody.map((line) => styled(line, sheet, 'issuingBody', 'Cơ quan ban hành')),
      parts.parentBody && styled(parts.parentBody, sheet, 'parentBody', 'Cơ quan chủ quản'),
      ...parts.issuingBody.map(({ text }) => unless(isUpperCase(text), 'Cơ quan ban hành chưa in hoa')),
    ]),
    number: component(parts.number, () => [
      styled(parts.number, sheet, 'number', 'Số, ký hiệu'),
      numberDetail(parts.number?.text ?? ''),
    ]),
    place_date: component(parts.placeDate, () => [
      styled(parts.placeDate, sheet, 'placeDate', 'Địa danh, ngày'),
      dateDetail(parts.placeDate?.text ?? ''),
      unless(
        parts.number === undefined || sameRow(layout, parts.number, parts.placeDate),
        'Ngày ban hành chưa cùng dòng với số',
      ),
    ]),
    title: component(parts.typeName, () => [
      styled(parts.typeName, sheet, 'typeName', 'Tên loại'),
      unless(isUpperCase(parts.typeName?.text ?? ''), 'Tên loại chưa in hoa'),
      ...parts.subject.map((line) => styled(line, sheet, 'subject', 'Trích yếu')),
    ]),
    grounds: component(parts.grounds[0], () => groundDetails(parts.grounds)),
    body: component(parts.body[0], () => parts.body.flatMap((one) => bodyDetails(one, sheet))),
    // A table that is no document by itself has no number, and ends as it ends.
    ending: component(parts.number && parts.signerTitle, () => [
      unless(
        parts.body.at(-1)?.text.endsWith(sheet.body.end) === true,
        `Đoạn cuối chưa kết thúc bằng “${sheet.body.end}”`,
      ),
    ]),
    signature: component(parts.signerTitle, () => [
      styled(parts.signerTitle, sheet, 'signerTitle', 'Chức vụ người ký'),
      styled(parts.signerName, sheet, 'signerName', 'Họ tên người ký'),
      unless(parts.body.at(-1)?.keepNext === true, 'Đoạn cuối chưa giữ cùng trang với chữ ký'),
      unless(parts.signerTitle?.keepNext === true, 'Chức vụ chưa giữ cùng trang với họ tên'),
      unless(parts.blankMm >= sheet.signature.blankMm.min - SLACK_MM, 'Chỗ ký thấp hơn 30 mm'),
    ]),
    recipients: component(parts.recipientsLabel, () => [
      styled(parts.recipientsLabel, sheet, 'recipientsLabel', 'Nơi nhận'),
      ...parts.recipients.map((line) => styled(line, sheet, 'recipients', 'Danh sách nơi nhận')),
      ...recipientDetails(parts.recipients.map(({ text }) => text)),
    ]),
    appendix:
      layout.sections.length < 2
        ? { kind: 'not_there' }
        : outcomeOf(
            layout.sections
              .slice(1)
              .map(({ firstPageNumber }) =>
                unless(firstPageNumber === 1, 'Phụ lục chưa đánh số trang riêng'),
              ),
          ),
    archive: outcomeOf([unless(layout.language === 'vi-VN', 'Ngôn ngữ của văn bản chưa là tiếng Việt')]),
  };
}

/** The parts of a document, found by where and how they stand; undefined where it has none. */
type Parts = {
  readonly nationalTitle: DocxParagraph | undefined;
  readonly motto: DocxParagraph | undefined;
  readonly mottoRuled: boolean;
  readonly parentBody: DocxParagraph | undefined;
  readonly issuingBody: readonly DocxParagraph[];
  readonly number: DocxParagraph | undefined;
  readonly placeDate: DocxParagraph | undefined;
  readonly typeName: DocxParagraph | undefined;
  readonly subject: readonly DocxParagraph[];
  readonly grounds: readonly DocxParagraph[];
  /** Paragraphs of the text itself, outside tables, in the first part of the document. */
  readonly body: readonly DocxParagraph[];
  readonly signerTitle: DocxParagraph | undefined;
  readonly signerName: DocxParagraph | undefined;
  /** The height left for the signature, in millimetres; 0 where there is none. */
  readonly blankMm: number;
  readonly recipientsLabel: DocxParagraph | undefined;
  readonly recipients: readonly DocxParagraph[];
};

export const numberPattern = /^Số:\s*(.*)\/[A-ZĐ]/u;
export const datePattern = /^.+, ngày(.*)tháng(.*)năm(.*)$/u;

function partsOf({ paragraphs, tables }: DocxLayout): Parts {
  const first = paragraphs.filter(({ section }) => section === 0);
  const written = first.filter(({ text }) => text.trim() !== '');
  const national = written.find(({ text }) => text === nationalTitle);
  const headTable = national?.table ?? null;
  const head = written.filter(({ table }) => table !== null && table === headTable);
  const left = head.filter(({ cell }) => cell !== national?.cell);
  const number = head.find(({ text }) => numberPattern.test(text));
  const bodies = left.slice(0, number ? left.indexOf(number) : left.length).filter(isUpper);
  const hasParent = bodies.length > 1 && bodies[0]?.runs.every(({ bold }) => !bold) === true;
  const mottoAt = first.findIndex(({ text }) => text === motto);
  const footTable = tables.findLast(({ exactRowsMm, bordered }) => !bordered && exactRowsMm.length > 0);
  const foot = written.filter(({ table }) => table !== null && table === footTable?.index);
  const inFoot = (one: DocxParagraph): boolean => foot.includes(one);
  const label = written.find(({ text }) => text === 'Nơi nhận:');
  const recipients = label
    ? written
        .slice(written.indexOf(label) + 1)
        .filter(
          ({ text, table, cell }) => text.startsWith('- ') && table === label.table && cell === label.cell,
        )
    : [];
  const text = written.filter(
    (one) => one.table === null && one !== label && !recipients.includes(one) && !inFoot(one),
  );
  const typeName = text.find(
    (one) => one.align === 'center' && isUpper(one) && one.runs.every(({ bold }) => bold),
  );
  const subject = typeName ? subjectBelow(first, typeName) : [];
  const grounds = text.filter(
    ({ runs }) => /^(Căn cứ|Xét|Theo) /u.test(runs[0]?.text ?? '') && runs[0]?.italic,
  );
  const signers = foot.filter((one) => one !== label && !recipients.includes(one));
  const lastCell = Math.max(...signers.map(({ cell }) => cell ?? 0));
  return {
    nationalTitle: national,
    motto: first[mottoAt],
    mottoRuled: first[mottoAt + 1]?.ruled === true,
    parentBody: hasParent ? bodies[0] : undefined,
    issuingBody: hasParent ? bodies.slice(1) : bodies,
    number,
    placeDate: head.find(({ text: line }) => datePattern.test(line)),
    typeName,
    subject,
    grounds,
    body: text.filter(({ align }) => align === 'both'),
    signerTitle: signers.find(isUpper),
    signerName: signers.findLast(({ cell }) => cell === lastCell),
    blankMm: Math.max(0, ...(footTable?.exactRowsMm ?? [])),
    recipientsLabel: label,
    recipients,
  };
}

/** The lines between tên loại and the line that is drawn below trích yếu. */
function subjectBelow(paragraphs: readonly DocxParagraph[], typeName: DocxParagraph): DocxParagraph[] {
  const below = paragraphs.slice(paragraphs.indexOf(typeName) + 1);
  const ruled = below.findIndex((one) => one.ruled);
  return below.slice(0, Math.max(ruled, 0)).filter(({ text }) => text.trim() !== '');
}

function isUpper({ text }: DocxParagraph): boolean {
  return isUpperCase(text);
}

export function isUpperCase(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text);
}

function component(part: unknown, details: () => readonly (string | null | undefined)[]): LintOutcome {
  if (part === undefined) return { kind: 'not_there' };
  return outcomeOf(details().map((detail) => detail ?? null));
}

function styled(
  paragraph: DocxParagraph | undefined,
  sheet: StyleSheet,
  name: ComponentName,
  label: string,
): string | null {
  const { sizePt, bold, italic } = sheet.components[name];
  if (!paragraph) return `Không tìm thấy: ${label}`;
  const wrong = paragraph.runs.find(
    (run) => run.sizePt < sizePt.min || run.sizePt > sizePt.max || run.bold !== bold || run.italic !== italic,
  );
  return wrong
    ? `${label}: ${describe(wrong)}, cần ${describe({ sizePt: sizePt.value, bold, italic })}`
    : null;
}

function describe({ sizePt, bold, italic }: Pick<DocxRun, 'sizePt' | 'bold' | 'italic'>): string {
  return [`cỡ ${sizePt}`, bold ? 'đậm' : 'không đậm', italic ? 'nghiêng' : 'đứng'].join(', ');
}

function pageDetails(section: DocxSection, index: number, sheet: StyleSheet): (string | null)[] {
  const { widthMm, heightMm, marginsMm } = section;
  const sides = [widthMm, heightMm].toSorted((a, b) => a - b);
  const limits = sheet.page.marginsMm;
  return [
    between(`Phần ${index + 1}, cạnh ngắn (mm)`, sides[0] ?? 0, sheet.page.widthMm, sheet.page.widthMm, 0.5),
    between(`Phần ${index + 1}, cạnh dài (mm)`, sides[1] ?? 0, sheet.page.heightMm, sheet.page.heightMm, 0.5),
    ...(['top', 'bottom', 'left', 'right'] as const).map((side) =>
      between(
        `Phần ${index + 1}, lề ${side} (mm)`,
        marginsMm[side],
        limits[side].min,
        limits[side].max,
        SLACK_MM,
      ),
    ),
  ];
}

function fontDetail({ font, color, text }: DocxRun, sheet: StyleSheet): string | null {
  if (font !== sheet.font) return `Phông ${font} ở “${text.slice(0, 30)}”`;
  return color === 'auto' || color === '000000' ? null : `Màu ${color} ở “${text.slice(0, 30)}”`;
}

/** Word would take such a character from another font, or show a box. */
function glyphDetail({ text }: DocxParagraph): string | null {
  const found = unprintableIn(text);
  return found && `Ký tự “${found.character}” (${found.code}) không có hình ở “${found.excerpt}”`;
}

function pageNumberDetails(section: DocxSection, sheet: StyleSheet): (string | null)[] {
  const { hasTitlePage, usualHeader, firstHeader, headerMm, marginsMm } = section;
  const { sizePt } = sheet.components.pageNumber;
  return [
    unless(usualHeader.showsPageNumber, 'Không có số trang'),
    unless(usualHeader.centred, 'Số trang chưa ở giữa'),
    unless(hasTitlePage && !firstHeader.showsPageNumber, 'Trang đầu hiện số trang'),
    unless(headerMm < marginsMm.top, 'Số trang chưa nằm trong lề trên'),
    between('Cỡ chữ số trang', usualHeader.sizePt ?? 0, sizePt.min, sizePt.max),
  ];
}

/** Numbers below 10 have a zero before them; a draft leaves a gap. */
export function numberDetail(text: string): string | null {
  const [, written = ''] = numberPattern.exec(text) ?? [];
  const digits = written.trim();
  return digits === '' || /^(0[1-9]|[1-9]\d+)$/.test(digits) ? null : `Số “${digits}” chưa đúng cách ghi`;
}

/** Days below 10 and the months 1 and 2 have a zero before them; a draft leaves gaps. */
export function dateDetail(text: string): string | null {
  const [day = '', month = '', year = ''] = (datePattern.exec(text) ?? [])
    .slice(1)
    .map((part) => part.trim());
  if (day === '' && month === '') return unless(/^\d{4}$/.test(year), `Năm “${year}” chưa đúng`);
  const right =
    /^(0[1-9]|[12]\d|3[01])$/.test(day) && /^(0[12]|[3-9]|1[0-2])$/.test(month.replace(/^0(?=[3-9])/, ''));
  return unless(right && /^\d{4}$/.test(year), `Ngày “${text}” chưa đúng cách ghi`);
}

function sameRow({ paragraphs }: DocxLayout, one: DocxParagraph, other: DocxParagraph | undefined): boolean {
  if (!other || one.table !== other.table) return false;
  // Both open a cell of the same row of the head: nothing stands above them in their cells.
  const opens = ({ cell, table }: DocxParagraph, paragraph: DocxParagraph): boolean =>
    paragraphs.find((candidate) => candidate.table === table && candidate.cell === cell) === paragraph;
  return opens(one, one) && opens(other, other) && Math.abs((one.cell ?? 0) - (other.cell ?? 0)) === 1;
}

function groundDetails(grounds: readonly DocxParagraph[]): (string | null)[] {
  return grounds.flatMap(({ text, runs }, index) => [
    unless(
      runs.every(({ italic }) => italic),
      'Căn cứ chưa in nghiêng',
    ),
    unless(
      index === grounds.length - 1 ? /[.,;:]$/u.test(text) : text.endsWith(';'),
      `Căn cứ chưa có dấu cuối: “${text.slice(-30)}”`,
    ),
  ]);
}

function bodyDetails(paragraph: DocxParagraph, sheet: StyleSheet): (string | null)[] {
  const { sizePt } = sheet.components.body;
  const { allowed } = sheet.body.firstLineIndentMm;
  const at = `“${paragraph.text.slice(0, 30)}”`;
  return [
    ...paragraph.runs.map((run) => between(`Cỡ chữ ở ${at}`, run.sizePt, sizePt.min, sizePt.max)),
    unless(
      allowed.some((indent) => Math.abs(indent - paragraph.firstLineMm) < SLACK_MM),
      `Lùi đầu dòng ${paragraph.firstLineMm.toFixed(1)} mm ở ${at}`,
    ),
    unless(paragraph.afterPt >= sheet.body.paragraphGapPt.min, `Khoảng cách đoạn dưới 6 pt ở ${at}`),
    paragraph.lineSpacing === null
      ? `Giãn dòng cố định ở ${at}`
      : between(
          `Giãn dòng ở ${at}`,
          paragraph.lineSpacing,
          sheet.body.lineSpacing.min,
          sheet.body.lineSpacing.max,
          0.01,
        ),
  ];
}

/** `- …;` for each, a full stop after the last, which names where it is kept. */
export function recipientDetails(lines: readonly string[]): (string | null)[] {
  return [
    unless(lines.length > 0, 'Nơi nhận trống'),
    ...lines.map((text, index) =>
      unless(text.endsWith(index === lines.length - 1 ? '.' : ';'), `Nơi nhận chưa có dấu cuối: “${text}”`),
    ),
    unless(lines.at(-1)?.startsWith('- Lưu: ') === true, 'Dòng cuối của nơi nhận chưa là “Lưu: …”'),
  ];
}
