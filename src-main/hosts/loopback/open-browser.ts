import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface BrowserSurroundings {
  /** As `process.platform`. */
  readonly platform: string;
  /** As `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

/** The browser to show the program in: Edge before Chrome before Chromium, or undefined when none is installed. */
export function findBrowser(surroundings: BrowserSurroundings): string | undefined {
  return candidates(surroundings).find(surroundings.exists);
}

/**
 * Opens `url` in a window of its own, without address bar.
 *
 * @returns false when there is no suitable browser or it can't be started
 */
export async function openBrowser(url: string): Promise<boolean> {
  const browser = findBrowser({
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
  });
  if (browser === undefined) {
    return false;
  }
  // No shell takes part, so nothing in the address can become a command; detached, so the window outlives us.
  const child = spawn(browser, [`--app=${url}`], { detached: true, stdio: 'ignore', shell: false });
  return await new Promise<boolean>((resolve) => {
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
    child.once('error', () => {
      resolve(false);
    });
  });
}

function candidates({ platform, environment }: BrowserSurroundings): string[] {
  switch (platform) {
    case 'win32': {
      const bases = ['ProgramFiles(x86)', 'ProgramFiles', 'ProgramW6432', 'LOCALAPPDATA']
        .map((name) => environment[name])
        .filter((base) => base !== undefined && base !== '');
      const programs = [
        'Microsoft\\Edge\\Application\\msedge.exe',
        'Google\\Chrome\\Application\\chrome.exe',
      ];
      return programs.flatMap((program) => bases.map((base) => path.win32.join(base ?? '', program)));
    }
    case 'darwin':
      return [
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ];
    default: {
      const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
      const programs = [
        'microsoft-edge',
        'microsoft-edge-stable',
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
      ];
      return programs.flatMap((program) => folders.map((folder) => path.posix.join(folder, program)));
    }
  }
}
