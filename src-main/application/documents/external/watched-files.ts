import type { Refusal } from '../../../contract/refusal.ts';
import { watchedFiles } from '../../../contract/verification.contract.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { WatchedFile } from '../../../domain/signing/take-back.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Repositories } from '../../repositories.ts';

/** So many files are remembered; the folder of a year has some hundred. */
const FILES_KEPT = 500;

/** The folder that the office chose; null where none is watched. */
export function watchedFolderOf({ settings }: Pick<Repositories, 'settings'>): string | null {
  const folder = settings.get('watchFolder');
  return typeof folder === 'string' ? folder : null;
}

/** What came through the folder, the newest first. */
export function listWatchedFiles({ settings }: Pick<Repositories, 'settings'>): readonly WatchedFile[] {
  return watchedFiles.parse(settings.get('watchedFiles') ?? []);
}

/** The same for the page, with each document as the register has it now: a number that it has isn't offered any more. */
export function showWatchedFiles(repositories: Pick<Repositories, 'settings' | 'documents'>): WatchedFile[] {
  return listWatchedFiles(repositories).map((file) => {
    const { document, offer } = file.result;
    const now = document && repositories.documents.find(document.id);
    if (!document || !now) return file;
    const { number, issuedOn } = now;
    return {
      ...file,
      result: {
        ...file.result,
        document: { ...document, number, issuedOn },
        offer: number === null ? offer : null,
      },
    };
  });
}

/** Remembers what became of a file, so that it isn't looked at again after a restart. */
export function rememberWatched(ports: CommandPorts, file: WatchedFile): Result<unknown, Refusal> {
  return command(ports, 'remember_watched_file', file.hash, (repositories) => {
    const others = listWatchedFiles(repositories).filter(({ hash }) => hash !== file.hash);
    repositories.settings.set('watchedFiles', [file, ...others].slice(0, FILES_KEPT));
    const { hash, result } = file;
    return ok({
      value: null,
      payload: { hash, outcome: result.outcome, document: result.document?.id ?? null },
      changed: [{ topic: 'documents', id: null }],
    });
  });
}
