import type { TokenAnswer, TokenRequest } from './token-messages.ts';
/**
 * A process of its own for the driver of a token: vendors' drivers crash, hang and hold on to what they opened, and none
 * of that may reach the program. It answers one request and ends.
 */
import { useToken } from './use-token.ts';

/** Electron gives a process that it starts this port instead of Node's own channel. */
type ParentPort = {
  once(event: 'message', listener: (event: { data: TokenRequest }) => void): void;
  postMessage(answer: TokenAnswer): void;
};

const { parentPort } = process as unknown as { parentPort?: ParentPort };

if (parentPort) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel between processes has no origin
  parentPort.once('message', ({ data }) => void answer(data, (said) => parentPort.postMessage(said)));
} else {
  process.once('message', (request) => void answer(request as TokenRequest, (said) => process.send?.(said)));
}

async function answer(request: TokenRequest, send: (answer: TokenAnswer) => void): Promise<void> {
  send(await useToken(request));
}
