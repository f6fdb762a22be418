import { implement } from '@orpc/server';

import { countChecks } from '../../application/meetings/counting/count-checks.ts';
import { addBatch, removeBatch } from '../../application/meetings/counting/edit-batches.ts';
import { electTeam } from '../../application/meetings/counting/elect-team.ts';
import { getBallot } from '../../application/meetings/counting/get-ballot.ts';
import { countState, getSheets } from '../../application/meetings/counting/get-sheets.ts';
import { recount, setEntry } from '../../application/meetings/counting/recount.ts';
import { saveCells } from '../../application/meetings/counting/save-cells.ts';
import { countingContract } from '../../contract/counting.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** The counting team's work. */
export function countingRoutes(services: Services) {
  const os = implement(countingContract);
  const { repositories } = services;
  return os.router({
    ballot: os.ballot.handler(({ input, errors }) => answer(getBallot(repositories, input), errors)),
    state: os.state.handler(({ input, errors }) => answer(countState(repositories, input), errors)),
    sheets: os.sheets.handler(({ input, errors }) => answer(getSheets(repositories, input), errors)),
    saveCells: os.saveCells.handler(({ input, errors }) => answer(saveCells(services, input), errors)),
    addBatch: os.addBatch.handler(({ input, errors }) => answer(addBatch(services, input), errors)),
    removeBatch: os.removeBatch.handler(({ input, errors }) => answer(removeBatch(services, input), errors)),
    setEntry: os.setEntry.handler(({ input, errors }) => answer(setEntry(services, input), errors)),
    recount: os.recount.handler(({ input, errors }) => answer(recount(services, input), errors)),
    checks: os.checks.handler(({ input, errors }) => answer(countChecks(repositories, input), errors)),
    electTeam: os.electTeam.handler(({ input, errors }) => answer(electTeam(services, input), errors)),
  });
}
