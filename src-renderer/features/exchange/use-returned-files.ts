import { client } from '../../api/page-connection.ts';
import { createFileDesk } from '../../ui/file-desk/create-file-desk.ts';
import { reduceDesk } from './returned-files.ts';
import type { Acceptance, DeskAction, DeskFile } from './returned-files.ts';

const desk = createFileDesk<DeskFile, DeskAction, Acceptance>(reduceDesk);

/** The returned workbooks on the desk and what can be done with them. */
export function useReturnedFiles(year: number) {
  const { files, busy, read, accept } = desk.useFileDesk({
    read: async (key, file) => {
      const [returned] = await client.exchange.readReturned({ year, files: [file] });
      return returned ? { type: 'read', key, read: returned } : null;
    },
    accept: ({ read: returned, ticked }) => {
      if (!returned?.stagedId) return null;
      return client.exchange.acceptReturned({
        stagedId: returned.stagedId,
        cells: returned.rows
          .filter(({ criterionCode }) => ticked.has(criterionCode))
          .map(({ criterionCode, current }) => ({ criterionCode, expected: current })),
      });
    },
  });
  return { files, busy, read, accept, skip, tick };
}

function tick(key: string, codes: ReadonlySet<string>): void {
  desk.dispatch({ type: 'ticked', key, codes });
}

function skip({ key, read }: DeskFile): void {
  desk.dispatch({ type: 'skipped', key });
  // The program forgets staged files by itself; a lost call only means that it does so later.
  if (read?.stagedId) client.exchange.discard({ stagedId: read.stagedId }).catch(() => undefined);
}
