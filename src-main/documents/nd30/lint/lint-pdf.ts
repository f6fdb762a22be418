import { motto, nationalTitle } from '../header-texts.ts';
import type { ComponentName, StyleSheet } from '../style-sheet.ts';
import {
  datePattern,
  dateDetail,
  isUpperCase,
  numberDetail,
  numberPattern,
  recipientDetails,
} from './lint-docx.ts';
import { between, outcomeOf, unless } from './lint-rule.ts';
import type { LintOutcome, LintReport } from './lint-rule.ts';
import type { PdfLayout, PdfPageLayout, PdfSpan } from './pdf-layout.ts';

/** Letters of a slanted type may lean over the edge by half a millimetre. */
const SLACK_MM = 0.6;

/** Two texts stand on one line where their letters do. */
const SAME_LINE_MM = 0.3;

/** A line of the text itself fills most of what is right of its beginning; a cell of a table does not. */
const LEAST_SHARE = 0.8;

/** Where a line of the text begins at the latest: the widest margin and the widest indent. */
const BODY_EDGE_MM = 35 + 12.7 + 1;

/** Lines further apart than three lines of the text don't follow each other. */
const LARGEST_PITCH_MM = 16;

const NO_LETTER = '\0';

/** A single line of Tinos, as of Times New Roman, is this many times its size. */
const SINGLE_LINE = 1.15;

/** Holds a pdf, read back by the positions of its text, to the style sheet. */
export function lintPdf(layout: PdfLayout, sheet: StyleSheet): LintReport {
  const { pages, marks } = layout;
  const parts = partsOf(layout);
  return {
    page: outcomeOf(pages.flatMap((page, index) => pageDetails(page, index, sheet))),
    font: outcomeOf(
      pages.flatMap(({ spans }) =>
        spans.map(({ font, text }) =>
          unless(font.startsWith('Tinos'), `Phông ${font} ở “${text.slice(0, 30)}”`),
        ),
      ),
    ),
    glyphs: outcomeOf(pages.flatMap(({ spans }) => spans.map(glyphDetail))),
    page_number: outcomeOf(pageNumberDetails(layout, sheet)),
    national_title: component(parts.nationalTitle, () => [
      styled(parts.nationalTitle, sheet, 'nationalTitle', 'Quốc hiệu'),
      styled(parts.motto, sheet, 'motto', 'Tiêu ngữ'),
      unless(centred(parts.nationalTitle, parts.motto), 'Quốc hiệu và Tiêu ngữ chưa thẳng tâm'),
    ]),
    issuing_body: component(parts.issuingBody.at(-1), () => [
      ...parts.issuingBody.map((line) => styled(line, sheet, 'issuingBody', 'Cơ quan ban hành')),
      unless(
        (parts.issuingBody[0]?.rightMm ?? 0) < (parts.nationalTitle?.leftMm ?? 0),
        'Cơ quan ban hành chồng lên Quốc hiệu',
      ),
    ]),
    number: component(parts.number, () => [
      styled(parts.number, sheet, 'number', 'Số, ký hiệu'),
      numberDetail(parts.number?.text ?? ''),
    ]),
    place_date: component(parts.placeDate, () => [
      styled(parts.placeDate, sheet, 'placeDate', 'Địa danh, ngày'),
      dateDetail(parts.placeDate?.text ?? ''),
      parts.number &&
        unless(
          Math.abs(parts.number.baselineMm - (parts.placeDate?.baselineMm ?? 0)) < SAME_LINE_MM,
          'Ngày ban hành chưa cùng dòng với số',
        ),
    ]),
    title: component(parts.typeName, () => [
      styled(parts.typeName, sheet, 'typeName', 'Tên loại'),
      ...parts.subject.map((line) => styled(line, sheet, 'subject', 'Trích yếu')),
      unless(inMiddle(parts.typeName, pages[0], sheet), 'Tên loại chưa ở giữa trang'),
    ]),
    grounds: component(parts.grounds[0], () =>
      joinedGrounds(parts.grounds).map((text, index, all) =>
        unless(
          index === all.length - 1 ? /[.,;:]$/u.test(text) : text.endsWith(';'),
          `Căn cứ chưa có dấu cuối: “${text.slice(-30)}”`,
        ),
      ),
    ),
    body: component(parts.body[0], () => bodyDetails(parts.body, sheet)),
    // A table that is no document by itself has no number, and ends as it ends.
    ending: component(parts.number && parts.signerTitle, () => [
      unless(parts.hasEnd, `Phần cuối chưa kết thúc bằng “${sheet.body.end}”`),
    ]),
    signature: component(parts.signerTitle, () => [
      styled(parts.signerTitle, sheet, 'signerTitle', 'Chức vụ người ký'),
      styled(parts.signerName, sheet, 'signerName', 'Họ tên người ký'),
      unless(parts.endsBesideSignature, 'Chữ ký sang trang khác với đoạn cuối'),
      unless(parts.blankMm >= sheet.signature.blankMm.min - SLACK_MM, 'Chỗ ký thấp hơn 30 mm'),
    ]),
    recipients: component(parts.recipientsLabel, () => [
      styled(parts.recipientsLabel, sheet, 'recipientsLabel', 'Nơi nhận'),
      ...parts.recipients.map((line) => styled(line, sheet, 'recipients', 'Danh sách nơi nhận')),
      ...recipientDetails(joinedLines(parts.recipients)),
    ]),
    appendix: appendixOutcome(layout, sheet),
    archive: outcomeOf([
      unless(marks.isPdfA2b && marks.hasOutputIntent, 'Chưa là PDF/A-2b'),
      unless(marks.isTagged, 'Văn bản chưa có cấu trúc (tagged)'),
      unless(marks.language === 'vi-VN', 'Ngôn ngữ của tệp chưa là tiếng Việt'),
      unless(marks.fonts > 0 && marks.embeddedFonts === marks.fonts, 'Có phông chữ chưa nhúng'),
      unless(
        !marks.hasForms && !marks.hasScripts && !marks.isEncrypted,
        'Tệp có biểu mẫu, mã lệnh hoặc mã hóa',
      ),
    ]),
  };
}

