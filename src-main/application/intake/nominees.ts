import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { fileFailureProblem } from '../../domain/intake/file-failure.ts';
import { severityOf } from '../../domain/intake/problem.ts';
import { nomineeListSteps } from '../../domain/intake/read-nominee-list.ts';
import type { Nominee, NomineeListReading } from '../../domain/intake/read-nominee-list.ts';
import type { ProposalId, RoundId, StagedId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { overTurns } from '../../domain/kernel/steps.ts';
import { ProposalOrigin, newDossier } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { preparedCommand, storageRefusal } from '../command.ts';
import type { PreparedPorts } from '../command.ts';
import { dossiersAdded, keepTiedDossiers } from '../dossiers/keep-dossier.ts';
import { nomineeKey, refuseRound } from '../dossiers/nominees.ts';
import { tieNominees } from '../dossiers/tie-dossiers.ts';
import { createLaterSubjects } from '../people/tie-subject.ts';
import type { LaterSubjects } from '../people/tie-subject.ts';
import type { Clock, FileHash, FileStore, IdSource, Law, Turns } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { keepSource } from './keep-source.ts';
import { problemView, unitsInForce } from './read-workbooks.ts';
import type { IncomingFile } from './read-workbooks.ts';
import type { Staging } from './staging.ts';
import type { WorkbookReader } from './workbook-ports.ts';

/** A list of nominees that was read and waits for the officer's decision. */
export type StagedNominees = IncomingFile & {
  readonly kind: 'nominees';
  readonly hash: FileHash;
  readonly reading: NomineeListReading;
};

type ReadPorts = Law &
  Turns & {
    repositories: Repositories;
    clock: Clock;
    reader: WorkbookReader;
    hashBytes: (bytes: Uint8Array) => FileHash;
    staging: Pick<Staging<StagedNominees>, 'put'>;
  };

/** Reads a list of nominees and answers with its rows and their problems. */
export async function readNominees(ports: ReadPorts, { file }: { file: IncomingFile }) {
  const { repositories } = ports;
  const workbook = await ports.reader.readWorkbook(file.bytes);
  const reading: NomineeListReading = workbook.ok
    ? await overTurns(
        nomineeListSteps(workbook.value, {
          units: unitsInForce(repositories, ports.clock),
          awards: ports.awards,
        }),
        ports.nextTurn,
      )
    : { sheet: null, nominees: [], problems: [{ ...fileFailureProblem(workbook.error), row: null }] };
  await ports.nextTurn();
  const hash = ports.hashBytes(file.bytes);
  const stagedId = ports.staging.put({ ...file, kind: 'nominees', hash, reading });
  return {
    stagedId,
    fileName: file.name,
    readable: reading.sheet !== null,
    importedBefore: repositories.sources.find(hash)?.importedAt ?? null,
    rows: [...reading.nominees],
    problems: reading.problems.map((problem) => ({ ...problemView(problem), row: problem.row })),
  };
}

type AcceptPorts = PreparedPorts &
  Turns & {
    repositories: Repositories;
    clock: Clock;
    ids: IdSource;
    files: FileStore;
    staging: Pick<Staging<StagedNominees>, 'get' | 'remove'>;
  };

/** Makes proposals of the rows that the officer accepted. A row with an error can't be accepted: it has no whole subject. */
export async function acceptNominees(
  ports: AcceptPorts,
  input: { stagedId: StagedId; year: number; rows: readonly number[]; roundId: RoundId | null },
): Promise<Result<{ stored: number; left: number }, Refusal>> {
  const staged = ports.staging.get(input.stagedId);
  if (!staged) return refuse('staged_gone');
  const rows = new Set(input.rows);
  const withErrors = new Set(
    staged.reading.problems.filter(({ kind }) => severityOf(kind) === 'error').map(({ row }) => row),
  );
  const accepted = staged.reading.nominees.filter(({ row }) => rows.has(row) && !withErrors.has(row));
  if (accepted.length === 0) return refuse('nothing_accepted');
  const kept = await ports.files.store(staged.bytes);
  if (!kept.ok) return err(storageRefusal(kept.error.code));

  // Thousands of nominees are looked up turn by turn and written in one.
  const result = await preparedCommand(
    ports,
    'accept_nominees',
    staged.hash,
    () => prepareAccepted(ports, { ...input, hash: staged.hash, accepted }),
    (repositories, { proposals, subjects }) => {
      keepSource(repositories, ports.clock, staged);
      subjects.write(repositories);
      keepTiedDossiers(repositories, ports, input.year, 'import', proposals);
      const stored = proposals.length;
      return ok({
        value: { stored, left: staged.reading.nominees.length - stored },
        payload: { file: staged.name, stored },
        changed: dossiersAdded,
      });
    },
  );
  if (result.ok) ports.staging.remove(input.stagedId);
  return result;
}

/** The proposals of accepted rows, with what the registry has to be told of their nominees. */
async function prepareAccepted(
  { repositories, clock, ids, nextTurn }: AcceptPorts,
  {
    year,
    roundId,
    hash,
    accepted,
  }: { year: number; roundId: RoundId | null; hash: FileHash; accepted: readonly Nominee[] },
): Promise<Result<{ proposals: readonly Proposal[]; subjects: LaterSubjects }, Refusal>> {
  const closed = refuseRound(repositories, roundId, year);
  if (closed) return closed;
  const standing = new Set(repositories.proposals.ofYear(year).map(nomineeKey));
  await nextTurn();
  const receivedOn = localMomentOf(clock.now()).date;
  const proposals: Proposal[] = [];
  for (const nominee of accepted) {
    const fields = { year, roundId, receivedOn, sourceHash: hash };
    const proposal = proposalOf(nominee, ids.newId() as ProposalId, fields);
    // The same file given twice, or a unit that was put forward from its ranking too, would be voted on twice.
    if (standing.has(nomineeKey(proposal))) {
      return refuse(RefusalCode.alreadyProposed, { unit: proposal.name, award: nominee.awardText });
    }
    proposals.push(proposal);
  }
  await nextTurn();
  const subjects = createLaterSubjects(repositories);
  const tied = tieNominees(subjects, ids, proposals);
  await nextTurn();
  return ok({ proposals: tied, subjects });
}

function proposalOf(
  nominee: Nominee,
  id: ProposalId,
  fields: Pick<Proposal, 'year' | 'roundId' | 'receivedOn' | 'sourceHash'>,
): Proposal {
  const { salutation, name, position, unit, subjectKind, awardCode, objectClass, field, achievement } =
    nominee;
  if (unit === null || subjectKind === null || awardCode === null) {
    throw new Error(`Row ${nominee.row} was accepted without a unit, kind or award`);
  }
  return {
    ...newDossier,
    ...fields,
    id,
    subjectKind,
    salutation,
    name,
    position,
    unitId: unit.id,
    awardCode,
    objectClass,
    field,
    achievement,
    origin: ProposalOrigin.list,
  };
}
