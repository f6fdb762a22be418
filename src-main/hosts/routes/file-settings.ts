import { implement } from '@orpc/server';

import { describeFileSettings, saveFileSettings } from '../../application/files/file-settings.ts';
import { fileSettingsContract } from '../../contract/file-settings.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** How the program makes and keeps files on this computer. */
export function fileSettingsRoutes(services: Services) {
  const os = implement(fileSettingsContract);
  return os.router({
    get: os.get.handler(() => describeFileSettings(services)),
    save: os.save.handler(({ input, errors }) => answer(saveFileSettings(services, input), errors)),
  });
}
