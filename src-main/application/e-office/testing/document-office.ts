import type { DocumentId } from '../../../domain/kernel/ids.ts';
import type { Services } from '../../../hosts/services.ts';
import { makeCertificate } from '../../../signing/testing/make-certificate.ts';
import { makePdf } from '../../../signing/testing/make-pdf.ts';
import { fileOf } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import { endQuietSession, openSampleOffice } from '../../testing/sample-office.ts';

const passphrase = 'x';
let certificate: File | null = null;

/** An office whose register has plain minutes of one line, of a session that voted on nothing: they name nobody. */
export async function openWithDocument({
  number = 5,
  change,
}: { number?: number | null; change?: (services: Services) => Partial<Services> } = {}) {
  const pdf = await makePdf('Bien ban');
  const office = await openSampleOffice({
    change: (services) => ({
      renderer: {
        ...services.renderer,
        renderMinutes: () => Promise.resolve({ docx: new Uint8Array([1]), pdf }),
      },
      docxReader: { readDocxBlocks: () => Promise.resolve([]) },
      ...change?.(services),
    }),
  });
  const { meetingId } = await endQuietSession(office);
  const { id } = await office.client.documents.writeMinutes({ meetingId, number });
  return { office, id };
}

/** Signs a document with a certificate that is made once for a test file. */
export async function signPlain(office: Office, id: DocumentId): Promise<void> {
  certificate ??= fileOf(
    'chữ ký.p12',
    makeCertificate({ passphrase, validFrom: new Date('2026-01-01'), validTo: new Date('2029-01-01') })
      .pkcs12,
  );
  await office.client.documents.sign({ id, certificate, passphrase });
}
