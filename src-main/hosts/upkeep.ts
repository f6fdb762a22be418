import type { Logger } from '../application/ports.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { storageErrorCode } from '../persistence/database-errors.ts';
import type { Store } from '../persistence/open-store.ts';
import type { MadeFiles } from './jobs/made-files.ts';

/** Takes exported files away that were kept long enough; what can't be taken away is tried again at the next start. */
export async function removeOldExports(
  madeFiles: Pick<MadeFiles, 'removeBefore'>,
  since: Instant,
  logger: Pick<Logger, 'info' | 'error'>,
): Promise<void> {
  try {
    const files = await madeFiles.removeBefore(since);
    if (files > 0) logger.info('exports_removed', { files });
  } catch (thrown) {
    const code = storageErrorCode(thrown);
    if (code === null) throw thrown;
    logger.error('exports_not_removed', { code });
  }
}

/** A verified copy on the way out, once a day; a failing one must not keep the program from closing. */
export async function backUpDaily(store: Store, now: Instant, logger: Pick<Logger, 'error'>): Promise<void> {
  try {
    if (store.audit.head().seq === 0 || store.lastBackup()?.at.slice(0, 10) === now.slice(0, 10)) return;
    const backup = await store.backUp(now, 'daily');
    if (!backup.ok) logger.error('backup_failed', { code: backup.error.code, detail: backup.error.detail });
  } catch (thrown) {
    const code = storageErrorCode(thrown);
    if (code === null) throw thrown;
    logger.error('backup_failed', { code });
  }
}
