import { implement } from '@orpc/server';

import { noteAttendance, takeAttendanceBack } from '../../application/meetings/roll/attendance-events.ts';
import { getRoll } from '../../application/meetings/roll/get-roll.ts';
import { saveGuests } from '../../application/meetings/roll/save-guests.ts';
import { saveRollEntry } from '../../application/meetings/roll/save-roll-entry.ts';
import { rollContract } from '../../contract/roll.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Who takes part in a session. */
export function rollRoutes(services: Services) {
  const os = implement(rollContract);
  return os.router({
    get: os.get.handler(({ input, errors }) => answer(getRoll(services, input), errors)),
    save: os.save.handler(({ input, errors }) => answer(saveRollEntry(services, input), errors)),
    note: os.note.handler(({ input, errors }) => answer(noteAttendance(services, input), errors)),
    takeBack: os.takeBack.handler(({ input, errors }) => answer(takeAttendanceBack(services, input), errors)),
    saveGuests: os.saveGuests.handler(({ input, errors }) => answer(saveGuests(services, input), errors)),
  });
}