type Parts = {
  readonly nationalTitle: PdfSpan | undefined;
  readonly motto: PdfSpan | undefined;
  readonly issuingBody: readonly PdfSpan[];
  readonly number: PdfSpan | undefined;
  readonly placeDate: PdfSpan | undefined;
  readonly typeName: PdfSpan | undefined;
  readonly subject: readonly PdfSpan[];
  /** The lines in italics that begin with `Căn cứ`, and those they wrap to. */
  readonly grounds: readonly PdfSpan[];
  /** Lines of plain text that run from margin to margin. */
  readonly body: readonly PdfSpan[];
  readonly hasEnd: boolean;
  readonly endsBesideSignature: boolean;
  readonly signerTitle: PdfSpan | undefined;
  readonly signerName: PdfSpan | undefined;
  readonly blankMm: number;
  readonly recipientsLabel: PdfSpan | undefined;
  readonly recipients: readonly PdfSpan[];
};

const bold = 'Tinos-Bold';
const plain = 'Tinos-Regular';
const slanted = 'Tinos-Italic';

const groundStart = /^(Căn cứ|Xét|Theo) /u;

function partsOf({ pages }: PdfLayout): Parts {
  const first = pages[0]?.spans ?? [];
  const national = first.find(({ text }) => text === nationalTitle);
  const mottoSpan = first.find(({ text }) => text === motto);
  const number = first.find(({ text }) => numberPattern.test(text));
  const placeDate = placeDateOf(first, mottoSpan);
  const headEnd = number?.baselineMm ?? mottoSpan?.bottomMm ?? 0;
  const inHead = first.filter(({ baselineMm }) => baselineMm < headEnd);
  const left = inHead.filter(({ rightMm, text }) => rightMm < (national?.leftMm ?? 0) && isUpperCase(text));
  // A letter bears its trích yếu below the number, and has no title.
  const isLetter = first.some(({ text }) => text.startsWith('V/v '));
  const typeName =
    national && !isLetter
      ? first.find(
          (span) =>
            span.baselineMm > headEnd + 1 &&
            span.font === bold &&
            isUpperCase(span.text) &&
            span.sizePt >= 13,
        )
      : undefined;
  const { signerTitle, signerName, blankMm, page: lastPage } = signatureOf(pages);
  const end = pages.findIndex(({ spans }) => spans.some(({ text }) => text.endsWith('./.')));
  const label = pages.flatMap(({ spans }) => spans).find(({ text }) => text === 'Nơi nhận:');
  const labelPage = pages.find(({ spans }) => label !== undefined && spans.includes(label));
  return {
    nationalTitle: national,
    motto: mottoSpan,
    issuingBody: left.length > 1 && left[0]?.font !== bold ? left.slice(1) : left,
    number,
    placeDate,
    typeName,
    subject: typeName ? subjectBelow(first, typeName) : [],
    grounds: groundLines(first),
    body: pages.flatMap(({ spans, widthMm }) =>
      spans.filter(
        ({ font, rightMm, leftMm }) =>
          font === plain && leftMm < BODY_EDGE_MM && rightMm - leftMm > LEAST_SHARE * (widthMm - leftMm),
      ),
    ),
    hasEnd: end !== -1,
    // A form without a number ends as it ends.
    endsBesideSignature: number === undefined || (lastPage !== null && end === lastPage),
    signerTitle,
    signerName,
    blankMm,
    recipientsLabel: label,
    recipients:
      label && labelPage
        ? labelPage.spans.filter(
            ({ baselineMm, sizePt, leftMm }) =>
              baselineMm > label.baselineMm && sizePt < 11.5 && leftMm < label.leftMm + 5,
          )
        : [],
  };
}

