import { fork } from 'node:child_process';

import type { HelperProcess } from '../signing/token/token.ts';

/** Starts a file of the program as a process of its own under the same Node. */
export function forkProcess(file: string): HelperProcess {
  const child = fork(file, [], {
    // Flags of the parent (a test runner's loaders) are not meant for it.
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // One that can't even be started ends at once, which is what is told.
  child.on('error', () => child.kill());
  return {
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.once('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
