import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Job } from '../../../src-main/contract/jobs.contract.ts';
import { followStream } from '../../api/follow-stream.ts';
import { client, savedNames, transport } from '../../api/page-connection.ts';
import { worthALine } from './job-view.ts';

export type ToldJobs = {
  readonly jobs: readonly Job[];
  /** When they were told, as `performance.now()`. */
  readonly toldAt: number;
};

/** The jobs of the program that the person may want to see, the newest first. */
export function useJobs(): ToldJobs {
  const [told, setTold] = useState<ToldJobs>({ jobs: [], toldAt: 0 });
  const saved = useSyncExternalStore(savedNames.subscribe, savedNames.current);
  useEffect(
    () =>
      followStream({
        transport,
        open: (signal) => client.jobs.changes(undefined, { signal }),
        receive: (jobs) => setTold({ jobs, toldAt: performance.now() }),
        onError: (error) => reportError(error),
      }),
    [],
  );
  return { ...told, jobs: worthALine(told.jobs, saved) };
}
