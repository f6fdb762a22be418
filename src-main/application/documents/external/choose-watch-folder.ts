import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { isWholeFolderPath } from '../../../domain/e-office/e-office-settings.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { FolderWatch } from './folder-watch.ts';
import { listWatchedFiles } from './watched-files.ts';

/** Chooses the folder that is watched, or none. It must be named by its whole path; a share that is away may come later. */
export function chooseWatchFolder(
  ports: CommandPorts & { folderWatch: FolderWatch },
  { folder }: { folder: string | null },
): Result<Record<string, never>, Refusal> {
  if (folder !== null && !isWholeFolderPath(folder)) return refuse('folder_not_whole', { folder });
  const chosen = command(ports, 'choose_watch_folder', 'settings', ({ settings }) => {
    settings.set('watchFolder', folder);
    return ok({ value: {}, payload: { folder }, changed: [{ topic: 'documents', id: null }] });
  });
  if (chosen.ok) ports.folderWatch.start();
  return chosen;
}

/** Forgets the files that weren't taken over, so that they are looked at again: a document may have been sent meanwhile. */
export function watchAgain(
  ports: CommandPorts & { folderWatch: FolderWatch },
): Result<Record<string, never>, Refusal> {
  const forgotten = command(ports, 'watch_again', 'settings', (repositories) => {
    const files = listWatchedFiles(repositories);
    const kept = files.filter(({ result }) => result.outcome === 'accepted' || result.outcome === 'known');
    repositories.settings.set('watchedFiles', kept);
    return ok({
      value: {},
      payload: { forgotten: files.length - kept.length },
      changed: [{ topic: 'documents', id: null }],
    });
  });
  if (forgotten.ok) ports.folderWatch.start();
  return forgotten;
}
