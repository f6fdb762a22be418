import { implement } from '@orpc/server';

import {
  numberSeries,
  outgoingDetails,
  readOutgoingFile,
} from '../../application/documents/outgoing/read-outgoing.ts';
import { saveDispatch } from '../../application/documents/outgoing/save-dispatch.ts';
import { outgoingContract } from '../../contract/outgoing.contract.ts';
import type { Services } from '../services.ts';
import { answer, handedFile } from './answer.ts';

/** Outgoing documents one by one. */
export function outgoingRoutes(services: Services) {
  const os = implement(outgoingContract);
  const { repositories } = services;
  return os.router({
    series: os.series.handler(({ input }) => numberSeries(repositories, input)),
    details: os.details.handler(({ input, errors }) => answer(outgoingDetails(repositories, input), errors)),
    file: os.file.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await readOutgoingFile(services, input), errors);
      return handedFile({ name, bytes }, type);
    }),
    saveDispatch: os.saveDispatch.handler(({ input, errors }) =>
      answer(saveDispatch(services, input), errors),
    ),
  });
}
