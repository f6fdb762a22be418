import { implement } from '@orpc/server';

import { addAgendaItems, nameAgendaSection } from '../../application/meetings/edit-agenda.ts';
import { agendaContract } from '../../contract/agenda.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** The agenda of a session as a whole. */
export function agendaRoutes(services: Services) {
  const os = implement(agendaContract);
  return os.router({
    addItems: os.addItems.handler(({ input, errors }) => answer(addAgendaItems(services, input), errors)),
    nameSection: os.nameSection.handler(({ input, errors }) =>
      answer(nameAgendaSection(services, input), errors),
    ),
  });
}
