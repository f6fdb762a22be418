import { implement } from '@orpc/server';

import { getRunning } from '../../application/meetings/running/get-running.ts';
import { closeAgendaItem, openAgendaItem } from '../../application/meetings/running/run-items.ts';
import {
  endSpeech,
  extendRunningSpeech,
  removeSpeech,
  startSpeech,
} from '../../application/meetings/running/run-speech.ts';
import { saveNotes } from '../../application/meetings/running/save-notes.ts';
import { runningContract } from '../../contract/running.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** A session while it runs. */
export function runningRoutes(services: Services) {
  const os = implement(runningContract);
  return os.router({
    get: os.get.handler(({ input, errors }) => answer(getRunning(services.repositories, input), errors)),
    openItem: os.openItem.handler(({ input, errors }) => answer(openAgendaItem(services, input), errors)),
    closeItem: os.closeItem.handler(({ input, errors }) => answer(closeAgendaItem(services, input), errors)),
    saveNotes: os.saveNotes.handler(({ input, errors }) => answer(saveNotes(services, input), errors)),
    startSpeech: os.startSpeech.handler(({ input, errors }) => answer(startSpeech(services, input), errors)),
    endSpeech: os.endSpeech.handler(({ input, errors }) => answer(endSpeech(services, input), errors)),
    extendSpeech: os.extendSpeech.handler(({ input, errors }) =>
      answer(extendRunningSpeech(services, input), errors),
    ),
    removeSpeech: os.removeSpeech.handler(({ input, errors }) =>
      answer(removeSpeech(services, input), errors),
    ),
  });
}
