import { beforeAll, describe, expect, it } from 'vitest';

import type { DraftContent } from '../../../domain/documents/draft-content.ts';
import type { Instant, IsoDate } from '../../../domain/kernel/dates.ts';
import { countingMinutesDocument } from '../../counting-minutes/counting-minutes-document.ts';
import { decisionDocument } from '../../decision/decision-document.ts';
import { draftDocument } from '../../draft/draft-document.ts';
import { minutesDocument } from '../../minutes/minutes-document.ts';
import { scoreSummaryDocument } from '../../score-summary/score-summary-document.ts';
import { invitationDocuments } from '../../session-papers/invitation-documents.ts';
import { resourcesFolder } from '../../testing/resources-folder.ts';
import { sampleDecision } from '../../testing/sample-decision.ts';
import { sampleCountingMinutes, sampleMinutes } from '../../testing/sample-minutes.ts';
import { sampleInvitation } from '../../testing/sample-papers.ts';
import { sampleScoreSummary } from '../../testing/sample-score-summary.ts';
import { writeDocx } from '../docx-document.ts';
import { readFontFiles } from '../font-files.ts';
import type { FontFiles } from '../font-files.ts';
import type { Nd30Document } from '../nd30-document.ts';
import { writePdf } from '../pdf-document.ts';
import { readStyleSheet } from '../style-sheet.ts';
import type { StyleSheet } from '../style-sheet.ts';
import { lintDocument } from './lint-document.ts';
import type { LintReport, LintRule } from './lint-rule.ts';

let sheet: StyleSheet;
let fonts: FontFiles;

