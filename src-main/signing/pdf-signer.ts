import type { PdfSigner, TokenCertificate } from '../application/documents/document-ports.ts';
import { ok } from '../domain/kernel/result.ts';
import { isForSigning, readCertificate } from './certificate.ts';
import { signPdf } from './sign-pdf.ts';
import type { SigningTools } from './sign-pdf.ts';
import type { FoundCertificate } from './token/token-messages.ts';

/** Signs with certificate files and tokens. */
export function createPdfSigner(tools: SigningTools): PdfSigner {
  return {
    sign: (pdf, options) => signPdf(pdf, options, tools),
    async tokenCertificates(library) {
      const listed = await tools.token.list(library);
      return listed.ok ? ok(listed.value.flatMap(usable)) : listed;
    },
  };
}

/** A certificate that documents can be signed with; those of authorities and for encryption aren't shown. */
function usable({ der, fingerprint, tokenLabel, finalTry, locked }: FoundCertificate): TokenCertificate[] {
  const certificate = readCertificate(new Uint8Array(der));
  if (certificate === null || !isForSigning(certificate)) return [];
  const { commonName, organisation, issuer, validTo } = certificate.signer;
  return [{ fingerprint, commonName, organisation, issuer, validTo, tokenLabel, finalTry, locked }];
}
