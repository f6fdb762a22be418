import { fileFailureProblem } from '../../domain/intake/file-failure.ts';
import type { WorkbookFailure } from '../../domain/intake/file-failure.ts';
import { problemMessage } from '../../domain/intake/problem-message.ts';
import { severityOf } from '../../domain/intake/problem.ts';
import type { IntakeProblem } from '../../domain/intake/problem.ts';
import type { ScoreWorkbookReading } from '../../domain/intake/read-score-workbook.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { scoredCriteria } from '../../domain/scoring/schemes/scheme.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { ScoreLayer } from '../../domain/scoring/sheet/layer.ts';
import { takesPart } from '../../domain/units/unit.ts';
import type { Clock, FileHash } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { standingSchemes, standingVersion } from '../schemes/scheme-state.ts';
import type { Staging } from './staging.ts';
import type { WorkbookReader } from './workbook-ports.ts';

/** A file as the page handed it over. */
export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array };

/** A score workbook that was read and waits for the officer's decision. */
export type StagedWorkbook = IncomingFile & {
  readonly kind: 'scores';
  readonly hash: FileHash;
  readonly reading: ScoreWorkbookReading;
};

export type ReadWorkbooksPorts = {
  repositories: Repositories;
  clock: Clock;
  reader: WorkbookReader;
  hashBytes: (bytes: Uint8Array) => FileHash;
  staging: Pick<Staging<StagedWorkbook>, 'put'>;
};

/** Reads score workbooks one after the other and answers with what each holds; a bad file spoils only itself. */
export async function readWorkbooks(
  ports: ReadWorkbooksPorts,
  { year, files }: { year: number; files: readonly IncomingFile[] },
) {
  const staged = [];
  for (const file of files) {
    const reading = await readOne(ports, year, file);
    const entry: StagedWorkbook = { ...file, kind: 'scores', hash: ports.hashBytes(file.bytes), reading };
    const stagedId = ports.staging.put(entry);
    staged.push({ stagedId, ...previewOf(ports.repositories, year, entry) });
  }
  return staged;
}

async function readOne(
  { repositories, clock, reader }: ReadWorkbooksPorts,
  year: number,
  file: IncomingFile,
): Promise<ScoreWorkbookReading> {
  const read = (schemes: readonly Scheme[]) =>
    reader.readScores({ bytes: file.bytes, knowledge: { schemes, units }, fileName: file.name });
  const units = unitsInForce(repositories, clock).map(({ id, name }) => ({ id, name }));
  const schemes = standingSchemes(repositories, year);
  const reading = await read(schemes);
  if (!reading.ok) return unread(reading.error);
  const scheme = schemeOf(repositories, year, reading.value);
  // A cluster stays with its version when a newer one comes, and is read by the version that it is scored by.
  if (scheme === undefined || schemes.some((standing) => isSameVersion(standing, scheme)))
    return reading.value;
  const again = await read([scheme]);
  return again.ok ? again.value : unread(again.error);
}

function unread(failure: WorkbookFailure): ScoreWorkbookReading {
  const problems = [fileFailureProblem(failure)];
  return { unit: null, unitText: '', schemeKey: null, sheet: null, values: [], problems };
}

/** The version that a workbook is read by: its cluster's, where the cluster is scored by that scheme, else the standing one. */
function schemeOf(
  repositories: Repositories,
  year: number,
  { unit, schemeKey }: ScoreWorkbookReading,
): Scheme | undefined {
  if (schemeKey === null) return undefined;
  const cluster = unit && clusterOf(repositories, year, unit.id);
  return cluster?.schemeKey === schemeKey
    ? repositories.schemes.ofCluster(cluster)
    : standingVersion(repositories, { key: schemeKey, year });
}

function isSameVersion(a: Scheme, b: Scheme): boolean {
  return a.key === b.key && a.version === b.version;
}

/** The units that a file of today can come from. */
export function unitsInForce({ units }: Repositories, clock: Clock) {
  const today = localMomentOf(clock.now()).date;
  return units.all().filter((unit) => takesPart(unit, today));
}

/** What the officer decides by: every criterion with the file's value beside the one in the book. */
function previewOf(repositories: Repositories, year: number, staged: StagedWorkbook) {
  const { reading } = staged;
  const cluster = reading.unit && clusterOf(repositories, year, reading.unit.id);
  const scheme = schemeOf(repositories, year, reading);
  const read = new Map(reading.values.map((value) => [value.criterionCode, value]));
  return {
    fileName: staged.name,
    sha256: staged.hash,
    readable: reading.sheet !== null,
    unit: reading.unit,
    unitText: reading.unitText,
    schemeKey: reading.schemeKey,
    sheet: reading.sheet,
    cluster: cluster ? { id: cluster.id, name: cluster.name } : null,
    lockedSelfLayer: cluster
      ? repositories.scores.sheet(cluster.id).lockedLayers.includes(ScoreLayer.self)
      : false,
    importedBefore: repositories.sources.find(staged.hash)?.importedAt ?? null,
    values: (scheme ? scoredCriteria(scheme) : []).map((criterion) => {
      const value = read.get(criterion.code);
      const key = reading.unit && {
        unitId: reading.unit.id,
        criterionCode: criterion.code,
        layer: ScoreLayer.self,
      };
      return {
        criterionCode: criterion.code,
        criterionName: criterion.name,
        maximum: criterion.maximum,
        value: value?.value ?? null,
        current: (cluster && key && repositories.scores.find(cluster.id, key)?.value) ?? null,
        cell: value?.cell ?? null,
        text: value?.text ?? '',
      };
    }),
    problems: reading.problems.map(problemView),
  };
}

/** A problem with its weight and its sentence. */
export function problemView(problem: IntakeProblem) {
  const { kind, criterionCode, sheet, cell } = problem;
  return { kind, severity: severityOf(kind), criterionCode, sheet, cell, message: problemMessage(problem) };
}

/** The cluster or block in which a unit is scored in a year. */
export function clusterOf({ clusters }: Repositories, year: number, unitId: UnitId) {
  return clusters.ofYear(year).find(({ members }) => members.some((member) => member.unitId === unitId));
}
