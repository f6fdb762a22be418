import { describe, expect, it } from 'vitest';

import { openOffice } from '../../application/testing/office.ts';
import { bookAt } from '../testing/old-book.ts';

const invitation =
  '{"number":"","date":null,"replyBy":null,"contact":"","materials":"","note":"","opinionsBy":null,"signerId":null}';

/** Minutes that were signed and handed over, and an invitation without a number, in a book of the version before. */
const sessionsData = `
  INSERT INTO council VALUES ('main', 'provincial', 'Hội đồng', '12/QĐ-UBND', '2026-01-01', NULL, 1);
  INSERT INTO meeting VALUES ('m', 'main', 'session', 2026, 'Phiên họp', '2026-11-23', '08:00', '08:05', '11:15', 'Phòng họp',
    'ended', NULL, NULL, '', '[]', '${invitation}', NULL, NULL, NULL, 3);
  INSERT INTO document VALUES ('d1', 'm', 'minutes', 2026, 5, 'BB-HĐTĐKT', 'Biên bản', 'Phiên họp', '2026-11-24', 'Lê Văn Mẫu',
    'Chủ tịch Hội đồng', '${'a'.repeat(64)}', '${'b'.repeat(64)}', '${'c'.repeat(64)}', 'Lê Văn Mẫu', 4,
    '2026-11-24T01:00:00.000Z', '2026-11-24T02:00:00.000Z', '2026-11-24T03:00:00.000Z', '05_BB');
  INSERT INTO document VALUES ('d2', 'm', 'invitation', 2026, NULL, 'GM-HĐTĐKT', 'Giấy mời', 'Phiên họp', '2026-11-10', 'Trần Thị Thí Dụ',
    'Giám đốc Sở Nội vụ', '${'d'.repeat(64)}', '${'e'.repeat(64)}', NULL, NULL, 2, '2026-11-10T01:00:00.000Z', NULL, NULL, NULL);
`;

async function openOldBook() {
  const { book } = bookAt(5, sessionsData, () => null);
  return openOffice({ book });
}

describe('the register of a book from before documents of every kind', () => {
  it('keeps its lines; what bears a number bears the day on which it got it', async () => {
    const { services } = await openOldBook();
    const rows = services.repositories.documents.ofYear(2026);
    expect(
      rows.map(({ id, kind, number, numberYear, issuedOn, signedAt, meetingId, signerCompetence }) => ({
        id,
        kind,
        number,
        numberYear,
        issuedOn,
        signedAt,
        meetingId,
        signerCompetence,
      })),
    ).toEqual([
      {
        id: 'd1',
        kind: 'minutes',
        number: 5,
        numberYear: 2026,
        issuedOn: '2026-11-24',
        signedAt: '2026-11-24T02:00:00.000Z',
        meetingId: 'm',
        signerCompetence: 'TM.',
      },
      {
        id: 'd2',
        kind: 'invitation',
        number: null,
        numberYear: null,
        issuedOn: null,
        signedAt: null,
        meetingId: 'm',
        signerCompetence: 'TL.',
      },
    ]);
    expect(rows[0]?.recipients).toEqual(['Thành viên Hội đồng', 'Lưu: VT, hồ sơ']);
    expect(rows[0]?.receivers.map(({ name }) => name)).toEqual(['Ủy ban nhân dân tỉnh Lai Châu']);
  });

  it.each([
    ['pdf_hash', "UPDATE document SET pdf_hash = 'x' WHERE id = 'd1'"],
    ['subject', "UPDATE document SET subject = 'Phiên khác' WHERE id = 'd1'"],
    ['the signature', "UPDATE document SET signed_at = NULL, signed_pdf_hash = NULL WHERE id = 'd1'"],
    ['number', "UPDATE document SET number = 6 WHERE id = 'd1'"],
    ['everything', "DELETE FROM document WHERE id = 'd1'"],
  ])('holds what is signed fast: %s', async (_, statement) => {
    const { database } = await openOldBook();
    expect(() => database.exec(statement)).toThrow('a signed document');
  });

  it('lets what isn’t signed be written anew, and keeps what was recorded of a document', async () => {
    const { database } = await openOldBook();
    database.exec("UPDATE document SET pdf_hash = 'x' WHERE id = 'd2'");
    database.exec(
      `INSERT INTO document_file VALUES ('d2', 'pdf', 'x', 'giay-moi.pdf', 12, '2026-11-10T01:00:00.000Z')`,
    );
    expect(() => database.exec("UPDATE document_file SET hash = 'y'")).toThrow('stays');
    expect(() => database.exec('DELETE FROM document_file')).toThrow('stays');
  });
});
