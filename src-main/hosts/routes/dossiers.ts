import { implement } from '@orpc/server';

import { addDossiers } from '../../application/dossiers/add-dossiers.ts';
import {
  addDossierPartFile,
  readDossierPartFile,
  removeDossierPartFile,
  setDossierPart,
} from '../../application/dossiers/dossier-parts.ts';
import { editDossiers } from '../../application/dossiers/edit-dossiers.ts';
import { getDossier } from '../../application/dossiers/get-dossier.ts';
import { lateOnes } from '../../application/dossiers/late.ts';
import { letterFile } from '../../application/dossiers/letter-file.ts';
import { listDossiers } from '../../application/dossiers/list-dossiers.ts';
import { problemsOfDossiers } from '../../application/dossiers/list-problems.ts';
import { moveDossiers } from '../../application/dossiers/move-dossiers.ts';
import { closeRound, saveRound } from '../../application/dossiers/rounds.ts';
import { partsAsked, setDossierParts } from '../../application/dossiers/set-parts.ts';
import { stateDossiers, statementsAsked } from '../../application/dossiers/state-dossiers.ts';
import { tieDossiers } from '../../application/dossiers/tie-dossiers.ts';
import { redoDossiers, undoDossiers } from '../../application/dossiers/undo-dossiers.ts';
import { withdrawDossiers } from '../../application/dossiers/withdraw-dossiers.ts';
import { writeLetters } from '../../application/dossiers/write-letters.ts';
import { dossiersContract } from '../../contract/dossiers.contract.ts';
import type { Services } from '../services.ts';
import { answer, fileContent } from './answer.ts';

/** Rounds of commendation and their dossiers. */
export function dossierRoutes(services: Services) {
  const os = implement(dossiersContract);
  const { repositories } = services;
  return os.router({
    rounds: os.rounds.handler(({ input }) => repositories.rounds.ofYear(input.year)),
    saveRound: os.saveRound.handler(({ input, errors }) => answer(saveRound(services, input), errors)),
    closeRound: os.closeRound.handler(({ input, errors }) => answer(closeRound(services, input), errors)),
    list: os.list.handler(async ({ input }) => {
      tieDossiers(services, input);
      await services.nextTurn();
      return listDossiers(services, input);
    }),
    problems: os.problems.handler(({ input }) =>
      problemsOfDossiers(services, input).map((problem) => ({ ...problem, rowIds: [...problem.rowIds] })),
    ),
    get: os.get.handler(({ input, errors }) => answer(getDossier(services, input), errors)),
    add: os.add.handler(({ input, errors }) => answer(addDossiers(services, input), errors)),
    edit: os.edit.handler(({ input, errors }) => answer(editDossiers(services, input), errors)),
    move: os.move.handler(async ({ input, errors }) => answer(await moveDossiers(services, input), errors)),
    withdraw: os.withdraw.handler(({ input, errors }) => answer(withdrawDossiers(services, input), errors)),
    undo: os.undo.handler(({ input, errors }) => answer(undoDossiers(services, input), errors)),
    redo: os.redo.handler(({ input, errors }) => answer(redoDossiers(services, input), errors)),
    setPart: os.setPart.handler(({ input, errors }) => answer(setDossierPart(services, input), errors)),
    partsAsked: os.partsAsked.handler(({ input, errors }) => answer(partsAsked(services, input), errors)),
    setParts: os.setParts.handler(({ input, errors }) => answer(setDossierParts(services, input), errors)),
    statementsAsked: os.statementsAsked.handler(({ input, errors }) =>
      answer(statementsAsked(services, input), errors),
    ),
    state: os.state.handler(({ input, errors }) => answer(stateDossiers(services, input), errors)),
    addPartFile: os.addPartFile.handler(async ({ input, errors }) =>
      answer(await addDossierPartFile(services, { ...input, file: await fileContent(input.file) }), errors),
    ),
    partFile: os.partFile.handler(async ({ input, errors }) => {
      const { name, bytes } = answer(await readDossierPartFile(services, input), errors);
      return { name, file: new File([Buffer.from(bytes)], name) };
    }),
    removePartFile: os.removePartFile.handler(({ input, errors }) =>
      answer(removeDossierPartFile(services, input), errors),
    ),
    letters: os.letters.handler(async ({ input, errors }) =>
      answer(await writeLetters(services, input), errors),
    ),
    letterFile: os.letterFile.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await letterFile(services, input), errors);
      return { name, file: new File([Buffer.from(bytes)], name, { type }) };
    }),
    late: os.late.handler(({ input }) => lateOnes(services, input)),
  });
}