/** Place and date in the right half, put together where a draft leaves gaps between its words. */
function placeDateOf(spans: readonly PdfSpan[], below: PdfSpan | undefined): PdfSpan | undefined {
  if (!below) return undefined;
  const start = spans.find(
    ({ text, leftMm, baselineMm }) =>
      /^.+, ngày/u.test(text) && leftMm > below.leftMm - 30 && baselineMm > below.baselineMm,
  );
  const line = spans.filter(
    ({ leftMm, baselineMm }) =>
      start !== undefined && leftMm >= start.leftMm && Math.abs(baselineMm - start.baselineMm) < SAME_LINE_MM,
  );
  const text = line.map((span) => span.text).join(' ');
  const last = line.at(-1);
  return start && last && datePattern.test(text) ? { ...start, text, rightMm: last.rightMm } : undefined;
}

function groundLines(spans: readonly PdfSpan[]): PdfSpan[] {
  const start = spans.findIndex(({ font, text }) => font === slanted && groundStart.test(text));
  if (start === -1) return [];
  const end = spans.findIndex(({ font }, index) => index > start && font !== slanted);
  return spans.slice(start, end === -1 ? spans.length : end);
}

function joinedGrounds(lines: readonly PdfSpan[]): string[] {
  return lines.reduce<string[]>(
    (grounds, { text }) =>
      groundStart.test(text) || grounds.length === 0
        ? [...grounds, text]
        : [...grounds.slice(0, -1), `${grounds.at(-1) ?? ''} ${text}`],
    [],
  );
}

/** The bold lines right below tên loại. */
function subjectBelow(spans: readonly PdfSpan[], typeName: PdfSpan): PdfSpan[] {
  const lines: PdfSpan[] = [];
  let above = typeName;
  for (const span of spans.slice(spans.indexOf(typeName) + 1)) {
    const pitch = span.baselineMm - above.baselineMm;
    if (span.font !== bold || pitch > 7 || isUpperCase(span.text)) break;
    lines.push(span);
    above = span;
  }
  return lines;
}

