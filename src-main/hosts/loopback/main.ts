import { nodeVersionProblem } from '../node-version.ts';

const problem = nodeVersionProblem(process.versions.node);
if (problem === undefined) {
  // Loaded only now: an old Node would crash on what this brings along, before it could say why.
  const { runLoopback } = await import('./run-loopback.ts');
  process.exitCode = await runLoopback(process.argv.slice(2));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
