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

/** A document that was handed over and one that came in, before the exchange told anything of them afterwards. */
const handedOverData = `
  INSERT INTO document (id, kind, year, about_id, number, number_year, notation, type_name, subject, date, issued_on, signer_name,
    signer_position, recipients, receivers, priority, docx_hash, pdf_hash, signed_pdf_hash, certificate_name, pages, created_at,
    signed_at, exported_at, package_folder)
  VALUES ('d1', 'minutes', 2026, '', 5, 2026, 'BB-HĐTĐKT', 'Biên bản', 'Phiên họp', '2026-11-24', '2026-11-24', 'Lê Văn Mẫu',
    'Chủ tịch Hội đồng', '[]', '[]', 0, 'a', 'b', 'c', 'Lê Văn Mẫu', 4, '2026-11-24T01:00:00.000Z',
    '2026-11-24T02:00:00.000Z', '2026-11-24T03:00:00.000Z', '05_BB');
  INSERT INTO incoming_document VALUES ('i1', 2026, 1, '2026-11-24', 'Sở', NULL, '1', 'STC', NULL, 'Công văn', 'Góp ý', '', NULL,
    '', NULL, NULL, 1);
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

  it.each([
    [
      'of a document',
      `document_follow_up VALUES (1, 'd1', 'recall', 'Sai', '[]', '[]', NULL, '05_BB', '2026')`,
    ],
    [
      'of what came in',
      `incoming_follow_up VALUES (1, 'i1', 'recall', 'Sai', 'h', '15', '', 'a.edxml', NULL, '2026')`,
    ],
  ])('takes what the exchange says %s, and keeps it', async (_, row) => {
    const { database, services } = await openOffice({ book: bookAt(9, handedOverData, () => null).book });
    expect(services.repositories.documents.ofYear(2026)).toMatchObject([
      { id: 'd1', packageFolder: '05_BB' },
    ]);
    database.exec(`INSERT INTO ${row}`);
    const table = row.slice(0, row.indexOf(' '));
    expect(() => database.exec(`UPDATE ${table} SET reason = 'Đúng'`)).toThrow('stays');
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('stays');
    expect(() =>
      database.exec(`INSERT INTO ${row.replace("'recall'", "'replacement'").replace('(1', '(2')}`),
    ).toThrow('replacement');
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