/** Lines of a title stand closer than this, and a place to sign is higher. */
const LEAST_GAP_MM = 15;

/** The last gap below a line in capitals in the right half of a page is where people sign. */
function signatureOf(pages: readonly PdfPageLayout[]) {
  for (const [page, { spans, widthMm }] of [...pages.entries()].toReversed()) {
    const column = spans.filter(
      ({ sizePt, leftMm, rightMm }) =>
        sizePt >= 13 && (leftMm + rightMm) / 2 > widthMm / 2 && rightMm - leftMm < widthMm / 2,
    );
    const below = column.findLastIndex((span, index) => {
      const above = column[index - 1];
      return above !== undefined && span.topMm - above.bottomMm > LEAST_GAP_MM && isUpperCase(above.text);
    });
    const [above, under] = [column[below - 1], column[below]];
    if (above && under) {
      const blankMm = under.topMm - above.bottomMm;
      return { page, signerTitle: titleOf(column, below), signerName: column.at(-1), blankMm };
    }
  }
  return { page: null, signerTitle: undefined, signerName: undefined, blankMm: 0 };
}

/** The first line of the title that stands right above the blank. */
function titleOf(column: readonly PdfSpan[], below: number): PdfSpan | undefined {
  let first = below - 1;
  while (first > 0) {
    const [above, line] = [column[first - 1], column[first]];
    if (!above || !line || line.topMm - above.bottomMm > 3 || !isUpperCase(above.text)) break;
    first -= 1;
  }
  return column[first];
}

function component(
  part: PdfSpan | undefined,
  details: () => readonly (string | null | undefined)[],
): LintOutcome {
  if (part === undefined) return { kind: 'not_there' };
  return outcomeOf(details().map((detail) => detail ?? null));
}

function styled(
  span: PdfSpan | undefined,
  sheet: StyleSheet,
  name: ComponentName,
  label: string,
): string | null {
  const { sizePt, bold: isBold, italic } = sheet.components[name];
  if (!span) return `Không tìm thấy: ${label}`;
  const font = `Tinos-${isBold ? 'Bold' : ''}${italic ? 'Italic' : ''}${isBold || italic ? '' : 'Regular'}`;
  if (span.font !== font) return `${label}: phông ${span.font}, cần ${font}`;
  return between(`${label}: cỡ chữ`, span.sizePt, sizePt.min, sizePt.max, 0.05);
}

function pageDetails(page: PdfPageLayout, index: number, sheet: StyleSheet): (string | null)[] {
  const { widthMm, heightMm, marginsMm } = sheet.page;
  const [short = 0, long = 0] = [page.widthMm, page.heightMm].toSorted((a, b) => a - b);
  const text = page.spans.filter((span) => !isPageNumber(span, sheet));
  return [
    between(`Trang ${index + 1}, cạnh ngắn (mm)`, short, widthMm, widthMm, 0.5),
    between(`Trang ${index + 1}, cạnh dài (mm)`, long, heightMm, heightMm, 0.5),
    ...text.flatMap(({ leftMm, rightMm, topMm, bottomMm, text: words }) => [
      unless(leftMm > marginsMm.left.min - SLACK_MM, `Lấn lề trái: “${words.slice(0, 30)}”`),
      unless(rightMm < page.widthMm - marginsMm.right.min + SLACK_MM, `Lấn lề phải: “${words.slice(0, 30)}”`),
      unless(topMm > marginsMm.top.min - SLACK_MM, `Lấn lề trên: “${words.slice(0, 30)}”`),
      unless(
        bottomMm < page.heightMm - marginsMm.bottom.min + SLACK_MM,
        `Lấn lề dưới: “${words.slice(0, 30)}”`,
      ),
    ]),
  ];
}

/** The file says no letter for glyph 0, the box that stands for whatever a font lacks. */
function glyphDetail({ text }: PdfSpan): string | null {
  return unless(!text.includes(NO_LETTER), `Ô trống thay cho ký tự ở “${text.replaceAll(NO_LETTER, '□')}”`);
}

