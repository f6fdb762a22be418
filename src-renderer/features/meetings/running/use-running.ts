import type { InferContractRouterOutputs } from '@orpc/contract';
import { useMutation, useQuery } from '@tanstack/react-query';

import type { contract } from '../../../../src-main/contract/contract.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { useAskAgain } from '../../../api/use-ask-again.ts';
import { notifyError } from '../../../ui/notify.ts';

/** A session as the screen for running it shows it. */
export type RunningView = InferContractRouterOutputs<typeof contract>['running']['get'];
export type RunningItem = RunningView['items'][number];
export type RunningSpeech = RunningView['speeches'][number];

export function useRunning(meetingId: MeetingId) {
  return useQuery(orpc.running.get.queryOptions({ input: { meetingId } }));
}

/** The commands of a running session; each stays pending until its effect is on the screen. */
export function useRunningCommands() {
  const askAgain = useAskAgain();
  const options = {
    onError: notifyError,
    onSuccess: () => askAgain(orpc.running.key()),
  };
  return {
    openItem: useMutation(orpc.running.openItem.mutationOptions(options)),
    closeItem: useMutation(orpc.running.closeItem.mutationOptions(options)),
    startSpeech: useMutation(orpc.running.startSpeech.mutationOptions(options)),
    endSpeech: useMutation(orpc.running.endSpeech.mutationOptions(options)),
    extendSpeech: useMutation(orpc.running.extendSpeech.mutationOptions(options)),
    removeSpeech: useMutation(orpc.running.removeSpeech.mutationOptions(options)),
  };
}
