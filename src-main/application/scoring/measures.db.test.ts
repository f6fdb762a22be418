import { describe, expect, it } from 'vitest';

import { pointsOf } from '../../domain/kernel/points.ts';
import { quantityOf } from '../../domain/kernel/quantity.ts';
import { refusal, refused } from '../testing/office.ts';
import { openSheet } from '../testing/open-sheet.ts';

const empty = { value: null, measure: null };

/** A sheet whose criterion I.1 is computed from target and result. */
async function openMeasured() {
  const sheet = await openSheet();
  const { office, scoring, clusterId, key } = sheet;
  const { schemes, clusters } = office.services.repositories;
  const cluster = clusters.find(clusterId);
  const scheme = cluster && schemes.ofCluster(cluster);
  if (!scheme) throw new Error('The cluster has no scheme');
  schemes.replace({
    ...scheme,
    criteria: scheme.criteria.map((criterion) =>
      criterion.code === 'I.1' ? { ...criterion, formula: { kind: 'ratio_cap', inverse: false } } : criterion,
    ),
  });
  const save = (content: Content, expected: Content) =>
    scoring.saveCells({ clusterId, edits: [{ ...key, ...content, expected }] });
  const contents = async () =>
    (await scoring.getSheet({ clusterId })).cells.map(({ value, measure }) => ({ value, measure }));
  return { ...sheet, save, contents };
}

type Content = Pick<
  Parameters<Awaited<ReturnType<typeof openSheet>>['scoring']['saveCells']>[0]['edits'][number],
  'value' | 'measure'
>;

const figures = { target: quantityOf(100_000), actual: quantityOf(90_000) };

describe('a cell that was measured', () => {
  it('keeps figures and given points beside each other until it is emptied, and undo brings both back', async () => {
    const { scoring, clusterId, save, contents } = await openMeasured();
    const measured = { value: null, measure: figures };
    const overruled = { value: pointsOf(4000), measure: figures };
    await save(measured, empty);
    await save(overruled, measured);
    const seen = [await contents()];
    await save(empty, overruled);
    seen.push(await contents());
    await scoring.undo({ clusterId });
    await scoring.undo({ clusterId });
    expect([...seen, await contents()]).toEqual([[overruled], [], [measured]]);
  });

  it('keeps a reported nought, and is stale where only its figures were changed', async () => {
    const { office, unitName, save, contents } = await openMeasured();
    const nought = { value: null, measure: { target: quantityOf(100_000), actual: quantityOf(0) } };
    await save(nought, empty);
    expect(await contents()).toEqual([nought]);
    expect(await refused(office, () => save({ value: pointsOf(100), measure: null }, empty))).toEqual(
      refusal('stale_cell', { unit: unitName, criterion: 'I.1', stored: '100 · 0', typed: '1' }),
    );
  });
});
