import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it } from 'vitest';

import { SHELL_PORT_MESSAGE, type ShellBridge } from '../../src-main/contract/shell-bridge.ts';
import { createConnection, type Connection } from './client.ts';

let connection: Connection | undefined;

afterEach(() => {
  connection?.transport.close();
});

/** A page as the Electron preload leaves it, as far as the connection touches it. */
function electronPage(bridge: ShellBridge) {
  const page = Object.assign(new EventTarget(), {
    location: { origin: 'app://council', pathname: '/' },
    soVangShell: bridge,
  });
  return page as unknown as Window;
}

function windowMessage(parts: {
  data: unknown;
  origin: string;
  source: unknown;
  ports: MessagePort[];
}): Event {
  return Object.assign(new Event('message'), parts);
}

function servedPort(ports: MessagePort[], version: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler({ setup: { status: os.handler(() => ({ version })) } }).upgrade(port1);
  port1.start();
  ports.push(port1);
  return port2;
}

describe('a page in the Electron shell', () => {
  it('takes the port that the preload hands over, and none from anyone else', async () => {
    const served: MessagePort[] = [];
    const saved: { name: string; bytes: Uint8Array }[] = [];
    const page = electronPage({
      requestPort() {
        const offer = (
          version: string,
          parts: { type?: string; origin?: string; source?: unknown },
        ): void => {
          page.dispatchEvent(
            windowMessage({
              data: { type: parts.type ?? SHELL_PORT_MESSAGE },
              origin: parts.origin ?? 'app://council',
              source: 'source' in parts ? parts.source : page,
              ports: [servedPort(served, version)],
            }),
          );
        };
        setTimeout(() => {
          offer('from a frame', { source: {} });
          offer('from another origin', { origin: 'https://council.example' });
          offer('from another conversation', { type: 'other' });
          offer('from the preload', {});
          offer('from the preload, twice', {});
        });
      },
      saveFile: async (name, bytes) => {
        saved.push({ name, bytes });
        return true;
      },
      saveFiles: async () => ({ kind: 'cancelled' }),
      openFile: async () => true,
      openProjector: async () => {},
      closeProjector: async () => {},
      projectorPlacing: async () => 'closed',
      onProjectorPlacing() {},
      identifyDisplays: async () => {},
      openDataFolder: async () => {},
    });
    connection = createConnection(page);
    connection.transport.start();
    const status = await connection.client.setup.status();
    const outcome = await connection.shell.saveFile('a.pdf', new Blob(['abc']));
    expect({ status, outcome, saved, kind: connection.shell.kind }).toEqual({
      status: { version: 'from the preload' },
      outcome: true,
      saved: [{ name: 'a.pdf', bytes: new TextEncoder().encode('abc') }],
      kind: 'electron',
    });
    for (const port of served) {
      port.close();
    }
  });
});
