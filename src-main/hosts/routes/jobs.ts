import { implement } from '@orpc/server';

import { storageRefusal } from '../../application/command.ts';
import { jobsContract } from '../../contract/jobs.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import { storageErrorCode } from '../../persistence/database-errors.ts';
import type { Services } from '../services.ts';

/** Work that takes a while, and where what it made lies. */
export function jobsRoutes({ jobs, madeFiles }: Services) {
  const os = implement(jobsContract);
  const gone = refuse('job_file_gone').error;
  return os.router({
    changes: os.changes.handler(({ signal }) => jobs.changes(signal)),
    cancel: os.cancel.handler(({ input }) => {
      jobs.cancel(input.id);
      return {};
    }),
    file: os.file.handler(({ input, errors }) => {
      const file = jobs.resultOf(input.id)?.file ?? null;
      if (file === null) throw errors.REFUSED({ data: gone });
      return { name: file.name, file };
    }),
    showInFolder: os.showInFolder.handler(async ({ input, errors }) => {
      const result = jobs.resultOf(input.id);
      if (result === null) throw errors.REFUSED({ data: gone });
      const { file, together, place } = result;
      if (place !== null) return { path: place, shown: await madeFiles.show(place) };
      const made = file ?? together;
      if (made === null) throw errors.REFUSED({ data: gone });
      try {
        const written = await (made instanceof File ? madeFiles.placeOf(made) : madeFiles.placeOfAll(made));
        return { path: written, shown: await madeFiles.show(written) };
      } catch (error) {
        const code = storageErrorCode(error);
        if (code === null) throw error;
        throw errors.REFUSED({ data: storageRefusal(code) });
      }
    }),
  });
}
