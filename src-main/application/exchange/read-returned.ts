import { readUnitWorkbook, recogniseWorkbook } from '../../domain/exchange/read-unit-workbook.ts';
import type { UnitWorkbookReading } from '../../domain/exchange/read-unit-workbook.ts';
import { ReturnHindrance } from '../../domain/exchange/return-hindrance.ts';
import type { ReturnNotice } from '../../domain/exchange/return-hindrance.ts';
import { returnedProblemMessage, returnedSeverity } from '../../domain/exchange/returned-problem.ts';
import type { ReturnedProblem, ReturnedProblemSeverity } from '../../domain/exchange/returned-problem.ts';
import type { WorkbookIdentity } from '../../domain/exchange/sheet-marks.ts';
import { fileFailureProblem } from '../../domain/intake/file-failure.ts';
import { problemMessage } from '../../domain/intake/problem-message.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { ClusterId, StagedId, UnitId } from '../../domain/kernel/ids.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { lockOn } from '../../domain/scoring/sheet/stages.ts';
import type { IncomingFile } from '../intake/read-workbooks.ts';
import type { Staging } from '../intake/staging.ts';
import type { WorkbookReader } from '../intake/workbook-ports.ts';
import type { FileHash } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { compareReturned } from './returned-cells.ts';
import type { ReturnedRow } from './returned-cells.ts';

/** A returned workbook that was read and waits for the officer's decision. */
export type StagedReturn = IncomingFile & {
  readonly hash: FileHash;
  readonly identity: WorkbookIdentity;
  readonly reading: UnitWorkbookReading;
};

export type ReadReturnedPorts = {
  repositories: Repositories;
  reader: WorkbookReader;
  hashBytes: (bytes: Uint8Array) => FileHash;
  returns: Pick<Staging<StagedReturn>, 'put'>;
};

/** A file as the page shows it. Without a unit nothing is known of it; without `stagedId` it can't be taken over. */
export type ReturnedFileView = {
  readonly stagedId: StagedId | null;
  readonly fileName: string;
  readonly hindrance: ReturnHindrance | null;
  readonly notices: readonly ReturnNotice[];
  readonly unit: { readonly id: UnitId; readonly name: string } | null;
  readonly cluster: { readonly id: ClusterId; readonly name: string; readonly year: number } | null;
  readonly sentAt: Instant | null;
  readonly importedBefore: Instant | null;
  readonly rows: readonly ReturnedRow[];
  readonly problems: readonly {
    readonly severity: ReturnedProblemSeverity;
    readonly criterionCode: string | null;
    /** The sentence in Vietnamese. */
    readonly message: string;
  }[];
};

/** Reads returned workbooks one after the other and compares each with what was sent and what stands here now. */
export async function readReturned(
  ports: ReadReturnedPorts,
  { year, files }: { year: number; files: readonly IncomingFile[] },
): Promise<readonly ReturnedFileView[]> {
  const returned: ReturnedFileView[] = [];
  for (const file of files) returned.push(await readOne(ports, year, file));
  return returned;
}

