import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DecisionState } from '../../domain/decisions/decision.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import { issueProblem } from '../../domain/decisions/issue-problem.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import { formatNumberAndNotation } from '../../domain/e-office/e-office-document.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { DecisionId, RegisterEntryId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Prize } from '../../domain/money/prize.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { numberEntries } from '../../domain/register/number-entries.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { preparedCommand, storageRefusal } from '../command.ts';
import type { PreparedPorts } from '../command.ts';
import { decisionDifferences } from '../documents/consistency/differences.ts';
import { hold } from '../documents/consistency/hold.ts';
import type { HoldPorts } from '../documents/consistency/hold.ts';
import { makeBoth } from '../documents/make-document.ts';
import type { MakingPorts } from '../documents/make-document.ts';
import { tieDossiers } from '../dossiers/tie-dossiers.ts';
import { newPrizes } from '../money/new-prizes.ts';
import type { FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { decisionName, issuedAlready } from './edit-decision.ts';
import type { EditPorts } from './edit-decision.ts';
import { decisionViewOf, loadDecision } from './load-decision.ts';
import type { LoadedDecision, LoadedLine } from './load-decision.ts';

type IssuePorts = EditPorts & PreparedPorts & HoldPorts & MakingPorts & { files: FileStore };

type Issue = {
  readonly id: DecisionId;
  readonly baseRevision: number;
  readonly number: number;
  readonly date: IsoDate;
};

/** Who decides, as the register names it. */
const provinceChair = 'Chủ tịch UBND tỉnh Lai Châu';

/**
 * Enters the number and the date that the clerk gave. With it the decision is written for good, its awards get their numbers in
 * the register, their prize money is stored with its steps, and their dossiers are decided: all of it, or nothing. What is
 * wrong about an issued decision is put right by corrections and revocations in the register.
 */
export async function issueDecision(
  ports: IssuePorts,
  issue: Issue,
): Promise<Result<{ entries: number }, Refusal>> {
  const ready = readyToIssue(ports, issue);
  if (!ready.ok) return ready;
  await ports.nextTurn();
  const held = hold(ports, ok(await decisionDifferences(ports, issue.id)));
  if (!held.ok) return held;
  const view = decisionViewOf(ports, ready.value);
  const made = await makeBoth(ports, { kind: DocumentKind.decision, view });
  if (!made.ok) return made;
  const { docx, pdf } = made.value;
  const [storedDocx, storedPdf] = [await ports.files.store(docx), await ports.files.store(pdf)];
  if (!storedDocx.ok) return err(storageRefusal(storedDocx.error.code));
  if (!storedPdf.ok) return err(storageRefusal(storedPdf.error.code));

  const tied = tieDossiers(ports, ready.value.decision);
  if (!tied.ok) return tied;
  const files = { docxHash: storedDocx.value.hash, pdfHash: storedPdf.value.hash };
  // A thousand awards are put together turn by turn and written in one.
  return preparedCommand(
    ports,
    'issue_decision',
    issue.id,
    () => prepareIssue(ports, issue, files),
    (repositories, { decision, awards, prizes }) => {
      repositories.decisions.update(decision);
      enterAwards(repositories, decision, awards);
      for (const prize of prizes) repositories.money.savePrize(prize);
      return ok({
        value: { entries: awards.length },
        payload: {
          number: issue.number,
          date: issue.date,
          ...files,
          entries: awards.map(({ entry: { id, awardCode, number } }) => ({ id, awardCode, number })),
        },
        changed: [
          { topic: 'decisions', id: issue.id },
          { topic: 'register', id: null },
          { topic: 'people', id: null },
          { topic: 'proposals', id: null },
          { topic: 'money', id: null },
        ],
      });
    },
  );
}

/** An award of the decision as the register will have it, with the dossier that led to it. */
type IssuedAward = { readonly entry: RegisterEntry; readonly proposal: Proposal };

type PreparedIssue = {
  readonly decision: Decision;
  readonly awards: readonly IssuedAward[];
  readonly prizes: readonly Prize[];
};

async function prepareIssue(
  ports: IssuePorts,
  issue: Issue,
  files: Pick<Decision, 'docxHash' | 'pdfHash'>,
): Promise<Result<PreparedIssue, Refusal>> {
  await ports.nextTurn();
  // Asked again: another window may have changed or numbered something while the files were made.
  const standing = readyToIssue(ports, issue);
  if (!standing.ok) return standing;
  await ports.nextTurn();
  const decision: Decision = {
    ...standing.value.decision,
    ...files,
    state: DecisionState.issued,
    issuedAt: ports.clock.now(),
    revision: issue.baseRevision + 1,
  };
  const awards = awardsOf(ports, decision, standing.value.lines);
  await ports.nextTurn();
  const prizes = newPrizes(
    ports,
    issue.date,
    awards.map(({ entry }) => entry),
  );
  await ports.nextTurn();
  return ok({ decision, awards, prizes });
}

/** The decision with its number and date, as it will be issued. */
function readyToIssue(
  ports: IssuePorts,
  { id, baseRevision, number, date }: Issue,
): Result<LoadedDecision, Refusal> {
  const { repositories } = ports;
  const decision = repositories.decisions.find(id);
  if (!decision) return refuse('not_found');
  if (decision.state === DecisionState.issued) return issuedAlready(decision);
  if (decision.revision !== baseRevision) return refuse(RefusalCode.staleRevision);
  const loaded = loadDecision(ports, { ...decision, number, date }, date);
  const today = localMomentOf(ports.clock.now()).date;
  const problem = issueProblem(loaded.decision, { date, today, meeting: loaded.meeting?.date ?? null });
  if (problem) {
    const on = 'today' in problem ? { today: formatDate(problem.today) } : {};
    const meeting = 'meeting' in problem ? { meeting: formatDate(problem.meeting) } : {};
    return refuse(problem.code, { ...on, ...meeting, date: formatDate(date) });
  }
  const gone = loaded.lines.find(({ isGone }) => isGone);
  if (gone) return refuse(RefusalCode.decisionNotWaiting, { name: gone.fullName });
  const year = Number(date.slice(0, 4));
  const other = repositories.decisions.numbered(decision.series, year, number);
  if (other) {
    return refuse(RefusalCode.decisionNumberTaken, {
      decision: decisionName(other),
      title: other.title,
      year,
    });
  }
  return ok(loaded);
}

/** The entries of the register in the order of the list. */
function awardsOf(
  { repositories, ids }: IssuePorts,
  decision: Decision,
  lines: readonly LoadedLine[],
): IssuedAward[] {
  const { date, number } = decision;
  if (date === null || number === null) throw new Error(`The decision ${decision.id} has no number`);
  const year = Number(date.slice(0, 4));
  const numbered = numberEntries(
    lines.map(({ proposal, unitName }) => ({ awardCode: proposal.awardCode, proposal, unitName })),
    (awardCode) => repositories.register.lastNumber(awardCode, year),
  );
  return numbered.map(({ proposal, unitName, number: registerNumber }) => {
    const { id, subjectId, awardCode, category, name, position, unitId, achievement } = proposal;
    if (subjectId === null) throw new Error(`The dossier ${id} is tied to nobody`);
    const entry: RegisterEntry = {
      id: ids.newId() as RegisterEntryId,
      subjectId,
      awardCode,
      category,
      year: proposal.year,
      number: registerNumber,
      decisionNumber: formatNumberAndNotation(number, decision.series),
      decisionDate: date,
      decidedBy: provinceChair,
      signer: decision.signerName,
      achievement: achievement === '' ? decision.achievement : achievement,
      name,
      position,
      unitName,
      unitId,
      certificateNumber: '',
      deliveredOn: null,
      deliveredTo: '',
      status: EntryStatus.inForce,
      note: '',
      decisionId: decision.id,
      proposalId: id,
      sourceHash: null,
      sourceRow: null,
      revision: 1,
    };
    return { entry, proposal };
  });
}

/** Writes the awards into the register and moves their dossiers on: table by table, which the database does fastest. */
function enterAwards(
  { register, proposals, dossiers }: Repositories,
  { issuedAt }: Decision,
  awards: readonly IssuedAward[],
): void {
  for (const { entry } of awards) register.insert(entry);
  for (const { proposal } of awards) {
    const revision = proposal.revision + 1;
    proposals.change(proposal.id, { stage: DossierStage.decided, dueOn: null, revision });
  }
  for (const { entry, proposal } of awards) {
    const { decisionNumber, decisionDate } = entry;
    if (decisionDate === null || issuedAt === null) throw new Error(`The award ${entry.id} has no date`);
    dossiers.addEvent({
      proposalId: proposal.id,
      at: issuedAt,
      from: proposal.stage,
      to: DossierStage.decided,
      reason: `Quyết định số ${decisionNumber} ngày ${formatDate(decisionDate)}`,
      letterHash: null,
    });
  }
}
