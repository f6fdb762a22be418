import { useState } from 'react';

import type { PollId } from '../../../../src-main/domain/kernel/ids.ts';
import type { MeetingView, Poll } from '../meeting-types.ts';

/** The poll that the operator works on: the chosen one, else the open one, else the next that isn't closed. */
export function useChosenPoll({ polls }: MeetingView): readonly [Poll | undefined, (id: PollId) => void] {
  const [chosen, choose] = useState<PollId | null>(null);
  const poll =
    polls.find(({ id }) => id === chosen) ??
    polls.find(({ state }) => state === 'open') ??
    polls.find(({ state }) => state === 'draft') ??
    polls.findLast(({ superseded }) => !superseded) ??
    polls.at(-1);
  return [poll, choose];
}