beforeAll(async () => {
  [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
});

type Documents = Nd30Document | readonly [Nd30Document, ...Nd30Document[]];

/** Lints a document that was laid out by a sheet of its own, usually a wrong one. */
async function lint(documents: Documents, laidOutBy: StyleSheet = sheet) {
  const docx = await writeDocx(documents, laidOutBy, fonts);
  const pdf = await writePdf(documents, laidOutBy, fonts);
  return lintDocument({ docx, pdf }, sheet);
}

function broken(report: LintReport): [LintRule, readonly string[]][] {
  return Object.entries(report).flatMap(([rule, outcome]) =>
    outcome.kind === 'broken' ? [[rule as LintRule, outcome.details]] : [],
  );
}

function rulesBroken({ docx, pdf }: { docx: LintReport; pdf: LintReport }) {
  return { docx: broken(docx).map(([rule]) => rule), pdf: broken(pdf).map(([rule]) => rule) };
}

const letter: DraftContent = {
  heading: { parentBody: 'UBND TỈNH LAI CHÂU', issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'] },
  notation: 'TB-HĐTĐKT',
  typeName: 'Thông báo',
  subject: 'Kết luận phiên họp xét khen thưởng',
  place: 'Lai Châu',
  addressees: [],
  grounds: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Căn cứ kết quả phiên họp'],
  blocks: [
    { kind: 'heading', level: 1, text: '1. Kết quả' },
    {
      kind: 'paragraph',
      text: 'Hội đồng nhất trí đề nghị tặng thưởng các tập thể, cá nhân. '.repeat(12).trim(),
    },
    { kind: 'paragraph', text: 'Thường trực Hội đồng hoàn thiện hồ sơ theo kết luận này.' },
  ],
  signer: {
    titleLines: ['TL. CHỦ TỊCH', 'ỦY VIÊN THƯỜNG TRỰC'],
    post: 'Giám đốc Sở Nội vụ',
    name: 'Trần Thị Thí Dụ',
  },
  recipients: ['Thành viên Hội đồng', 'Lưu: VT, TĐKT'],
  appendices: [
    {
      orientation: 'landscape',
      titleLines: ['DANH SÁCH'],
      blocks: [{ kind: 'paragraph', text: 'Danh sách kèm theo.' }],
    },
  ],
};

function notice(issue: { number: number | null; date: IsoDate | null }, change: Partial<DraftContent> = {}) {
  const preparedAt = '2026-12-01T01:00:00.000Z' as Instant;
  return draftDocument({ content: { ...letter, ...change }, issue, preparedAt });
}

const issued = { number: 7, date: '2026-12-05' as IsoDate };

describe('the documents of the program', () => {
  it.each<[string, () => Documents]>([
    ['minutes', () => minutesDocument(sampleMinutes())],
    ['counting minutes', () => countingMinutesDocument(sampleCountingMinutes())],
    ['a decision that names few', () => decisionDocument(sampleDecision(3))],
    ['a decision with a list', () => decisionDocument(sampleDecision(60))],
    ['an invitation', () => invitationDocuments(sampleInvitation())],
    ['a summary of scores', () => scoreSummaryDocument(sampleScoreSummary())],
    ['a drafted document', () => notice({ number: null, date: null })],
    ['an issued document with an appendix', () => notice(issued)],
  ])('hold every rule: %s', async (_, documents) => {
    const { docx, pdf } = await lint(documents());
    expect({ docx: broken(docx), pdf: broken(pdf) }).toEqual({ docx: [], pdf: [] });
  });

  it('show every part that a notice has', async () => {
    const { docx, pdf } = await lint(notice(issued));
    const missing = (report: LintReport) =>
      Object.entries(report)
        .filter(([, { kind }]) => kind === 'not_there')
        .map(([rule]) => rule);
    expect({ docx: missing(docx), pdf: missing(pdf) }).toEqual({ docx: [], pdf: [] });
  });
});

/** The sheet with one value changed, whatever the decree says. */
function changedSheet(change: (copy: StyleSheet) => void): StyleSheet {
  const copy = structuredClone(sheet);
  change(copy);
  return copy;
}

describe('a document that breaks a rule is named by it', () => {
  it.each<[string, (copy: StyleSheet) => void, LintRule[], LintRule[]]>([
    ['a narrow left margin', ({ page }) => (page.marginsMm.left.value = 20), ['page'], ['page']],
    ['small text', ({ components }) => (components.body.sizePt.value = 12), ['body'], ['body']],
    ['wide lines', ({ body }) => (body.lineSpacing.value = 2), ['body'], ['body']],
    ['paragraphs that touch', ({ body }) => (body.paragraphGapPt.value = 0), ['body'], []],
    ['an indent of its own', ({ body }) => (body.firstLineIndentMm.value = 5), ['body'], []],
    [
      'a motto in capitals’ size',
      ({ components }) => (components.motto.sizePt.value = 16),
      ['national_title'],
      ['national_title'],
    ],
    [
      'a body that isn’t bold',
      ({ components }) => (components.issuingBody.bold = false),
      ['issuing_body'],
      ['issuing_body'],
    ],
    [
      'a date upright',
      ({ components }) => (components.placeDate.italic = false),
      ['place_date'],
      ['place_date'],
    ],
    ['a number too small', ({ components }) => (components.number.sizePt.value = 11), ['number'], ['number']],
    ['a title too small', ({ components }) => (components.typeName.sizePt.value = 12), ['title'], ['title']],
    [
      'a name that isn’t bold',
      ({ components }) => (components.signerName.bold = false),
      ['signature'],
      ['signature'],
    ],
    [
      'too little room to sign',
      ({ signature }) => (signature.blankMm.value = 20),
      ['signature'],
      ['signature'],
    ],
    [
      'recipients too large',
      ({ components }) => (components.recipients.sizePt.value = 14),
      ['recipients'],
      ['recipients'],
    ],
    [
      'page numbers too small',
      ({ components }) => (components.pageNumber.sizePt.value = 9),
      ['page_number'],
      [],
    ],
    ['another type', (copy) => (copy.font = 'Arial'), ['font'], []],
  ])('%s', async (_, change, docx, pdf) => {
    const found = rulesBroken(await lint(notice(issued), changedSheet(change)));
    expect({ docx: found.docx, pdf: found.pdf.filter((rule) => pdf.includes(rule)) }).toEqual({ docx, pdf });
  });

  it.each<[string, Nd30Document, LintRule]>([
    [
      'a number without its zero',
      { ...noticeOf({}), header: { ...noticeOf({}).header, numberText: 'Số: 7/TB-HĐTĐKT' } },
      'number',
    ],
    [
      'a day without its zero',
      {
        ...noticeOf({}),
        header: { ...noticeOf({}).header, placeDate: 'Lai Châu, ngày 5 tháng 12 năm 2026' },
      },
      'place_date',
    ],
    ['no end', { ...noticeOf({}), closing: [], body: noticeOf({}).body.slice(0, -1) }, 'ending'],
    ['recipients without a file copy', noticeOf({ recipients: ['Như trên'] }), 'recipients'],
    ['a character that the font lacks', noticeOf({ subject: 'Khen thưởng Nguyễn Văn 𡗶' }), 'glyphs'],
  ])('%s', async (_, document, rule) => {
    const { docx, pdf } = rulesBroken(await lint(document));
    expect({ docx, pdf }).toEqual({
      docx: expect.arrayContaining([rule]),
      pdf: expect.arrayContaining([rule]),
    });
  });
});

function noticeOf(change: Partial<DraftContent>): Nd30Document {
  return notice(issued, change);
}
