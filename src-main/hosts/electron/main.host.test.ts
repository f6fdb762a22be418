import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, describe, expect, it, vi } from 'vitest';

import type { contract } from '../../contract/contract.ts';
import { CHANNELS } from './channels.ts';
import { electronDouble } from './testing/electron-double.ts';

/** A port as Electron's main process has it: events through `on`, the message inside an event. */
class MainPortDouble extends EventEmitter {
  readonly #port: MessagePort;
  readonly postMessage: MessagePort['postMessage'];
  constructor(port: MessagePort) {
    super();
    this.#port = port;
    this.postMessage = port.postMessage.bind(port);
    port.on('message', (data: unknown) => this.emit('message', { data }));
    port.on('close', () => this.emit('close'));
  }
  start(): void {
    this.#port.start();
  }
}

/** The whole program is read and begun within the first of the two waits. */
const PATIENCE_MS = 40_000;

const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-vang-main-'));
const double = electronDouble();
vi.mock('electron', () => double.electron);
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe('the Electron main process', () => {
  it('opens the data named on the command line, serves the page over its port and closes before it quits', async () => {
    process.argv.push('--data', dataFolder);
    await import('./main.ts');
    await vi.waitFor(() => expect(double.windows).toHaveLength(1), PATIENCE_MS);

    const { port1, port2 } = new MessageChannel();
    const senderFrame = { parent: null, origin: 'app://council' };
    double.ipcMain.emit(CHANNELS.port, { senderFrame, ports: [new MainPortDouble(port1)] });
    const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port2 }));
    port2.start();
    const status = await client.setup.status();
    port2.close();

    double.app.emit('will-quit', { preventDefault: () => {} });
    await vi.waitFor(() => expect(double.app.calls.at(-1)).toBe('quit'), PATIENCE_MS);
    expect([status.dataFolder, status.started, double.errorBoxes]).toEqual([dataFolder, false, []]);
  }, 90_000);
});
