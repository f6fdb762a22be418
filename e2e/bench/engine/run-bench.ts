import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { explainCell } from '../../../src-main/domain/scoring/formulas/explain-cell.ts';
import { explainRank } from '../../../src-main/domain/scoring/ranking/explain-rank.ts';
import { rankCluster } from '../../../src-main/domain/scoring/ranking/rank-cluster.ts';
import { evaluateSheet } from '../../../src-main/domain/scoring/results/evaluate-sheet.ts';
import { median, quantile } from '../grid/statistics.ts';
import { makeCluster } from './make-cluster.ts';
import type { BenchCluster } from './make-cluster.ts';

/**
 * Measures the scoring engine on a cluster with every kind of formula: cold, each time in a process of its own, and warm.
 * `--assert` fails where the target is missed, `--once` prints one cold measurement and is what the cold rounds run.
 */
const UNITS = 40;
const CRITERIA = 160;
const TARGET_MILLISECONDS = 10;
const WARM_ROUNDS = 300;
const COLD_ROUNDS = 15;

type Times = {
  readonly recompute: number;
  readonly rank: number;
  readonly explain: number;
  /** What recomputing and ranking took of the processor: the time of day also counts what other programs took meanwhile. */
  readonly processor: number;
};

const { values: options } = parseArgs({
  options: { once: { type: 'boolean', default: false }, assert: { type: 'boolean', default: false } },
});

function measure({ scheme, unitIds, entries, exemptions, standings }: BenchCluster): Times {
  const ranking = { year: scheme.year, flagQuota: null };
  const usage = process.cpuUsage();
  const begin = performance.now();
  const evaluations = evaluateSheet(scheme, unitIds, entries, exemptions);
  const recomputed = performance.now();
  const [first] = rankCluster(scheme, evaluations, standings, ranking);
  const ranked = performance.now();
  const { user, system } = process.cpuUsage(usage);
  const unitId = first?.unitId;
  if (unitId === undefined) throw new Error('Nobody was ranked');
  explainCell(scheme, unitIds, entries, exemptions, { unitId, criterionCode: '1.5' });
  explainRank(scheme, evaluations, standings, ranking, unitId);
  return {
    recompute: recomputed - begin,
    rank: ranked - recomputed,
    explain: performance.now() - ranked,
    processor: (user + system) / 1000,
  };
}

const cluster = makeCluster(UNITS, CRITERIA);

if (options.once) {
  console.log(JSON.stringify(measure(cluster)));
} else {
  const script = fileURLToPath(import.meta.url);
  const cold = Array.from(
    { length: COLD_ROUNDS },
    () => JSON.parse(execFileSync(process.execPath, [script, '--once'], { encoding: 'utf8' })) as Times,
  );
  const all = Array.from({ length: WARM_ROUNDS + 50 }, () => measure(cluster));
  const warm = all.slice(50);
  const rows = [
    ['recompute', ({ recompute }: Times) => recompute],
    ['rank', ({ rank }: Times) => rank],
    ['recompute and rank', ({ recompute, rank }: Times) => recompute + rank],
    ['recompute and rank, processor time', ({ processor }: Times) => processor],
    ['explain a score and a rank', ({ explain }: Times) => explain],
  ] as const;
  console.log(`${UNITS} units × ${CRITERIA} criteria, every kind of formula; milliseconds`);
  console.log(`${availableParallelism()} processors, load average ${loadavg()[0]?.toFixed(1)}\n`);
  console.log('| | warm, median | warm, p95 | first time, median | first time, p95 | target |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [name, of] of rows) {
    const figures = [warm, cold].flatMap((times) => [
      median(times.map(of)).toFixed(1),
      quantile(times.map(of), 0.95).toFixed(1),
    ]);
    const target = name === 'recompute and rank' ? `< ${TARGET_MILLISECONDS}` : '';
    console.log(`| ${name} | ${figures.join(' | ')} | ${target} |`);
  }
  const usual = median(warm.map(({ recompute, rank }) => recompute + rank));
  if (options.assert && usual >= TARGET_MILLISECONDS) {
    console.error(`Missed: ${usual.toFixed(1)} ms`);
    process.exitCode = 1;
  }
}
