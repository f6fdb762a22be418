import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

import { procedure } from './base.ts';

/** What can change under an open page; each names the queries that must be asked again. */
export const ChangeTopic = {
  setup: 'setup',
  units: 'units',
  clusters: 'clusters',
  council: 'council',
  schemes: 'schemes',
  scores: 'scores',
  proposals: 'proposals',
  meetings: 'meetings',
  /** A figure was typed: the windows that count see whether they have missed one. */
  counting: 'counting',
  projector: 'projector',
  /** The page or the light of the hall screen, not its slide. */
  stage: 'stage',
  /** Items, notes and speeches of a running session. */
  running: 'running',
  /** Texts of the minutes of a session. */
  minutes: 'minutes',
  documents: 'documents',
  law: 'law',
  people: 'people',
  register: 'register',
  decisions: 'decisions',
  money: 'money',
  certificates: 'certificates',
} as const;
export type ChangeTopic = (typeof ChangeTopic)[keyof typeof ChangeTopic];

const changeEvent = z.object({ topic: z.enum(ChangeTopic), id: z.string().nullable() });
export type ChangeEvent = z.infer<typeof changeEvent>;

export const liveContract = {
  /** Every change after it was stored, as long as the page listens. */
  changes: procedure.output(eventIterator(changeEvent)),
};
