import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { PdfProgram } from '../../domain/documents/pdf-program.ts';
import { firstThere, WAY_TIMEOUT_MS, wayFiles } from './pdf-way.ts';
import type { PdfWay } from './pdf-way.ts';

const run = promisify(execFile);

/** Where Word lies when it was installed as it comes, the newest first: from the web, then from a disk. */
const wordPlaces = [String.raw`C:\Program Files`, String.raw`C:\Program Files (x86)`].flatMap((programs) =>
  ['root/Office16', 'Office16', 'Office15', 'Office14'].map((version) =>
    path.win32.join(programs, 'Microsoft Office', version, 'WINWORD.EXE'),
  ),
);

/** What Windows itself brings along. */
export type WindowsTools = {
  readonly powerShell: string;
  /** Ends processes. */
  readonly taskKill: string;
};

const system = path.win32.join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32');
const windowsTools: WindowsTools = {
  powerShell: path.win32.join(system, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
  taskKill: path.win32.join(system, 'taskkill.exe'),
};

/**
 * Word, driven from a PowerShell of its own: unseen, read only, without alerts and macros. It makes PDF/A-1, the one kind that
 * Word knows.
 *
 * @param readScript gives the PowerShell file, which may lie inside the packed program, where PowerShell can't read it
 */
export function word({
  readScript,
  candidates = process.platform === 'win32' ? wordPlaces : [],
  tools = windowsTools,
  timeoutMs = WAY_TIMEOUT_MS,
}: {
  readScript: () => Promise<Uint8Array>;
  candidates?: readonly string[];
  tools?: WindowsTools;
  timeoutMs?: number;
}): PdfWay {
  return {
    program: PdfProgram.word,
    find: () => firstThere(candidates),
    async make(_found, folder) {
      const script = path.join(folder, 'chuyen.ps1');
      await writeFile(script, await readScript());
      const [source, target] = [path.join(folder, wayFiles.docx), path.join(folder, wayFiles.pdf)];
      // The names are arguments of the script, never part of a command.
      const named = ['-File', script, '-Source', source, '-Target', target];
      const options = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', ...named];
      try {
        await run(tools.powerShell, options, {
          timeout: timeoutMs,
          killSignal: 'SIGKILL',
          windowsHide: true,
        });
      } catch (error) {
        await endOwnWord(tools, error);
        throw error;
      }
    },
  };
}

/** Ends the Word that the script has said to be its own; ending PowerShell alone would leave it behind, unseen. */
async function endOwnWord({ taskKill }: WindowsTools, error: unknown): Promise<void> {
  const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  const process = /^WORD (\d{1,10})\r?$/mu.exec(said)?.[1];
  if (process === undefined) return;
  try {
    // By number and name together: the number may have gone to another program meanwhile.
    await run(taskKill, ['/F', '/PID', process, '/FI', 'IMAGENAME eq WINWORD.EXE'], { windowsHide: true });
  } catch {
    // It ended by itself in the meantime; the failure that is told is the first one.
  }
}
