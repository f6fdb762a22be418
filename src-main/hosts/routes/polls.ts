import { implement } from '@orpc/server';

import { fileTypes } from '../../application/file-types.ts';
import { carveOut } from '../../application/meetings/polls/carve-out.ts';
import { chooseTied } from '../../application/meetings/polls/choose-tied.ts';
import { correctPoll } from '../../application/meetings/polls/correct-poll.ts';
import { exportTally } from '../../application/meetings/polls/export-tally.ts';
import { getPollRule } from '../../application/meetings/polls/get-rule.ts';
import { putMotion } from '../../application/meetings/polls/put-motion.ts';
import { putToBallot } from '../../application/meetings/polls/put-to-ballot.ts';
import { reballot } from '../../application/meetings/polls/reballot.ts';
import { removePoll } from '../../application/meetings/polls/remove-poll.ts';
import { setUpPoll } from '../../application/meetings/polls/set-up-poll.ts';
import { takeBackPoll } from '../../application/meetings/polls/take-back-poll.ts';
import { closePoll, openPoll, saveCounts, sealPoll } from '../../application/meetings/run-poll.ts';
import { pollsContract } from '../../contract/polls.contract.ts';
import type { Services } from '../services.ts';
import { answer, handedFile } from './answer.ts';

/** Votes of a session. */
export function pollsRoutes(services: Services) {
  const os = implement(pollsContract);
  return os.router({
    putToBallot: os.putToBallot.handler(({ input, errors }) => answer(putToBallot(services, input), errors)),
    rule: os.rule.handler(({ input, errors }) =>
      answer(getPollRule(services, services.repositories, input), errors),
    ),
    putMotion: os.putMotion.handler(({ input, errors }) => answer(putMotion(services, input), errors)),
    reballot: os.reballot.handler(({ input, errors }) => answer(reballot(services, input), errors)),
    setUp: os.setUp.handler(({ input, errors }) => answer(setUpPoll(services, input), errors)),
    carveOut: os.carveOut.handler(({ input, errors }) => answer(carveOut(services, input), errors)),
    chooseTied: os.chooseTied.handler(({ input, errors }) => answer(chooseTied(services, input), errors)),
    correct: os.correct.handler(({ input, errors }) => answer(correctPoll(services, input), errors)),
    takeBack: os.takeBack.handler(({ input, errors }) => answer(takeBackPoll(services, input), errors)),
    remove: os.remove.handler(({ input, errors }) => answer(removePoll(services, input), errors)),
    exportTally: os.exportTally.handler(({ input, errors }) =>
      handedFile(answer(exportTally(services.repositories, input), errors), fileTypes.json),
    ),
    open: os.open.handler(({ input, errors }) => answer(openPoll(services, input), errors)),
    saveCounts: os.saveCounts.handler(({ input, errors }) =>
      answer(
        saveCounts(services, {
          ...input,
          items: input.items.map(({ proposalId, ...counts }) => ({ proposalId, counts })),
        }),
        errors,
      ),
    ),
    close: os.close.handler(({ input, errors }) => answer(closePoll(services, input), errors)),
    seal: os.seal.handler(({ input, errors }) => answer(sealPoll(services, input), errors)),
  });
}