async function readOne(
  ports: ReadReturnedPorts,
  year: number,
  file: IncomingFile,
): Promise<ReturnedFileView> {
  const { repositories } = ports;
  const hindered = (hindrance: ReturnHindrance, facts: Partial<ReturnedFileView> = {}): ReturnedFileView => ({
    ...unknownFile,
    fileName: file.name,
    hindrance,
    ...facts,
  });
  const workbook = await ports.reader.readWorkbook(file.bytes);
  if (!workbook.ok) {
    const message = problemMessage(fileFailureProblem(workbook.error));
    return hindered('unreadable', { problems: [{ severity: 'error', criterionCode: null, message }] });
  }
  const recognition = recogniseWorkbook(workbook.value);
  if (recognition.kind === 'foreign') return hindered('foreign');
  if (recognition.kind === 'refused') {
    return hindered('unreadable', { problems: [problemView(recognition.problem)] });
  }
  const { identity } = recognition;
  const place = placeOf(repositories, year, identity);
  if (place.scheme === null) return hindered(place.hindrance, place.facts);

  const reading = readUnitWorkbook(workbook.value, place.scheme);
  const problems = reading.problems.map(problemView);
  if (reading.sheet === null) return hindered('unreadable', { ...place.facts, problems });
  const hash = ports.hashBytes(file.bytes);
  return {
    ...unknownFile,
    ...place.facts,
    fileName: file.name,
    stagedId: ports.returns.put({ ...file, hash, identity, reading }),
    hindrance: isLocked(repositories, identity) ? ReturnHindrance.locked : null,
    notices: noticesOf(repositories, identity, hash),
    sentAt: repositories.sentWorkbooks.find(identity.workbookId)?.sentAt ?? null,
    importedBefore: repositories.sources.find(hash)?.importedAt ?? null,
    rows: compareReturned(repositories, { identity, reading }),
    problems,
  };
}

const unknownFile: ReturnedFileView = {
  stagedId: null,
  fileName: '',
  hindrance: null,
  notices: [],
  unit: null,
  cluster: null,
  sentAt: null,
  importedBefore: null,
  rows: [],
  problems: [],
};

type FilePlace = {
  readonly facts: Pick<ReturnedFileView, 'unit' | 'cluster'>;
} & (
  | { readonly scheme: Scheme; readonly hindrance: null }
  | { readonly scheme: null; readonly hindrance: ReturnHindrance }
);

/** Whose workbook it is, and the version of the scheme that it was written by. */
function placeOf(
  { clusters, units, schemes }: Repositories,
  year: number,
  identity: WorkbookIdentity,
): FilePlace {
  const cluster = clusters.find(identity.clusterId);
  const unit = units.find(identity.unitId);
  if (!cluster || !unit) {
    return { facts: { unit: null, cluster: null }, scheme: null, hindrance: ReturnHindrance.otherBook };
  }
  const facts = {
    unit: { id: unit.id, name: unit.name },
    cluster: { id: cluster.id, name: cluster.name, year: cluster.year },
  };
  const hindered = (hindrance: ReturnHindrance): FilePlace => ({ facts, scheme: null, hindrance });
  if (cluster.year !== year) return hindered('other_year');
  if (!cluster.members.some(({ unitId }) => unitId === unit.id)) return hindered('not_a_member');
  const { schemeKey: key, schemeVersion: version } = identity;
  const scheme = schemes.find({ key, year: identity.year, version });
  if (!scheme || key !== cluster.schemeKey) return hindered('scheme_unknown');
  return { facts, scheme, hindrance: null };
}

function isLocked({ scores }: Repositories, { clusterId }: WorkbookIdentity): boolean {
  return lockOn(scores.sheet(clusterId).lockedLayers, SheetStage.self) !== null;
}

function noticesOf(
  { sentWorkbooks, sources, clusters }: Repositories,
  { workbookId, clusterId, unitId, schemeVersion }: WorkbookIdentity,
  hash: FileHash,
): readonly ReturnNotice[] {
  const sent = sentWorkbooks.find(workbookId);
  const newest = sentWorkbooks.ofCluster(clusterId).find((workbook) => workbook.unitId === unitId);
  const notices: readonly (readonly [ReturnNotice, boolean])[] = [
    ['never_sent', sent === undefined],
    ['superseded', sent !== undefined && newest !== undefined && newest.id !== sent.id],
    ['older_version', clusters.find(clusterId)?.schemeVersion !== schemeVersion],
    ['imported_before', sources.find(hash) !== undefined],
  ];
  return notices.filter(([, applies]) => applies).map(([notice]) => notice);
}

function problemView(problem: ReturnedProblem): ReturnedFileView['problems'][number] {
  return {
    severity: returnedSeverity(problem),
    criterionCode: problem.criterionCode,
    message: returnedProblemMessage(problem),
  };
}
