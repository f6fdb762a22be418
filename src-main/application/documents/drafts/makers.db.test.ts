import { describe, expect, it } from 'vitest';

import { pdfPages } from '../../../documents/testing/read-back.ts';
import type { DraftKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock, DraftContent, DraftTable } from '../../../domain/documents/draft-content.ts';
import { textsOfDraft } from '../../../domain/documents/gaps.ts';
import { withUnprintable } from '../../../domain/documents/unprintable.ts';
import { storeEntries } from '../../register/testing/entries.ts';
import { draftFlagDecision, issueAs } from '../../testing/decisions.ts';
import { nomination, openDossierOffice, openRound, year } from '../../testing/dossier-office.ts';
import { openOffice, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import { openSheet } from '../../testing/open-sheet.ts';
import {
  beginSession,
  day,
  draftPoll,
  endSession,
  openSampleOffice,
  unitOf,
} from '../../testing/sample-office.ts';

/** A new draft as the book makes it. */
async function drafted({ client }: Office, kind: DraftKind, aboutId = '') {
  const { id } = await client.drafts.create({ kind, year, aboutId });
  return { id, content: (await client.drafts.get({ id })).content };
}

/** What the book offers to write a kind about. */
async function subjectsOf({ client }: Office, kind: DraftKind) {
  return (await client.drafts.kinds({ year })).find((one) => one.kind === kind)?.subjects;
}

function tablesOf(blocks: readonly DraftBlock[]): readonly DraftTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

function textsOf({ blocks }: Pick<DraftContent, 'blocks'>): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
}

/** The pages of a draft as its preview prints them, and its docx, which must be there too. */
async function pagesOf({ client }: Office, id: Awaited<ReturnType<typeof drafted>>['id']) {
  const { file } = await client.drafts.preview({ id, format: 'pdf' });
  const docx = await client.drafts.preview({ id, format: 'docx' });
  expect(docx.file.size).toBeGreaterThan(5000);
  const pages = pdfPages(new Uint8Array(await file.arrayBuffer()));
  return pages.map((page) => page.replace(/\s+/g, ' '));
}

describe('what is offered', () => {
  it('is nothing in an empty year, save for the year’s plan and statistics', async () => {
    const office = await openSampleOffice();
    const offered = await office.client.drafts.kinds({ year });
    expect(Object.fromEntries(offered.map(({ kind, subjects }) => [kind, subjects]))).toEqual({
      nominee_list: [],
      unit_submission: [],
      submission: [],
      reminder: [],
      conclusion: [],
      cluster_report: [],
      statistics: null,
      plan: null,
    });
  });

  it('refuses what the book can say nothing of', async () => {
    const office = await openSampleOffice();
    const { id: unitId } = unitOf(office, 'SNV');
    const roundId = await openRound(office);
    const create = (kind: DraftKind, aboutId: string) => () =>
      office.client.drafts.create({ kind, year, aboutId });
    expect(await refused(office, create('unit_submission', unitId))).toEqual(refusal('nothing_to_draft'));
    expect(await refused(office, create('nominee_list', roundId))).toEqual(refusal('nothing_to_draft'));
    for (const kind of [
      'nominee_list',
      'unit_submission',
      'submission',
      'conclusion',
      'cluster_report',
    ] as const) {
      expect(await refused(office, create(kind, 'nobody'))).toEqual(refusal('not_found'));
    }
  });
});

it('tells the row of a nominee whose name has a character that no document can show', async () => {
  const office = await openSampleOffice();
  const roundId = await openRound(office);
  const nominations = ['Lò Văn Nga', 'Nguyễn Văn \u{215F6}'].map((name) => nomination(office, { name }));
  await office.client.dossiers.add({ year, roundId, nominations });
  const { content } = await drafted(office, 'nominee_list', roundId);
  expect(withUnprintable(textsOfDraft(content))).toEqual([
    {
      place: { kind: 'cell', appendix: null, position: 3, column: 'Họ tên, chức vụ, đơn vị', row: 2 },
      character: '\u{215F6}',
      code: 'U+215F6',
      excerpt: 'Ông Nguyễn Văn \u{215F6}\nChuyên viên, Sở Nội vụ',
    },
  ]);
});

