import { implement } from '@orpc/server';

import { storageRefusal } from '../application/command.ts';
import { acceptReturned } from '../application/exchange/accept-returned.ts';
import { exchangeState } from '../application/exchange/exchange-state.ts';
import { batchFiles, batchZip, returnReportFile } from '../application/exchange/handed-out-files.ts';
import { readReturned } from '../application/exchange/read-returned.ts';
import { sendWorkbooks } from '../application/exchange/send-workbooks.ts';
import { acceptWorkbook } from '../application/intake/accept-workbook.ts';
import { acceptNominees, readNominees } from '../application/intake/nominees.ts';
import { readWorkbooks } from '../application/intake/read-workbooks.ts';
import { saveLayout } from '../application/layouts/save-layout.ts';
import { listProposals } from '../application/proposals/list-proposals.ts';
import { proposeUnits } from '../application/proposals/propose-units.ts';
import { applyScheme } from '../application/schemes/apply-scheme.ts';
import { removeScheme, renameScheme } from '../application/schemes/change-scheme.ts';
import { addSchemeVersion, copySchemes, createScheme } from '../application/schemes/create-scheme.ts';
import { getScheme, listSchemes } from '../application/schemes/list-schemes.ts';
import { previewScheme } from '../application/schemes/preview-scheme.ts';
import { saveScheme } from '../application/schemes/save-scheme.ts';
import { exportScheme, readSchemeFile } from '../application/schemes/scheme-files.ts';
import { standingSchemes } from '../application/schemes/scheme-state.ts';
import { addEvidence } from '../application/scoring/add-evidence.ts';
import { cellHistory } from '../application/scoring/cell-history.ts';
import { exportSheet } from '../application/scoring/export-sheet.ts';
import { getSheet } from '../application/scoring/get-sheet.ts';
import { readEvidence } from '../application/scoring/read-evidence.ts';
import { removeEvidence } from '../application/scoring/remove-evidence.ts';
import { saveCells } from '../application/scoring/save-cells.ts';
import { saveRemarks } from '../application/scoring/save-remarks.ts';
import { saveStanding } from '../application/scoring/save-standing.ts';
import { setExemption } from '../application/scoring/set-exemption.ts';
import { setFlagQuota } from '../application/scoring/set-flag-quota.ts';
import { setLayerLock } from '../application/scoring/set-layer-lock.ts';
import { redoScores, undoScores } from '../application/scoring/undo-redo.ts';
import { loadSample, startEmpty } from '../application/setup/begin.ts';
import { setupStatus } from '../application/setup/status.ts';
import { endUnit } from '../application/units/end-unit.ts';
import { saveCluster } from '../application/units/save-cluster.ts';
import { removeSuccession, saveSuccession } from '../application/units/save-succession.ts';
import { saveUnit } from '../application/units/save-unit.ts';
import { contract } from '../contract/contract.ts';
import { refuse } from '../contract/refusal.ts';
import { scoredCriteria } from '../domain/scoring/schemes/scheme.ts';
import { trackJob } from './jobs/track-job.ts';
import { keepInside } from './rehearsal/keep-inside.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { answer, fileContent, handedFile } from './routes/answer.ts';
import { attachmentsRoutes } from './routes/attachments.ts';
import { certificateRoutes } from './routes/certificates.ts';
import { conflictsRoutes } from './routes/conflicts.ts';
import { consistencyRoutes } from './routes/consistency.ts';
import { councilRoutes } from './routes/council.ts';
import { countingRoutes } from './routes/counting.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { documentTemplatesRoutes } from './routes/document-templates.ts';
import { documentsRoutes } from './routes/documents.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { draftsRoutes } from './routes/drafts.ts';
import { eOfficeRoutes } from './routes/e-office.ts';
import { fileSettingsRoutes } from './routes/file-settings.ts';
import { incomingRoutes } from './routes/incoming.ts';
import { jobsRoutes } from './routes/jobs.ts';
import { lawRoutes } from './routes/law.ts';
import { meetingsRoutes } from './routes/meetings.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { moneyRoutes } from './routes/money.ts';
import { officeTextsRoutes } from './routes/office-texts.ts';
import { outgoingRoutes } from './routes/outgoing.ts';
import { papersRoutes } from './routes/papers.ts';
import { peopleRoutes } from './routes/people.ts';
import { pollsRoutes } from './routes/polls.ts';
import { projectorRoutes } from './routes/projector.ts';
import { registerRoutes } from './routes/register.ts';
import { rehearsalRoutes } from './routes/rehearsal.ts';
import { rollRoutes } from './routes/roll.ts';
import { runningRoutes } from './routes/running.ts';
import { signingRoutes } from './routes/signing.ts';
import { verificationRoutes } from './routes/verification.ts';
import { votingRulesRoutes } from './routes/voting-rules.ts';
import type { Services } from './services.ts';

