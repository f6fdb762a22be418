import { describe, expect, it } from 'vitest';

import type { DossierLetterView } from '../../domain/documents/views/dossier-letter-view.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import { docxPart, paragraphTexts, pdfPages } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { dossierLetterDocument } from './dossier-letter-document.ts';
import { renderDossierLetter } from './render-dossier-letter.ts';

const row: DossierLetterView['rows'][number] = {
  name: 'Ông Giàng A Páo',
  detail: 'Trưởng bản Sin Suối Hồ',
  award: 'Bằng khen của Chủ tịch UBND tỉnh',
  reason: 'Báo cáo thành tích chưa có xác nhận.\nThành tích không khớp tờ trình.',
  unmet: ['Chưa đủ 02 năm (điểm b khoản 1 Điều 74 Luật Thi đua, khen thưởng).'],
  missing: ['Báo cáo thành tích (Mẫu 05)', 'Biên bản họp Hội đồng'],
  articles: ['khoản 2 Điều 84 Luật Thi đua, khen thưởng số 06/2022/QH15'],
};

function letter(change: Partial<DossierLetterView> = {}): DossierLetterView {
  return {
    kind: 'supplement',
    parentBody: 'UBND TỈNH LAI CHÂU',
    issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
    notation: 'HĐTĐKT-TT',
    place: 'Lai Châu',
    year: 2026,
    addressee: 'Ủy ban nhân dân xã Sin Suối Hồ',
    unitName: 'UBND xã Sin Suối Hồ',
    submission: 'Tờ trình số 12/TTr-UBND ngày 01/12/2026',
    roundName: 'Khen thưởng thường xuyên năm 2026',
    rows: [row],
    deadline: '2026-12-31' as IsoDate,
    signerTitleLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
    signerPost: 'Giám đốc Sở Nội vụ',
    signerName: 'Trần Thị Thí Dụ',
    preparedAt: '2026-12-11T02:00:00.000Z' as Instant,
    ...change,
  };
}

/** Everything that a letter says below its head, as one text. */
function bodyText(view: DossierLetterView): string {
  const { body, closing } = dossierLetterDocument(view);
  return JSON.stringify([body, closing]);
}

describe('a letter to a proposing unit', () => {
  it('is a công văn: its trích yếu below the number, number and date left open, nobody on the left', () => {
    const { title, header, signatures, recipients, closing } = dossierLetterDocument(letter());
    const gap = '\u00a0'.repeat(6);
    expect(title).toBeNull();
    expect(header).toMatchObject({
      numberText: `Số: ${gap}/HĐTĐKT-TT`,
      subject: 'V/v bổ sung, hoàn thiện hồ\u00a0sơ đề nghị khen thưởng',
      placeDate: `Lai Châu, ngày ${gap} tháng ${gap} năm 2026`,
    });
    expect(signatures?.left).toBeNull();
    expect(recipients.at(-1)).toBe('Lưu: VT, TĐKT');
    expect(closing.at(-1)?.runs[0]?.text).toBe('Trân trọng./.');
  });

  it('prints whom, which dossiers, why, what is missing, by which article and until when, in docx and pdf alike', async () => {
    const { docx, pdf } = await renderDossierLetter(letter(), resourcesFolder);
    const said = paragraphTexts(await docxPart(docx, 'word/document.xml')).join('\n');
    const page = pdfPages(pdf).join(' ').replace(/\s+/g, ' ');
    for (const text of ['Kính gửi: Ủy ban nhân dân xã Sin Suối Hồ.', 'Ông Giàng A Páo', 'Trân trọng./.']) {
      expect([said.includes(text), page.includes(text)]).toEqual([true, true]);
    }
    for (const text of [
      'kèm theo Tờ trình số 12/TTr-UBND ngày 01/12/2026 (Khen thưởng thường xuyên năm 2026)',
      'có 01 hồ sơ cần bổ sung',
      'Thành tích không khớp tờ trình.',
      'Chưa đủ 02 năm',
      'Còn thiếu: Báo cáo thành tích (Mẫu 05); Biên bản họp Hội đồng.',
      'Căn cứ: khoản 2 Điều 84 Luật Thi đua, khen thưởng số 06/2022/QH15.',
      'trước ngày 31/12/2026; quá thời hạn trên, hồ sơ sẽ được trả lại.',
    ]) {
      expect(said).toContain(text);
    }
  });

  it('says of a return that the dossiers come back, and leaves out what nobody said', () => {
    const text = bodyText(letter({ kind: 'return', submission: '', roundName: null, deadline: null }));
    expect(text).toContain(
      'khen thưởng của UBND xã Sin Suối Hồ. Qua thẩm định, có 01 hồ sơ chưa đủ điều kiện',
    );
    expect(text).toContain('lập lại hồ sơ và gửi Hội đồng Thi đua - Khen thưởng tỉnh (qua Sở Nội vụ).');
    const bare = bodyText(letter({ rows: [{ ...row, unmet: [], missing: [], articles: [], detail: '' }] }));
    expect([bare.includes('Còn thiếu'), bare.includes('Căn cứ')]).toEqual([false, false]);
  });

  it('runs over pages with its signature whole on the last', async () => {
    const rows = Array.from({ length: 40 }, () => row);
    const pages = pdfPages((await renderDossierLetter(letter({ rows }), resourcesFolder)).pdf);
    const last = pages.at(-1) ?? '';
    expect(pages.length).toBeGreaterThan(4);
    // The request and the signature stand together: neither is left alone on a page.
    const said = ['trước ngày 31/12/2026', 'Trân trọng', 'Trần Thị Thí Dụ'];
    expect(said.filter((text) => !last.includes(text))).toEqual([]);
  });
});