describe('documents of a session', () => {
  it('wait for its end', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    await draftPoll(office, meetingId);
    for (const kind of ['submission', 'conclusion'] as const) {
      const create = () => office.client.drafts.create({ kind, year, aboutId: meetingId });
      expect(await refused(office, create)).toEqual(refusal('meeting_not_ended'));
      expect(await subjectsOf(office, kind)).toEqual([]);
    }
    expect(await subjectsOf(office, 'nominee_list')).toEqual([
      { id: meetingId, name: 'Phiên họp xét khen thưởng tháng 11' },
    ]);
  });

  it('say the result in the words of the sealed vote: the submission with prizes and lists', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    await office.client.documents.writeMinutes({ meetingId, number: 5 });
    const { id, content } = await drafted(office, 'submission', meetingId);
    expect(content).toMatchObject({
      notation: 'TTr-SNV',
      subject: 'Về việc tặng thưởng Cờ thi đua của Ủy ban nhân dân tỉnh',
      addressees: ['Chủ tịch Ủy ban nhân dân tỉnh'],
      signer: { titleLines: ['GIÁM ĐỐC'], name: 'Trần Thị Thí Dụ' },
    });
    expect(content.grounds.at(-1)).toBe(
      'Căn cứ Biên bản số 05/BB-HĐTĐKT họp Hội đồng Thi đua - Khen thưởng tỉnh ngày 24 tháng 11 năm 2026',
    );
    expect(tablesOf(content.blocks).map(({ rows }) => rows)).toEqual([
      [
        [
          '1',
          'Cờ thi đua của UBND tỉnh',
          '2',
          '1',
          '1',
          '0',
          'Đạt 89,47 % tổng số thành viên Hội đồng đồng ý',
        ],
      ],
    ]);
    expect(textsOf(content)).toEqual(
      expect.arrayContaining([
        'Sở Nội vụ (cơ quan Thường trực Hội đồng Thi đua - Khen thưởng tỉnh) đã tiếp nhận 02 trường hợp đề nghị khen thưởng (02 tập thể).',
        'Qua thẩm định, Sở Nội vụ trình Hội đồng xét 02 trường hợp (02 tập thể) của 02 cơ quan, đơn vị, địa phương.',
        'Phiên họp xét khen thưởng tháng 11 được tổ chức ngày 24 tháng 11 năm 2026. Có mặt 17/19 thành viên, cần ít nhất 13: đủ điều kiện họp. Kết quả biểu quyết như sau:',
        'Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 01 (một) tập thể.',
      ]),
    );
    expect(textsOf(content).join(' ')).toContain(
      '20.240.000 đồng (Hai mươi triệu hai trăm bốn mươi nghìn đồng)',
    );
    expect(content.appendices.map(({ blocks }) => tablesOf(blocks).map(({ rows }) => rows))).toEqual([
      [[['1', 'Xã Mường Kim', '', '17/19 (89,47 %)', '20.240.000']]],
      [[['1', 'Xã Khoen On', '', '15/19 (78,94 %)', 'Không đạt']]],
    ]);
    const pages = (await pagesOf(office, id)).join(' ');
    for (const text of ['TỜ TRÌNH', 'Phụ lục I DANH SÁCH', 'Phụ lục II DANH SÁCH', '17/19 (89,47 %)']) {
      expect(pages).toContain(text);
    }
  });

  it('name the draft of the decision that lies beside the submission', async () => {
    const { office, meetingId } = await draftFlagDecision();
    const { content } = await drafted(office, 'submission', meetingId);
    expect(textsOf(content).at(-1)).toContain(
      'dự thảo Quyết định về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh',
    );
  });

  it('say what the chair concluded, as the minutes have it', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    const { id, content } = await drafted(office, 'conclusion', meetingId);
    expect([content.notation, content.subject]).toEqual([
      'TB-HĐTĐKT',
      'Kết luận phiên họp xét khen thưởng tháng 11',
    ]);
    expect(textsOf(content)).toEqual(
      expect.arrayContaining([
        '1. Kết quả biểu quyết',
        '2. Kết luận của chủ tọa',
        'Kết quả biểu quyết: 1/2 trường hợp đạt tỷ lệ phiếu đồng ý theo quy định.',
      ]),
    );
    expect((await pagesOf(office, id)).join(' ')).toContain('biết, thực hiện./.');
  });
});