function isPageNumber({ text, bottomMm }: PdfSpan, sheet: StyleSheet): boolean {
  return /^\d+$/.test(text) && bottomMm < sheet.page.marginsMm.top.max;
}

/** Pages without a number begin a part; on every other page it is one more than on the page before. */
function pageNumberDetails({ pages }: PdfLayout, sheet: StyleSheet): (string | null)[] {
  const { sizePt } = sheet.components.pageNumber;
  let expected = 1;
  return pages.flatMap(({ spans, widthMm }, index) => {
    const number = spans.find((span) => isPageNumber(span, sheet));
    if (!number) {
      expected = 2;
      return [];
    }
    const wanted = expected;
    expected += 1;
    return [
      unless(index > 0, 'Trang đầu hiện số trang'),
      unless(number.text === String(wanted), `Trang ${index + 1} đánh số ${number.text}, cần ${wanted}`),
      between('Số trang: cỡ chữ', number.sizePt, sizePt.min, sizePt.max, 0.05),
      unless(
        Math.abs((number.leftMm + number.rightMm) / 2 - textMiddle(widthMm, sheet)) < 1,
        'Số trang chưa ở giữa lề trên',
      ),
    ];
  });
}

function appendixOutcome({ pages }: PdfLayout, sheet: StyleSheet): LintOutcome {
  const starts = pages.filter(({ spans }) => !spans.some((span) => isPageNumber(span, sheet))).length;
  // That each part counts from 1 is what the page numbers were held to.
  return starts < 2 ? { kind: 'not_there' } : { kind: 'held' };
}

function textMiddle(widthMm: number, { page: { marginsMm } }: StyleSheet): number {
  return (marginsMm.left.value + widthMm - marginsMm.right.value) / 2;
}

function inMiddle(span: PdfSpan | undefined, page: PdfPageLayout | undefined, sheet: StyleSheet): boolean {
  if (!span || !page) return false;
  return Math.abs((span.leftMm + span.rightMm) / 2 - textMiddle(page.widthMm, sheet)) < 1;
}

function centred(one: PdfSpan | undefined, other: PdfSpan | undefined): boolean {
  if (!one || !other) return false;
  return Math.abs(one.leftMm + one.rightMm - other.leftMm - other.rightMm) < 2;
}

/** Sizes, and the distance of lines that follow each other within a paragraph. */
function bodyDetails(body: readonly PdfSpan[], sheet: StyleSheet): (string | null)[] {
  const { sizePt } = sheet.components.body;
  const { lineSpacing } = sheet.body; // A line that begins at the margin goes on with the paragraph of the line above.
  const pitches = body
    .slice(1)
    .map((span, index) => ({ span, pitch: span.baselineMm - (body[index]?.baselineMm ?? 0) }))
    .filter(
      ({ span, pitch }) =>
        pitch > 0 && pitch < LARGEST_PITCH_MM && span.leftMm < sheet.page.marginsMm.left.value + SLACK_MM,
    )
    .map(({ pitch }) => pitch);
  const tightest = Math.min(...pitches);
  return [
    ...body.map((span) => between('Cỡ chữ nội dung', span.sizePt, sizePt.min, sizePt.max, 0.05)),
    pitches.length === 0
      ? null
      : between(
          'Giãn dòng',
          ((tightest / 25.4) * 72) / (sizePt.value * SINGLE_LINE),
          lineSpacing.min,
          lineSpacing.max,
          0.05,
        ),
  ];
}

/** Recipients as they were listed: a line that wrapped belongs to the one above. */
function joinedLines(spans: readonly PdfSpan[]): string[] {
  return spans.reduce<string[]>(
    (lines, { text }) =>
      text.startsWith('-') || lines.length === 0
        ? [...lines, text.replace(/^-\s*/, '- ')]
        : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${text}`],
    [],
  );
}
