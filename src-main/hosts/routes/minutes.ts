import { implement } from '@orpc/server';

import { draftMinutes } from '../../application/documents/minutes/draft-minutes.ts';
import { getMinutes, getMinutesResults } from '../../application/documents/minutes/get-minutes.ts';
import { saveMinutesText } from '../../application/documents/minutes/save-minutes-text.ts';
import { minutesContract } from '../../contract/minutes.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** The minutes of sessions while they come about. */
export function minutesRoutes(services: Services) {
  const os = implement(minutesContract);
  const { repositories } = services;
  return os.router({
    get: os.get.handler(async ({ input, errors }) =>
      answer(await getMinutes(services, repositories, input), errors),
    ),
    results: os.results.handler(async ({ input, errors }) => [
      ...answer(await getMinutesResults(services, repositories, input), errors),
    ]),
    saveText: os.saveText.handler(({ input, errors }) => answer(saveMinutesText(services, input), errors)),
    draft: os.draft.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await draftMinutes(services, input), errors);
      return { name, file: new File([Buffer.from(bytes)], name, { type }) };
    }),
  });
}
