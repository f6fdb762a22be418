import { contextBridge, ipcRenderer } from 'electron';

import { SHELL_PORT_MESSAGE } from '../../contract/shell-bridge.ts';
import type { ProjectorPlacing, ShellBridge } from '../../contract/shell-bridge.ts';
import { CHANNELS } from './channels.ts';

/** The part of the page that the preload touches; the main process is compiled without the browser's types. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void;
};

const bridge: ShellBridge = {
  requestPort() {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage(CHANNELS.port, null, [port1]);
    window.postMessage({ type: SHELL_PORT_MESSAGE }, window.location.origin, [port2]);
  },
  saveFile: (name, bytes) => ipcRenderer.invoke(CHANNELS.saveFile, name, bytes),
  saveFiles: (files) => ipcRenderer.invoke(CHANNELS.saveFiles, files),
  openFile: (name, bytes) => ipcRenderer.invoke(CHANNELS.openFile, name, bytes),
  openProjector: () => ipcRenderer.invoke(CHANNELS.openProjector),
  closeProjector: () => ipcRenderer.invoke(CHANNELS.closeProjector),
  projectorPlacing: () => ipcRenderer.invoke(CHANNELS.projectorPlacing),
  onProjectorPlacing(listener) {
    ipcRenderer.on(CHANNELS.projectorPlaced, (_event, placing: ProjectorPlacing) => listener(placing));
  },
  identifyDisplays: () => ipcRenderer.invoke(CHANNELS.identifyDisplays),
  openDataFolder: () => ipcRenderer.invoke(CHANNELS.openDataFolder),
};

contextBridge.exposeInMainWorld('soVangShell', bridge);
