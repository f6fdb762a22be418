import type { Clock, FileHash } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { IncomingFile } from './read-workbooks.ts';

/** Records a file as the source of what was taken over from it; the same bytes are recorded once. */
export function keepSource(
  { sources }: Pick<Repositories, 'sources'>,
  clock: Clock,
  { hash, name, bytes }: IncomingFile & { readonly hash: FileHash },
): void {
  if (sources.find(hash)) return;
  sources.insert({ hash, name, size: bytes.length, importedAt: clock.now() });
}
