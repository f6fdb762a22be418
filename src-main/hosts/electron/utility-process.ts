import { utilityProcess } from 'electron';

import type { HelperProcess } from '../../signing/token/token.ts';

/** Starts a file of the program as a process of its own: Electron's executable can't be run as Node, its fuse is off. */
export function startUtilityProcess(file: string): HelperProcess {
  const child = utilityProcess.fork(file, [], { stdio: 'ignore' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel between processes has no origin
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.once('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
