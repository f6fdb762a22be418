import { client } from '../../api/page-connection.ts';
import { createFileDesk } from '../../ui/file-desk/create-file-desk.ts';
import { reduceScoreFiles } from './score-files.ts';
import type { Acceptance, ScoreFile, ScoreFileAction } from './score-files.ts';

const desk = createFileDesk<ScoreFile, ScoreFileAction, Acceptance>(reduceScoreFiles);

/** The files on the desk and what can be done with them. */
export function useScoreFiles(year: number) {
  const { files, busy, read, accept } = desk.useFileDesk({
    read: async (key, file) => {
      const [staged] = await client.intake.readWorkbooks({ year, files: [file] });
      return staged ? { type: 'read', key, staged } : null;
    },
    accept: ({ staged, chosenUnit, ticked }) =>
      staged &&
      client.intake.acceptWorkbook({
        stagedId: staged.stagedId,
        year,
        unitId: chosenUnit?.id ?? null,
        criterionCodes: [...ticked],
      }),
  });
  return { files, busy, read, accept, skip, dispatch: desk.dispatch };
}

function skip({ key, staged }: ScoreFile): void {
  desk.dispatch({ type: 'skipped', key });
  // The program forgets staged files by itself; a lost call only means that it does so later.
  if (staged !== null) client.intake.discard({ stagedId: staged.stagedId }).catch(() => undefined);
}
