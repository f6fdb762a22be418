import { implement } from '@orpc/server';

import { createMeeting } from '../../application/meetings/create-meeting.ts';
import { moveAgendaItem, removeAgendaItem, saveAgendaItem } from '../../application/meetings/edit-agenda.ts';
import { getMeeting } from '../../application/meetings/get-meeting.ts';
import { lockMeeting } from '../../application/meetings/lock-meeting.ts';
import { endMeeting, startMeeting } from '../../application/meetings/run-meeting.ts';
import { setAttendance } from '../../application/meetings/set-attendance.ts';
import { updateMeeting } from '../../application/meetings/update-meeting.ts';
import { meetingsContract } from '../../contract/meetings.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Sessions of the council. */
export function meetingsRoutes(services: Services) {
  const os = implement(meetingsContract);
  const { repositories } = services;
  return os.router({
    list: os.list.handler(({ input }) => repositories.meetings.ofYear(input.year)),
    get: os.get.handler(({ input, errors }) => answer(getMeeting(services, repositories, input), errors)),
    create: os.create.handler(({ input, errors }) => answer(createMeeting(services, input), errors)),
    update: os.update.handler(({ input, errors }) => answer(updateMeeting(services, input), errors)),
    setAttendance: os.setAttendance.handler(({ input, errors }) =>
      answer(setAttendance(services, input), errors),
    ),
    saveAgendaItem: os.saveAgendaItem.handler(({ input, errors }) =>
      answer(saveAgendaItem(services, input), errors),
    ),
    moveAgendaItem: os.moveAgendaItem.handler(({ input, errors }) =>
      answer(moveAgendaItem(services, input), errors),
    ),
    removeAgendaItem: os.removeAgendaItem.handler(({ input, errors }) =>
      answer(removeAgendaItem(services, input), errors),
    ),
    start: os.start.handler(({ input, errors }) => answer(startMeeting(services, input), errors)),
    lock: os.lock.handler(({ input, errors }) => answer(lockMeeting(services, input), errors)),
    end: os.end.handler(async ({ input, errors }) => answer(await endMeeting(services, input), errors)),
  });
}
