import { z } from 'zod';

import type { SigningRefusal, SigningService } from '../../application/documents/document-ports.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { SigningRole } from '../../domain/signing/signing-role.ts';
import { openFileExchange } from './file-exchange.ts';
import { callService } from './service-call.ts';

/** What the service says at the end; 0 is success. */
const reply = z.looseObject({
  Status: z.coerce.number(),
  Message: z.string().nullish(),
});

const VERSION_TIME_OUT_MS = 3000;

/** The officer chooses a certificate, places a picture and types a PIN in the service's own windows meanwhile. */
const SIGN_TIME_OUT_MS = 10 * 60_000;

/**
 * Who signs what decides what the service does: a leader approves, the office issues with number and date, and writes the
 * number into the corner of what goes along.
 */
const endpoints: Record<SigningRole | 'attachment', string> = {
  [SigningRole.leader]: 'SignApproved',
  [SigningRole.office]: 'SignIssued',
  attachment: 'SignAppendix',
};

/**
 * Drives a signing service that runs on this computer and speaks the protocol of the VGCA Sign Service: one request string
 * a connection over wss, the pdf taken from and brought to addresses of this program.
 */
export function createSigningService(): SigningService {
  return {
    async test(address) {
      const answer = await callService({
        address,
        endpoint: 'GetVersion',
        request: '{}',
        certificate: null,
        timeOutMs: VERSION_TIME_OUT_MS,
      });
      if (!answer.ok) return answer;
      const { certificate, text } = answer.value;
      return ok({ certificate, version: text.slice(0, 200) });
    },
    async sign(pdf, { address, certificate, as, number, issuedOn, fileName }) {
      const exchange = await openFileExchange(pdf, fileName);
      try {
        const answer = await callService({
          address,
          endpoint: endpoints[as],
          request: JSON.stringify({
            FileUploadHandler: exchange.uploadUrl,
            SessionId: '',
            JWTToken: '',
            FileName: exchange.downloadUrl,
            MetaData: [],
            DocNumber: number,
            IssuedDate: issuedOn,
          }),
          certificate,
          timeOutMs: SIGN_TIME_OUT_MS,
        });
        return answer.ok ? takeBack(answer.value.text, exchange.uploaded(), address) : answer;
      } finally {
        await exchange.close();
      }
    },
  };
}

function takeBack(
  text: string,
  uploaded: Uint8Array | null,
  address: string,
): Result<Uint8Array, SigningRefusal> {
  const said = readReply(text);
  if (said === null) return err({ code: 'service_answer_wrong', parameters: { address } });
  if (said.Status !== 0) {
    return err({ code: 'service_refused', parameters: { status: said.Status, said: said.Message ?? '' } });
  }
  return uploaded === null ? err({ code: 'service_file_missing', parameters: { address } }) : ok(uploaded);
}

function readReply(text: string): z.infer<typeof reply> | null {
  try {
    return reply.parse(JSON.parse(text));
  } catch {
    // Neither JSON nor a reply: said as such.
    return null;
  }
}
