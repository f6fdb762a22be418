import { implement } from '@orpc/server';

import { correctEntry } from '../../application/register/correct-entry.ts';
import { deliverEntries } from '../../application/register/deliver-entries.ts';
import { exportRegister } from '../../application/register/export-register.ts';
import { getEntry } from '../../application/register/get-entry.ts';
import { acceptHistory } from '../../application/register/history/accept-history.ts';
import { exportRejected } from '../../application/register/history/export-rejected.ts';
import { historyRows } from '../../application/register/history/history-rows.ts';
import {
  answerHistory,
  readHistoryAgain,
  readHistoryFile,
} from '../../application/register/history/read-history.ts';
import { reissueCertificate } from '../../application/register/reissue-certificate.ts';
import { revokeEntry } from '../../application/register/revoke-entry.ts';
import { queryOf } from '../../application/register/search-register.ts';
import { registerContract } from '../../contract/register.contract.ts';
import type { Services } from '../services.ts';
import { answer, fileContent, handedFile } from './answer.ts';

/** The register of awards, and the histories that are taken into it. */
export function registerRoutes(services: Services) {
  const os = implement(registerContract);
  const { repositories } = services;
  return os.router({
    search: os.search.handler(({ input }) => {
      const { rows, total } = repositories.register.search(queryOf(repositories, input));
      return { rows: [...rows], total };
    }),
    entry: os.entry.handler(({ input, errors }) => answer(getEntry(services, input), errors)),
    awards: os.awards.handler(() => services.awards.map(({ code, name }) => ({ code, name }))),
    deliver: os.deliver.handler(({ input, errors }) => answer(deliverEntries(services, input), errors)),
    correct: os.correct.handler(({ input, errors }) => answer(correctEntry(services, input), errors)),
    reissue: os.reissue.handler(({ input, errors }) => answer(reissueCertificate(services, input), errors)),
    revoke: os.revoke.handler(({ input, errors }) => answer(revokeEntry(services, input), errors)),
    exportFile: os.exportFile.handler(async ({ input }) => handedFile(await exportRegister(services, input))),
    readHistory: os.readHistory.handler(async ({ input, signal }) =>
      readHistoryFile(services, { file: await fileContent(input.file), sender: input.sender }, signal),
    ),
    readHistoryAgain: os.readHistoryAgain.handler(({ input, errors, signal }) =>
      answer(readHistoryAgain(services, input, signal), errors),
    ),
    answerHistory: os.answerHistory.handler(async ({ input, errors }) => {
      const { stagedId, ...answers } = input;
      return answer(await answerHistory(services, { stagedId, answers }), errors);
    }),
    historyRows: os.historyRows.handler(({ input, errors }) => answer(historyRows(services, input), errors)),
    acceptHistory: os.acceptHistory.handler(async ({ input, errors, signal }) =>
      answer(await acceptHistory(services, input, signal), errors),
    ),
    rejectedHistory: os.rejectedHistory.handler(async ({ input, errors }) =>
      handedFile(answer(await exportRejected(services, input), errors)),
    ),
    discardHistory: os.discardHistory.handler(({ input }) => {
      services.histories.remove(input.stagedId);
      return {};
    }),
  });
}