describe('the list for the council', () => {
  it('lies across the page and says of each what the registry knows and the program finds', async () => {
    const { office, roundId } = await openDossierOffice();
    const { id, content } = await drafted(office, 'nominee_list', roundId);
    expect([content.orientation, content.signer]).toEqual(['landscape', null]);
    const tables = tablesOf(content.blocks);
    const rows = tables.flatMap((table) => table.rows);
    const { rows: dossiers } = await office.client.dossiers.list({ year });
    expect(rows).toHaveLength(dossiers.length);
    const persons = tables.find(({ caption }) => caption === 'Cá nhân');
    expect(persons?.columns.map(({ title }) => title)).toEqual([
      'TT',
      'Họ tên, chức vụ, đơn vị',
      'Sáng kiến, đề tài',
      'Danh hiệu, khen thưởng đã có (năm, quyết định)',
      'Xếp loại các năm',
      'Kết quả thẩm định',
    ]);
    const nga = rows.find(([, name]) => name?.startsWith('Ông Lò Văn Nga'));
    expect(nga?.[1]).toBe('Ông Lò Văn Nga\nTrưởng bản, Sở Tài chính');
    expect(nga?.[3]).toMatch(/^Lao động tiên tiến: 2026 \(\d+\/QĐ-STC\), 2025 \(\d+\/QĐ-STC\)/u);
    expect(nga?.[4]?.split('\n').slice(0, 3)).toEqual(['2026: HTXSNV', '2025: HTTNV', '2024: HTXSNV']);
    expect(nga?.[5]).toContain('Hồ sơ: 0/6 văn bản.');
    const resting = rows.find(([, name]) => name?.startsWith('Bà Hoàng Đình Vân'));
    expect(resting?.[5]).toBe(
      'Tạm dừng xét: đang xác minh khiếu nại, tố cáo từ ngày 02/10/2026.\nHồ sơ: 0/6 văn bản.',
    );
    const [first = ''] = await pagesOf(office, id);
    // Nobody signs it, so that it bears no number until it gets one.
    expect([first.includes('DANH SÁCH TRÍCH NGANG'), first.includes('Số:')]).toEqual([true, false]);
  });

  it('shows the votes of the session that it is for', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    const { content } = await drafted(office, 'nominee_list', meetingId);
    const [table] = tablesOf(content.blocks);
    expect(table?.rows.map((row) => [row[1], row.at(-1)])).toEqual([
      ['Xã Mường Kim', '17/19 (89,47 %)'],
      ['Xã Khoen On', '15/19 (78,94 %)'],
    ]);
  });
});

describe('the submission of a unit', () => {
  it('is headed and signed as the unit is, and names what it proposes', async () => {
    const { office } = await openDossierOffice();
    const { rows } = await office.client.dossiers.list({ year });
    const commune = unitOf(office, '03388');
    const own = rows.filter(({ unitId }) => unitId === commune.id);
    const { id, content } = await drafted(office, 'unit_submission', commune.id);
    expect(content).toMatchObject({
      heading: {
        parentBody: '',
        issuingBodyLines: ['ỦY BAN NHÂN DÂN', commune.name.toLocaleUpperCase('vi')],
      },
      notation: 'TTr-UBND',
      place: 'Đoàn Kết',
      signer: { titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: '' },
    });
    expect(content.addressees).toHaveLength(2);
    const said = (await pagesOf(office, id)).join(' ');
    expect(own.filter(({ name }) => !said.includes(name))).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  it('puts a long list behind the letter, and takes the head of a department from the council', async () => {
    const { office } = await openDossierOffice();
    const { rows } = await office.client.dossiers.list({ year });
    const department = unitOf(office, 'SNV');
    await office.client.dossiers.add({
      year,
      roundId: null,
      nominations: ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'].map((name) => ({
        subjectKind: 'individual' as const,
        salutation: 'Ông',
        name: `Lò Văn ${name}`,
        position: 'Chuyên viên',
        unitId: department.id,
        awardCode: 'BK_TINH',
        category: 'merit' as const,
        objectClass: '',
        field: '',
        achievement: 'Hoàn thành xuất sắc nhiệm vụ',
      })),
    });
    const before = rows.filter(({ unitId }) => unitId === department.id).length;
    const { content } = await drafted(office, 'unit_submission', department.id);
    expect([content.notation, content.signer]).toEqual([
      'TTr-SNV',
      { titleLines: ['GIÁM ĐỐC'], post: '', name: 'Trần Thị Thí Dụ' },
    ]);
    const listed = content.appendices
      .flatMap(({ blocks }) => tablesOf(blocks))
      .flatMap((table) => table.rows);
    expect(listed).toHaveLength(before + 6);
  });
});

describe('the report of a cluster', () => {
  it('waits for the final result, and has its totals, ranks and proposals', async () => {
    const { office, clusterId, unitIds, type, lock } = await openSheet();
    await type(5000, null);
    await type(4000, null, { unitId: unitIds[1] ?? unitIds[0]! });
    const create = () => office.client.drafts.create({ kind: 'cluster_report', year, aboutId: clusterId });
    expect(await refused(office, create)).toEqual(
      refusal('ranking_not_final', { cluster: 'Cụm thi đua số 1 (Than Uyên - Tân Uyên)' }),
    );
    for (const stage of ['self', 'cluster', 'explanation', 'appraisal', 'final'] as const) await lock(stage);
    expect((await subjectsOf(office, 'cluster_report'))?.map(({ id }) => id)).toEqual([clusterId]);
    await office.client.proposals.proposeUnits({
      clusterId,
      awardCode: 'CO_TINH',
      unitIds: unitIds.slice(0, 1),
    });
    const { id, content } = await drafted(office, 'cluster_report', clusterId);
    expect(content.notation).toBe('BC-CTĐ1');
    const [table] = tablesOf(content.blocks);
    expect(table?.rows.slice(0, 2)).toEqual([
      ['1', 'Xã Mường Kim', '50', '', '', '50', '1'],
      ['2', 'Xã Khoen On', '40', '', '', '40', '2'],
    ]);
    expect(textsOf(content)).toContain('Xã Mường Kim (hạng 1): Cờ thi đua của UBND tỉnh.');
    expect((await pagesOf(office, id)).join(' ')).toContain('TRƯỞNG CỤM');
  });
});

