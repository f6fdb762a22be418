import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs the program from its sources: the page is built anew on every change (reload the window to see it), the loopback
 * shell starts anew when src-main changes. Arguments go to the shell, e.g. `npm run dev -- --data /tmp/so-vang`.
 */
const root = path.resolve(import.meta.dirname, '..');

const processes = [
  spawn(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--watch'], {
    cwd: root,
    stdio: 'inherit',
  }),
  spawn(
    process.execPath,
    [
      '--watch',
      '--watch-preserve-output',
      path.join(root, 'src-main/hosts/loopback/main.ts'),
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit' },
  ),
];

for (const child of processes) {
  child.on('exit', (code) => {
    for (const other of processes) other.kill();
    process.exitCode = code ?? 0;
  });
}
