import type { MessagePort } from 'node:worker_threads';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { SHELL_PORT_MESSAGE } from '../../contract/shell-bridge.ts';
import type { ShellBridge } from '../../contract/shell-bridge.ts';
import { CHANNELS } from './channels.ts';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  sent: [] as { channel: string; message: unknown; ports: readonly MessagePort[] }[],
  invoked: [] as (readonly unknown[])[],
  heard: new Map<string, (event: unknown, content: unknown) => void>(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    postMessage: (channel: string, message: unknown, ports: readonly MessagePort[]) =>
      electron.sent.push({ channel, message, ports }),
    on: (channel: string, hear: (event: unknown, content: unknown) => void) =>
      electron.heard.set(channel, hear),
    invoke: async (...words: readonly unknown[]) => electron.invoked.push(words),
  },
}));
afterEach(() => vi.unstubAllGlobals());

await import('./preload.ts');
const bridge = electron.exposed.get('soVangShell') as ShellBridge;

describe('the preload', () => {
  it('puts nothing on the page but the bridge', () => {
    expect([[...electron.exposed.keys()], Object.keys(bridge).toSorted()]).toEqual([
      ['soVangShell'],
      [
        'closeProjector',
        'identifyDisplays',
        'onProjectorPlacing',
        'openDataFolder',
        'openFile',
        'openProjector',
        'projectorPlacing',
        'requestPort',
        'saveFile',
        'saveFiles',
      ],
    ]);
  });

  it('hands one end of a fresh channel to the main process and the other to the page', async () => {
    const posted: { message: unknown; origin: string; ports: readonly MessagePort[] }[] = [];
    vi.stubGlobal('window', {
      location: { origin: 'app://council' },
      postMessage: (message: unknown, origin: string, ports: readonly MessagePort[]) =>
        posted.push({ message, origin, ports }),
    });
    bridge.requestPort();
    const [toMain] = electron.sent;
    const [toPage] = posted;
    const heard = new Promise((resolve) => toPage?.ports[0]?.once('message', resolve));
    toMain?.ports[0]?.postMessage('hello');
    expect([toMain?.channel, toPage?.message, toPage?.origin, await heard]).toEqual([
      CHANNELS.port,
      { type: SHELL_PORT_MESSAGE },
      'app://council',
      'hello',
    ]);
    toMain?.ports[0]?.close();
  });

  it('tells the page where the hall screen is, and nothing else of the message', () => {
    const told: unknown[][] = [];
    bridge.onProjectorPlacing((...words) => told.push(words));
    electron.heard.get(CHANNELS.projectorPlaced)?.({ sender: 'main' }, 'window');
    expect(told).toEqual([['window']]);
  });

  it('passes each request on with its own words and no others', async () => {
    const bytes = new Uint8Array([1]);
    await bridge.saveFile('a.pdf', bytes);
    await bridge.openFile('b.pdf', bytes);
    await bridge.openProjector();
    await bridge.closeProjector();
    await bridge.projectorPlacing();
    await bridge.identifyDisplays();
    await bridge.openDataFolder();
    expect(electron.invoked).toEqual([
      [CHANNELS.saveFile, 'a.pdf', bytes],
      [CHANNELS.openFile, 'b.pdf', bytes],
      [CHANNELS.openProjector],
      [CHANNELS.closeProjector],
      [CHANNELS.projectorPlacing],
      [CHANNELS.identifyDisplays],
      [CHANNELS.openDataFolder],
    ]);
  });
});
