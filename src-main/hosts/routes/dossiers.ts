import { implement } from '@orpc/server';

import { getDossier } from '../../application/dossiers/get-dossier.ts';
import { listDossiers } from '../../application/dossiers/list-dossiers.ts';
import { closeRound, saveRound } from '../../application/dossiers/rounds.ts';
import { dossiersContract } from '../../contract/dossiers.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Rounds of commendation and their dossiers. */
export function dossierRoutes(services: Services) {
  const os = implement(dossiersContract);
  const { repositories } = services;
  const notYet = () => {
    throw new Error('This part of the dossiers is being built');
  };
  return os.router({
    rounds: os.rounds.handler(({ input }) => repositories.rounds.ofYear(input.year)),
    saveRound: os.saveRound.handler(({ input, errors }) => answer(saveRound(services, input), errors)),
    closeRound: os.closeRound.handler(({ input, errors }) => answer(closeRound(services, input), errors)),
    list: os.list.handler(({ input }) => listDossiers(services, input)),
    get: os.get.handler(({ input, errors }) => answer(getDossier(services, input), errors)),
    add: os.add.handler(notYet),
    edit: os.edit.handler(notYet),
    move: os.move.handler(notYet),
    withdraw: os.withdraw.handler(notYet),
    undo: os.undo.handler(notYet),
    redo: os.redo.handler(notYet),
    setPart: os.setPart.handler(notYet),
    addPartFile: os.addPartFile.handler(notYet),
    partFile: os.partFile.handler(notYet),
    removePartFile: os.removePartFile.handler(notYet),
    letters: os.letters.handler(notYet),
    letterFile: os.letterFile.handler(notYet),
    late: os.late.handler(notYet),
  });
}
