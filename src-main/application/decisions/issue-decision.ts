import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DecisionState } from '../../domain/decisions/decision.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import { issueProblem } from '../../domain/decisions/issue-problem.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { formatNumberAndNotation } from '../../domain/documents/e-office-document.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { DecisionId, RegisterEntryId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { numberEntries } from '../../domain/register/number-entries.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { command, storageRefusal } from '../command.ts';
import { decisionDifferences } from '../documents/consistency/differences.ts';
import { hold } from '../documents/consistency/hold.ts';
import type { HoldPorts } from '../documents/consistency/hold.ts';
import { makeBoth } from '../documents/make-document.ts';
import type { MakingPorts } from '../documents/make-document.ts';
import { storePrizes } from '../money/store-prizes.ts';
import { createSubjectTier } from '../people/tie-subject.ts';
import type { FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { decisionName, issuedAlready } from './edit-decision.ts';
import type { EditPorts } from './edit-decision.ts';
import { decisionViewOf, loadDecision } from './load-decision.ts';
import type { LoadedDecision } from './load-decision.ts';

type IssuePorts = EditPorts & HoldPorts & MakingPorts & { files: FileStore };

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
  const ready = readyToIssue(ports, ports.repositories, issue);
  if (!ready.ok) return ready;
  const held = hold(ports, ok(await decisionDifferences(ports, issue.id)));
  if (!held.ok) return held;
  const view = decisionViewOf(ports, ready.value);
  const made = await makeBoth(ports, { kind: DocumentKind.decision, view });
  if (!made.ok) return made;
  const { docx, pdf } = made.value;
  const [storedDocx, storedPdf] = [await ports.files.store(docx), await ports.files.store(pdf)];
  if (!storedDocx.ok) return err(storageRefusal(storedDocx.error.code));
  if (!storedPdf.ok) return err(storageRefusal(storedPdf.error.code));

  return command(ports, 'issue_decision', issue.id, (repositories) => {
    // Asked again: another window may have changed or numbered something while the files were made.
    const standing = readyToIssue(ports, repositories, issue);
    if (!standing.ok) return standing;
    const decision: Decision = {
      ...standing.value.decision,
      state: DecisionState.issued,
      docxHash: storedDocx.value.hash,
      pdfHash: storedPdf.value.hash,
      issuedAt: ports.clock.now(),
      revision: issue.baseRevision + 1,
    };
    repositories.decisions.update(decision);
    const entries = enterAwards(ports, repositories, { ...standing.value, decision });
    storePrizes({ ...ports, repositories }, issue.date, entries);
    return ok({
      value: { entries: entries.length },
      payload: {
        number: issue.number,
        date: issue.date,
        docxHash: decision.docxHash,
        pdfHash: decision.pdfHash,
        entries: entries.map(({ id, awardCode, number }) => ({ id, awardCode, number })),
      },
      changed: [
        { topic: 'decisions', id: issue.id },
        { topic: 'register', id: null },
        { topic: 'people', id: null },
        { topic: 'proposals', id: null },
        { topic: 'money', id: null },
      ],
    });
  });
}

/** The decision with its number and date, as it will be issued. */
function readyToIssue(
  ports: IssuePorts,
  repositories: Repositories,
  { id, baseRevision, number, date }: Issue,
): Result<LoadedDecision, Refusal> {
  const decision = repositories.decisions.find(id);
  if (!decision) return refuse('not_found');
  if (decision.state === DecisionState.issued) return issuedAlready(decision);
  if (decision.revision !== baseRevision) return refuse(RefusalCode.staleRevision);
  const loaded = loadDecision(ports, { ...decision, number, date }, repositories, date);
  const today = localMomentOf(ports.clock.now()).date;
  const problem = issueProblem(decision, { date, today, meeting: loaded.meeting?.date ?? null });
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

/** Makes the entries of the register in the order of the list and moves the dossiers on. */
function enterAwards(
  ports: IssuePorts,
  repositories: Repositories,
  { decision, lines }: LoadedDecision,
): RegisterEntry[] {
  const { date, number } = decision;
  if (date === null || number === null) throw new Error(`The decision ${decision.id} has no number`);
  const { register, proposals, dossiers } = repositories;
  const year = Number(date.slice(0, 4));
  const decisionNumber = formatNumberAndNotation(number, decision.series);
  const tier = createSubjectTier(repositories, ports.ids);
  const numbered = numberEntries(
    lines.map(({ proposal, unitName, isUnit }) => ({
      awardCode: proposal.awardCode,
      proposal,
      unitName,
      isUnit,
    })),
    (awardCode) => register.lastNumber(awardCode, year),
  );
  return numbered.map(({ proposal, unitName, isUnit, number: registerNumber }) => {
    const { subjectKind: kind, salutation, name, position, unitId, objectClass } = proposal;
    const subjectId =
      proposal.subjectId ?? tier.tie({ kind, salutation, name, position, unitId, objectClass, isUnit });
    const entry: RegisterEntry = {
      id: ports.ids.newId() as RegisterEntryId,
      subjectId,
      awardCode: proposal.awardCode,
      category: proposal.category,
      year: proposal.year,
      number: registerNumber,
      decisionNumber,
      decisionDate: date,
      decidedBy: provinceChair,
      signer: decision.signerName,
      achievement: proposal.achievement === '' ? decision.achievement : proposal.achievement,
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
      proposalId: proposal.id,
      sourceHash: null,
      sourceRow: null,
      revision: 1,
    };
    register.insert(entry);
    proposals.update({
      ...proposal,
      subjectId,
      stage: DossierStage.decided,
      dueOn: null,
      revision: proposal.revision + 1,
    });
    dossiers.addEvent({
      proposalId: proposal.id,
      at: ports.clock.now(),
      from: proposal.stage,
      to: DossierStage.decided,
      reason: `Quyết định số ${decisionNumber} ngày ${formatDate(date)}`,
      letterHash: null,
    });
    return entry;
  });
}
