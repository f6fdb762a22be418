import { implement } from '@orpc/server';

import {
  officeTexts,
  removeOfficeText,
  saveOfficeText,
} from '../../application/documents/office-texts/office-texts.ts';
import { officeTextsContract } from '../../contract/office-texts.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** What the office keeps to put into its documents. */
export function officeTextsRoutes(services: Services) {
  const os = implement(officeTextsContract);
  return os.router({
    get: os.get.handler(() => officeTexts(services.repositories)),
    save: os.save.handler(({ input, errors }) => answer(saveOfficeText(services, input), errors)),
    remove: os.remove.handler(({ input, errors }) => answer(removeOfficeText(services, input), errors)),
  });
}
