import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { severityOf } from '../../domain/intake/problem.ts';
import type { ClusterId, StagedId, UnitId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { ScoreLayer } from '../../domain/scoring/sheet/layer.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { writeScores } from '../scoring/write-scores.ts';
import { keepSource } from './keep-source.ts';
import { clusterOf } from './read-workbooks.ts';
import type { StagedWorkbook } from './read-workbooks.ts';
import type { Staging } from './staging.ts';

export type AcceptWorkbookPorts = CommandPorts & {
  clock: Clock;
  files: FileStore;
  staging: Pick<Staging<StagedWorkbook>, 'get' | 'remove'>;
};

/**
 * Stores the criteria that the officer accepted into the self-score layer of the file's unit, as one step that undo takes
 * back, with file and cell as their source. A score over the maximum is stored when its criterion was named. The file
 * itself is kept first, so that no stored score lacks its source.
 */
export async function acceptWorkbook(
  ports: AcceptWorkbookPorts,
  input: { stagedId: StagedId; year: number; unitId: UnitId | null; criterionCodes: readonly string[] },
): Promise<Result<{ clusterId: ClusterId; stored: number; left: number }, Refusal>> {
  const staged = ports.staging.get(input.stagedId);
  if (!staged) return refuse('staged_gone');
  const accepted = new Set(input.criterionCodes);
  const values = staged.reading.values.filter(
    ({ criterionCode, value }) => accepted.has(criterionCode) && value !== null,
  );
  if (values.length === 0) return refuse('nothing_accepted');
  const kept = await ports.files.store(staged.bytes);
  if (!kept.ok) return err(storageRefusal(kept.error.code));

  const result = command(ports, 'accept_workbook', staged.hash, (repositories) => {
    const target = targetOf(repositories, staged, input);
    if (!target.ok) return target;
    const { clusterId, unitId } = target.value;
    keepSource(repositories, ports.clock, staged);
    const written = writeScores(
      repositories,
      ports.clock,
      clusterId,
      values.flatMap(({ criterionCode, value, cell }) =>
        value === null
          ? []
          : [
              {
                unitId,
                criterionCode,
                layer: ScoreLayer.self,
                after: { value, measure: null, sourceHash: staged.hash, sourceCell: cell },
              },
            ],
      ),
      'accept',
    );
    if (!written.ok) return written;
    return ok({
      value: { clusterId, stored: values.length, left: leftOf(staged, accepted) },
      payload: { file: staged.name, clusterId, unitId, ...written.value },
      changed: [{ topic: 'scores', id: clusterId }],
    });
  });
  if (result.ok) ports.staging.remove(input.stagedId);
  return result;
}

function targetOf(
  repositories: Repositories,
  { reading }: StagedWorkbook,
  { unitId, year }: { unitId: UnitId | null; year: number },
): Result<{ clusterId: ClusterId; unitId: UnitId }, Refusal> {
  const id = unitId ?? reading.unit?.id;
  const unit = id === undefined ? undefined : repositories.units.find(id);
  if (!unit) return refuse('unit_unknown', { unit: reading.unitText });
  const cluster = clusterOf(repositories, year, unit.id);
  if (!cluster) return refuse('unit_without_cluster', { unit: unit.name });
  if (cluster.schemeKey !== reading.schemeKey) {
    const nameOf = (key: string | null) =>
      (key === null ? undefined : repositories.schemes.latest(key, year)?.name) ?? key ?? '';
    return refuse('scheme_mismatch', {
      unit: unit.name,
      cluster: cluster.name,
      fileScheme: nameOf(reading.schemeKey),
      clusterScheme: nameOf(cluster.schemeKey),
    });
  }
  return ok({ clusterId: cluster.id, unitId: unit.id });
}

/** How many criteria of the scheme stay without a score from this file: not accepted, or never given. */
function leftOf({ reading }: StagedWorkbook, accepted: ReadonlySet<string>): number {
  const given = new Set(reading.values.map(({ criterionCode }) => criterionCode));
  const unaccepted = reading.values.filter(
    ({ criterionCode, value }) => value === null || !accepted.has(criterionCode),
  );
  const missing = reading.problems.filter(
    ({ kind, criterionCode }) =>
      severityOf(kind) === 'error' && criterionCode !== null && !given.has(criterionCode),
  );
  return unaccepted.length + missing.length;
}
