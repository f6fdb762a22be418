import { storedFileSettings } from '../../contract/file-settings.contract.ts';
import type { FileSettings } from '../../contract/file-settings.contract.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { DocxConverter } from '../documents/template-ports.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How the program makes and keeps files, as it was set. */
export function readFileSettings({ settings }: Pick<Repositories, 'settings'>): FileSettings {
  return storedFileSettings.parse(settings.get('files') ?? {});
}

/** How the program makes and keeps files, with what this computer has for it. */
export async function describeFileSettings({
  repositories,
  docxConverter,
}: {
  repositories: Repositories;
  docxConverter: DocxConverter;
}) {
  const { found, used } = await docxConverter.programs();
  return { ...readFileSettings(repositories), found: [...found], used };
}

/** Stores how the program makes and keeps files. */
export function saveFileSettings(
  ports: CommandPorts,
  input: FileSettings,
): Result<Record<string, never>, Refusal> {
  return command(ports, 'save_file_settings', 'settings', ({ settings }) => {
    settings.set('files', input);
    return ok({ value: {}, payload: input, changed: [{ topic: 'documents', id: null }] });
  });
}

/** What was written to be shown before this moment has been kept long enough. */
export function keptSince({
  repositories,
  clock,
}: {
  repositories: Pick<Repositories, 'settings'>;
  clock: Pick<Clock, 'now'>;
}): Instant {
  const { keepDays } = readFileSettings(repositories);
  return new Date(Date.parse(clock.now()) - keepDays * DAY_MS).toISOString() as Instant;
}