/** Binds every procedure of the contract to its use case. No rule lives here. */
export function createRouter(services: Services) {
  const os = implement(contract)
    .use(async ({ path, next }) =>
      services.rehearsals.inside ? keepInside(path, async () => next(), services.markRehearsal) : next(),
    )
    .use(({ path, signal, next }) => trackJob(services.jobs, { path, signal }, async () => next()));
  const { repositories } = services;
  return os.router({
    setup: {
      status: os.setup.status.handler(() => setupStatus(repositories, services.audit, services.program)),
      loadSample: os.setup.loadSample.handler(({ errors }) => answer(loadSample(services), errors)),
      startEmpty: os.setup.startEmpty.handler(({ errors }) => answer(startEmpty(services), errors)),
      backUp: os.setup.backUp.handler(async ({ errors }) => {
        const backup = await services.backUp(services.clock.now(), 'manual');
        if (backup.ok) return backup.value;
        const { code } = backup.error;
        const refusal =
          code === 'copy_damaged' || code === 'copy_differs' || code === 'no_record'
            ? refuse('storage_failed', { detail: code }).error
            : storageRefusal(code);
        throw errors.REFUSED({ data: refusal });
      }),
    },
    units: {
      list: os.units.list.handler(() => repositories.units.all()),
      save: os.units.save.handler(({ input, errors }) => answer(saveUnit(services, input), errors)),
      end: os.units.end.handler(({ input, errors }) => answer(endUnit(services, input), errors)),
      successions: os.units.successions.handler(() => repositories.units.successions()),
      saveSuccession: os.units.saveSuccession.handler(({ input, errors }) =>
        answer(saveSuccession(services, input), errors),
      ),
      removeSuccession: os.units.removeSuccession.handler(({ input, errors }) =>
        answer(removeSuccession(services, input), errors),
      ),
    },
    clusters: {
      list: os.clusters.list.handler(({ input }) => repositories.clusters.ofYear(input.year)),
      save: os.clusters.save.handler(({ input, errors }) => answer(saveCluster(services, input), errors)),
      schemes: os.clusters.schemes.handler(({ input }) =>
        standingSchemes(repositories, input.year).map((scheme) => ({
          key: scheme.key,
          name: scheme.name,
          year: scheme.year,
          criteria: scoredCriteria(scheme).length,
        })),
      ),
    },
    council: councilRoutes(services),
    intake: {
      readWorkbooks: os.intake.readWorkbooks.handler(async ({ input }) =>
        readWorkbooks(
          { ...services, staging: services.stagedWorkbooks },
          { year: input.year, files: await Promise.all(input.files.map(fileContent)) },
        ),
      ),
      acceptWorkbook: os.intake.acceptWorkbook.handler(async ({ input, errors }) =>
        answer(await acceptWorkbook({ ...services, staging: services.stagedWorkbooks }, input), errors),
      ),
      readNominees: os.intake.readNominees.handler(async ({ input }) =>
        readNominees(
          { ...services, staging: services.stagedNominees },
          { file: await fileContent(input.file) },
        ),
      ),
      acceptNominees: os.intake.acceptNominees.handler(async ({ input, errors }) =>
        answer(await acceptNominees({ ...services, staging: services.stagedNominees }, input), errors),
      ),
      discard: os.intake.discard.handler(({ input }) => {
        services.stagedWorkbooks.remove(input.stagedId);
        services.stagedNominees.remove(input.stagedId);
        return {};
      }),
    },
    schemes: {
      list: os.schemes.list.handler(({ input }) => listSchemes(repositories, input)),
      get: os.schemes.get.handler(({ input, errors }) => answer(getScheme(services, input), errors)),
      samples: os.schemes.samples.handler(() => [...services.sample.schemes]),
      save: os.schemes.save.handler(({ input, errors }) => answer(saveScheme(services, input), errors)),
      create: os.schemes.create.handler(({ input, errors }) => answer(createScheme(services, input), errors)),
      addVersion: os.schemes.addVersion.handler(({ input, errors }) =>
        answer(addSchemeVersion(services, input), errors),
      ),
      copyToYear: os.schemes.copyToYear.handler(({ input, errors }) =>
        answer(copySchemes(services, input), errors),
      ),
      rename: os.schemes.rename.handler(({ input, errors }) => answer(renameScheme(services, input), errors)),
      remove: os.schemes.remove.handler(({ input, errors }) => answer(removeScheme(services, input), errors)),
      preview: os.schemes.preview.handler(({ input, errors }) =>
        answer(previewScheme(repositories, input), errors),
      ),
      apply: os.schemes.apply.handler(({ input, errors }) => answer(applyScheme(services, input), errors)),
      readFile: os.schemes.readFile.handler(async ({ input }) =>
        readSchemeFile(services, { year: input.year, file: await fileContent(input.file) }),
      ),
      exportFile: os.schemes.exportFile.handler(async ({ input, errors }) => {
        const { name, type, bytes } = answer(await exportScheme(services, input), errors);
        return { name, file: new File([bytes], name, { type }) };
      }),
    },
    exchange: {
      state: os.exchange.state.handler(({ input, errors }) =>
        answer(exchangeState(repositories, input), errors),
      ),
      send: os.exchange.send.handler(({ input, errors, signal }) =>
        answer(sendWorkbooks(services, input, signal), errors),
      ),
      zip: os.exchange.zip.handler(({ input, errors }) =>
        handedFile(answer(batchZip(services, input), errors), 'application/zip'),
      ),
      files: os.exchange.files.handler(({ input, errors }) => {
        const { name, files } = answer(batchFiles(services, input), errors);
        return { name, files: files.map((file) => handedFile(file)) };
      }),
      readReturned: os.exchange.readReturned.handler(async ({ input }) =>
        readReturned(services, { ...input, files: await Promise.all(input.files.map(fileContent)) }),
      ),
      acceptReturned: os.exchange.acceptReturned.handler(async ({ input, errors }) =>
        answer(await acceptReturned(services, input), errors),
      ),
      discard: os.exchange.discard.handler(({ input }) => {
        services.returns.remove(input.stagedId);
        return {};
      }),
      report: os.exchange.report.handler(async ({ input, errors }) =>
        handedFile(answer(await returnReportFile(services, input), errors)),
      ),
    },
    scoring: {
      getSheet: os.scoring.getSheet.handler(({ input, errors }) =>
        answer(getSheet(repositories, input), errors),
      ),
      saveCells: os.scoring.saveCells.handler(({ input, errors }) =>
        answer(saveCells(services, input), errors),
      ),
      saveRemarks: os.scoring.saveRemarks.handler(({ input, errors }) =>
        answer(saveRemarks(services, input), errors),
      ),
      undo: os.scoring.undo.handler(({ input, errors }) => answer(undoScores(services, input), errors)),
      redo: os.scoring.redo.handler(({ input, errors }) => answer(redoScores(services, input), errors)),
      setLayerLock: os.scoring.setLayerLock.handler(({ input, errors }) =>
        answer(setLayerLock(services, input), errors),
      ),
      addEvidence: os.scoring.addEvidence.handler(async ({ input, errors }) =>
        answer(await addEvidence(services, { ...input, file: await fileContent(input.file) }), errors),
      ),
      removeEvidence: os.scoring.removeEvidence.handler(({ input, errors }) =>
        answer(removeEvidence(services, input), errors),
      ),
      readEvidence: os.scoring.readEvidence.handler(async ({ input, errors }) => {
        const { name, bytes } = answer(await readEvidence(services, input), errors);
        return { name, file: new File([Buffer.from(bytes)], name) };
      }),
      setExemption: os.scoring.setExemption.handler(({ input, errors }) =>
        answer(setExemption(services, input), errors),
      ),
      saveStanding: os.scoring.saveStanding.handler(({ input, errors }) =>
        answer(saveStanding(services, input), errors),
      ),
      setFlagQuota: os.scoring.setFlagQuota.handler(({ input, errors }) =>
        answer(setFlagQuota(services, input), errors),
      ),
      exportSheet: os.scoring.exportSheet.handler(async ({ input, errors }) => {
        const { name, type, bytes } = answer(await exportSheet(services, input), errors);
        return { name, file: new File([Buffer.from(bytes)], name, { type }) };
      }),
      cellHistory: os.scoring.cellHistory.handler(({ input }) => cellHistory(services.audit, input)),
    },
    layouts: {
      get: os.layouts.get.handler(({ input }) => ({
        layout: repositories.gridLayouts.get(input.grid) ?? null,
      })),
      save: os.layouts.save.handler(({ input, errors }) => answer(saveLayout(services, input), errors)),
    },
    proposals: {
      list: os.proposals.list.handler(({ input }) => listProposals(repositories, services.awards, input)),
      proposeUnits: os.proposals.proposeUnits.handler(({ input, errors }) =>
        answer(proposeUnits(services, input), errors),
      ),
    },
    meetings: meetingsRoutes(services),
    agenda: agendaRoutes(services),
    roll: rollRoutes(services),
    papers: papersRoutes(services),
    polls: pollsRoutes(services),
    conflicts: conflictsRoutes(services),
    counting: countingRoutes(services),
    projector: projectorRoutes(services),
    running: runningRoutes(services),
    minutes: minutesRoutes(services),
    drafts: draftsRoutes(services),
    documents: documentsRoutes(services),
    consistency: consistencyRoutes(services),
    eOffice: eOfficeRoutes(services),
    fileSettings: fileSettingsRoutes(services),
    signing: signingRoutes(services),
    incoming: incomingRoutes(services),
    verification: verificationRoutes(services),
    law: lawRoutes(services),
    votingRules: votingRulesRoutes(services),
    people: peopleRoutes(services),
    dossiers: dossierRoutes(services),
    decisions: decisionRoutes(services),
    register: registerRoutes(services),
    money: moneyRoutes(services),
    certificates: certificateRoutes(services),
    attachments: attachmentsRoutes(services),
    outgoing: outgoingRoutes(services),
    officeTexts: officeTextsRoutes(services),
    documentTemplates: documentTemplatesRoutes(services),
    rehearsal: rehearsalRoutes(services),
    jobs: jobsRoutes(services),
    live: {
      changes: os.live.changes.handler(({ signal }) => services.changeFeed.subscribe(signal)),
    },
  });
}
