import { eOfficeSettings } from '../../contract/e-office.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { firstEOfficeSettings, isWholeFolderPath } from '../../domain/e-office/e-office-settings.ts';
import type { EOfficeSettings } from '../../domain/e-office/e-office-settings.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { EOfficeOutbox } from '../documents/document-ports.ts';
import type { Repositories } from '../repositories.ts';
import { exportRefusal } from './export-refusal.ts';

/** How the office hands documents over; what an office begins with where nothing was saved. */
export function readEOfficeSettings({ settings }: Pick<Repositories, 'settings'>): EOfficeSettings {
  const stored = settings.get('eOffice');
  return stored === undefined ? firstEOfficeSettings : eOfficeSettings.parse(stored);
}

/** The folder into which the office hands over. */
export function outboxFolderOf(
  { outbox }: { outbox: Pick<EOfficeOutbox, 'ownFolder'> },
  { outboxFolder }: EOfficeSettings,
): string {
  return outboxFolder ?? outbox.ownFolder;
}

/** Stores how the office hands documents over. Folders are named by their whole path. */
export function saveEOfficeSettings(
  ports: CommandPorts,
  input: EOfficeSettings,
): Result<Record<string, never>, Refusal> {
  const wrong = [input.outboxFolder, input.inboxFolder].find(
    (folder) => folder !== null && !isWholeFolderPath(folder),
  );
  if (wrong !== undefined && wrong !== null) return refuse('folder_not_whole', { folder: wrong });
  const double = input.receivers.find(({ name, organId }, index) =>
    input.receivers
      .slice(0, index)
      .some((other) => other.name === name || (organId !== null && other.organId === organId)),
  );
  if (double) return refuse('receiver_twice', { name: double.name });
  return command(ports, 'save_e_office_settings', 'settings', ({ settings }) => {
    const value = structuredClone(input);
    settings.set('eOffice', value);
    return ok({
      value: {},
      payload: value,
      changed: [
        { topic: 'documents', id: null },
        { topic: 'setup', id: null },
      ],
    });
  });
}

/** Whether packages could be written into a folder, tried out with a file that is taken away again. */
export async function tryOutboxFolder(
  { outbox }: { outbox: Pick<EOfficeOutbox, 'check'> },
  { folder }: { folder: string },
): Promise<Result<Record<string, never>, Refusal>> {
  if (!isWholeFolderPath(folder)) return refuse('folder_not_whole', { folder });
  const checked = await outbox.check(folder);
  return checked.ok ? ok({}) : err(exportRefusal(checked.error, folder));
}
