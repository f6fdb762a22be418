import type { TLSSocket } from 'node:tls';

import { WebSocket } from 'ws';

import type { SigningRefusal } from '../../application/documents/document-ports.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** What a service answered, and the certificate with which it did. */
interface ServiceAnswer {
  readonly text: string;
  /** SHA-256 of the certificate, in upper-case hexadecimal. */
  readonly certificate: string;
}

export interface ServiceCall {
  /** `wss://127.0.0.1:8987` */
  readonly address: string;
  /** `SignApproved` */
  readonly endpoint: string;
  readonly request: string;
  /** The one certificate that's accepted; null takes any, for a question that reveals nothing. */
  readonly certificate: string | null;
  /** Milliseconds that the answer may take. */
  readonly timeOutMs: number;
}

/** A service on this computer that doesn't answer the door by then isn't running. */
const OPENING_TIME_OUT_MS = 3000;

/** Sends one request over a connection of its own and waits for the one answer. */
export function callService(call: ServiceCall): Promise<Result<ServiceAnswer, SigningRefusal>> {
  const { address } = call;
  return new Promise((resolve) => {
    // The service makes its certificate itself: no authority vouches for it, so that its fingerprint is compared instead.
    const socket = new WebSocket(`${address.replace(/\/$/u, '')}/${call.endpoint}`, {
      rejectUnauthorized: false,
      handshakeTimeout: OPENING_TIME_OUT_MS,
      followRedirects: false,
    });
    let certificate = '';
    let timer: NodeJS.Timeout | null = null;
    const settle = (result: Result<ServiceAnswer, SigningRefusal>): void => {
      if (timer !== null) clearTimeout(timer);
      resolve(result);
      socket.terminate();
    };
    socket.once('upgrade', ({ socket: connection }) => {
      const { fingerprint256 } = (connection as TLSSocket).getPeerCertificate();
      certificate = fingerprint256.replaceAll(':', '');
    });
    socket.once('open', () => {
      if (call.certificate !== null && call.certificate !== certificate) {
        settle(err({ code: 'service_certificate_changed', parameters: { address, certificate } }));
        return;
      }
      timer = setTimeout(() => {
        settle(err({ code: 'service_timeout', parameters: { address, seconds: call.timeOutMs / 1000 } }));
      }, call.timeOutMs);
      socket.send(call.request);
    });
    socket.once('message', (data) => settle(ok({ text: textOf(data), certificate })));
    socket.once('close', () => settle(err({ code: 'service_closed', parameters: { address } })));
    socket.once('error', (error: Error & { code?: string }) => {
      const detail = error.code ?? error.message;
      settle(err({ code: 'service_unreachable', parameters: { address, detail } }));
    });
  });
}

function textOf(data: Buffer | ArrayBuffer | readonly Buffer[]): string {
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8');
  return (Buffer.isBuffer(data) ? data : Buffer.concat(data)).toString('utf8');
}