describe('the documents of a year', () => {
  it('count what decisions gave, how dossiers stand and what sessions found', async () => {
    const { office, id: decisionId } = await draftFlagDecision();
    await issueAs(office, decisionId, 12);
    const { register } = office.services.repositories;
    // The history of the sample would stand beside what the decision gave.
    for (const entry of register.historyOf(year)) register.update({ ...entry, status: 'revoked' });
    const { id, content } = await drafted(office, 'statistics');
    expect(tablesOf(content.blocks).map(({ caption, rows }) => [caption, rows])).toEqual([
      [
        'Biểu 1. Theo danh hiệu, hình thức và đối tượng',
        [
          ['1', 'Cờ thi đua của UBND tỉnh', '1', '0', '0', '1'],
          ['', 'Tổng cộng', '1', '0', '0', '1'],
        ],
      ],
      [
        'Biểu 2. Theo danh hiệu, hình thức và khối đơn vị',
        [
          ['1', 'Cờ thi đua của UBND tỉnh', '1', '0', '0', '0', '0', '0', '0', '1'],
          ['', 'Tổng cộng', '1', '0', '0', '0', '0', '0', '0', '1'],
        ],
      ],
      [
        'Biểu 3. Theo loại hình khen thưởng và đối tượng',
        [
          ['1', 'Công trạng', '1', '0', '0', '1'],
          ['', 'Tổng cộng', '1', '0', '0', '1'],
        ],
      ],
      [
        'Biểu 4. Hồ sơ theo đợt khen thưởng',
        [
          ['1', 'Không thuộc đợt nào', '2', '0', '0', '0', '1', '1'],
          ['', 'Tổng cộng', '2', '0', '0', '0', '1', '1'],
        ],
      ],
      [
        'Biểu 5. Các phiên họp',
        [['1', '24/11/2026', 'Phiên họp xét khen thưởng tháng 11', '17/19', '2', '1', '1']],
      ],
    ]);
    expect((await pagesOf(office, id)).join(' ')).toContain(
      'Thống kê công tác thi đua, khen thưởng năm 2026',
    );
  });

  it('count awards that came as history, and say how many', async () => {
    const office = await openOffice();
    storeEntries(office, [
      { year: 2025, decisionDate: day('2026-01-15') },
      { year: 2026, decisionDate: null, kind: 'collective' },
      { year: 2026, decisionDate: day('2025-12-30') },
      { year: 2025, decisionDate: day('2026-02-01'), status: 'revoked' },
    ]);
    const { content } = await drafted(office, 'statistics');
    const [table] = tablesOf(content.blocks);
    expect(table?.rows.at(-1)).toEqual(['', 'Tổng cộng', '1', '1', '0', '2']);
    expect(textsOf(content)).toContain(
      'Trong đó 02 lượt lấy từ lịch sử khen thưởng đã nhập, không qua quyết định lập trên phần mềm.',
    );
  });

  it('plan with the grounds of the law, the units’ deadline and the rounds of the book', async () => {
    const office = await openSampleOffice();
    await openRound(office);
    const { id, content } = await drafted(office, 'plan');
    expect(content).toMatchObject({
      notation: 'KH-UBND',
      subject: 'Triển khai công tác thi đua, khen thưởng năm 2026',
      signer: { titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Văn Mẫu' },
    });
    expect(content.grounds).toEqual(
      expect.arrayContaining([
        'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
        'Căn cứ Quyết định số 19/2024/QĐ-UBND ngày 06 tháng 6 năm 2024 của UBND tỉnh Lai Châu',
      ]),
    );
    expect(textsOf(content).filter((text) => /^[IV]+\./u.test(text))).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NỘI DUNG, NHIỆM VỤ VÀ GIẢI PHÁP',
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
    const [tasks] = content.appendices.flatMap(({ blocks }) => tablesOf(blocks));
    expect(tasks?.rows.map((row) => row.at(-1))).toEqual(
      expect.arrayContaining(['Trước ngày 15/01/2026', 'Trước ngày 10/12/2026']),
    );
    expect((await pagesOf(office, id)).at(-1)).toContain('CÁC NHIỆM VỤ TRỌNG TÂM');
  });
});
