import { implement } from '@orpc/server';

import { decisionFile } from '../../application/decisions/decision-file.ts';
import {
  addDecisionItems,
  createDecision,
  removeDecision,
  removeDecisionItems,
  sortDecisionItems,
  updateDecision,
} from '../../application/decisions/edit-decision.ts';
import { getDecision, listDecisions } from '../../application/decisions/get-decision.ts';
import { issueDecision } from '../../application/decisions/issue-decision.ts';
import { listWaiting } from '../../application/decisions/waiting.ts';
import { decisionsContract } from '../../contract/decisions.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Decisions on awards. */
export function decisionRoutes(services: Services) {
  const os = implement(decisionsContract);
  return os.router({
    list: os.list.handler(({ input }) => listDecisions(services, input)),
    waiting: os.waiting.handler(({ input }) => listWaiting(services, input)),
    get: os.get.handler(({ input, errors }) => answer(getDecision(services, input), errors)),
    create: os.create.handler(({ input, errors }) => answer(createDecision(services, input), errors)),
    update: os.update.handler(({ input, errors }) => answer(updateDecision(services, input), errors)),
    addItems: os.addItems.handler(({ input, errors }) => answer(addDecisionItems(services, input), errors)),
    removeItems: os.removeItems.handler(({ input, errors }) =>
      answer(removeDecisionItems(services, input), errors),
    ),
    sortItems: os.sortItems.handler(({ input, errors }) =>
      answer(sortDecisionItems(services, input), errors),
    ),
    remove: os.remove.handler(({ input, errors }) => answer(removeDecision(services, input), errors)),
    issue: os.issue.handler(async ({ input, errors }) =>
      answer(await issueDecision(services, input), errors),
    ),
    file: os.file.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await decisionFile(services, input), errors);
      return { name, file: new File([Buffer.from(bytes)], name, { type }) };
    }),
  });
}
