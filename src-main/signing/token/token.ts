import { open } from 'node:fs/promises';

import type { SigningRefusal } from '../../application/documents/document-ports.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { architectureOf } from './library-kind.ts';
import type { FoundCertificate, TokenAnswer, TokenRequest } from './token-messages.ts';

/** A process that answers one message and ends. */
export interface HelperProcess {
  send(message: TokenRequest): void;
  onMessage(listener: (answer: TokenAnswer) => void): void;
  /** Called once, when the process has ended, however it did. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface Token {
  /** The certificates on every token that the driver sees; asks for no PIN. */
  list(library: string): Promise<Result<readonly FoundCertificate[], SigningRefusal>>;
  /** Signs a SHA-256 digest. The PIN is handed over once: a wrong one is never tried again. */
  sign(
    input: Omit<Extract<TokenRequest, { kind: 'sign' }>, 'kind'>,
  ): Promise<Result<Uint8Array, SigningRefusal>>;
}

/** A driver that doesn't see a token after this time hangs. */
const LIST_TIME_OUT_MS = 30_000;
/** Some tokens wait for a finger. */
const SIGN_TIME_OUT_MS = 120_000;

const HEAD_BYTES = 4096;

/** Reaches tokens through drivers that run in a process of their own, a new one for every question. */
export function createToken({ start }: { start: () => HelperProcess }): Token {
  async function ask(
    request: TokenRequest,
    timeOutMs: number,
  ): Promise<Result<Extract<TokenAnswer, { ok: true }>, SigningRefusal>> {
    const { library } = request;
    const unfit = await refuseLibrary(library);
    if (unfit) return unfit;
    const answer = await askProcess(start(), request, timeOutMs);
    if (answer === 'crashed') return err({ code: 'token_driver_crashed', parameters: { library } });
    if (answer === 'timed_out') {
      return err({ code: 'token_timeout', parameters: { library, seconds: timeOutMs / 1000 } });
    }
    if (answer.ok) return ok(answer);
    // It was there when its certificate was chosen.
    const code = request.kind === 'sign' && answer.code === 'token_missing' ? 'token_removed' : answer.code;
    return err({ code, parameters: { library, detail: answer.detail } });
  }

  return {
    async list(library) {
      const answer = await ask({ kind: 'list', library }, LIST_TIME_OUT_MS);
      if (!answer.ok) return answer;
      return ok(answer.value.kind === 'list' ? answer.value.certificates : []);
    },
    async sign(input) {
      const answer = await ask({ kind: 'sign', ...input }, SIGN_TIME_OUT_MS);
      if (!answer.ok) return answer;
      if (answer.value.kind !== 'sign') throw new Error('The token process answered another question');
      return ok(answer.value.signature);
    },
  };
}

function askProcess(
  helper: HelperProcess,
  request: TokenRequest,
  timeOutMs: number,
): Promise<TokenAnswer | 'crashed' | 'timed_out'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve('timed_out');
      helper.kill();
    }, timeOutMs);
    helper.onMessage((answer) => {
      clearTimeout(timer);
      resolve(answer);
      // A driver may keep a thread of its own that would never let the process end.
      helper.kill();
    });
    helper.onExit(() => {
      clearTimeout(timer);
      resolve('crashed');
    });
    helper.send(request);
  });
}

/** What can be said of a driver without loading it: whether it's there, and made for a program of this kind. */
async function refuseLibrary(library: string): Promise<Result<never, SigningRefusal> | null> {
  const head = Buffer.alloc(HEAD_BYTES);
  try {
    const file = await open(library, 'r');
    try {
      await file.read(head, 0, HEAD_BYTES, 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return err({ code: 'token_library_missing', parameters: { library, detail } });
  }
  const made = architectureOf(head);
  return made === null || made === process.arch
    ? null
    : err({ code: 'token_library_bits', parameters: { library, made, own: process.arch } });
}
