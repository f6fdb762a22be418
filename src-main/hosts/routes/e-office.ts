import { implement } from '@orpc/server';

import { recordIssue } from '../../application/documents/register/record-issue.ts';
import { checkPackage, listPackages } from '../../application/e-office/check-package.ts';
import {
  readEOfficeSettings,
  saveEOfficeSettings,
  tryOutboxFolder,
} from '../../application/e-office/e-office-settings.ts';
import { recallDocument } from '../../application/e-office/follow-ups/recall-document.ts';
import { replaceDocuments } from '../../application/e-office/follow-ups/replace-documents.ts';
import { sendAgain } from '../../application/e-office/follow-ups/send-again.ts';
import { updateDocument } from '../../application/e-office/follow-ups/update-document.ts';
import { formFields } from '../../application/e-office/form-fields.ts';
import { listHandedOver, recordStatus, setReceivers } from '../../application/e-office/handed-over.ts';
import { registerDecision } from '../../application/e-office/register-decision.ts';
import { eOfficeContract } from '../../contract/e-office.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Handing documents over to the e-office. */
export function eOfficeRoutes(services: Services) {
  const os = implement(eOfficeContract);
  return os.router({
    settings: os.settings.handler(() => readEOfficeSettings(services.repositories)),
    saveSettings: os.saveSettings.handler(({ input, errors }) =>
      answer(saveEOfficeSettings(services, input), errors),
    ),
    tryFolder: os.tryFolder.handler(async ({ input, errors }) =>
      answer(await tryOutboxFolder(services, input), errors),
    ),
    recordIssue: os.recordIssue.handler(({ input, errors }) => answer(recordIssue(services, input), errors)),
    handedOver: os.handedOver.handler(({ input }) => listHandedOver(services.repositories, input)),
    recordStatus: os.recordStatus.handler(({ input, errors }) =>
      answer(recordStatus(services, input), errors),
    ),
    setReceivers: os.setReceivers.handler(({ input, errors }) =>
      answer(setReceivers(services, input), errors),
    ),
    recall: os.recall.handler(async ({ input, errors }) =>
      answer(await recallDocument(services, input), errors),
    ),
    sendAgain: os.sendAgain.handler(async ({ input, errors }) =>
      answer(await sendAgain(services, input), errors),
    ),
    update: os.update.handler(async ({ input, errors }) =>
      answer(await updateDocument(services, input), errors),
    ),
    replace: os.replace.handler(async ({ input, errors }) =>
      answer(await replaceDocuments(services, input), errors),
    ),
    packages: os.packages.handler(async ({ errors }) => answer(await listPackages(services), errors)),
    checkPackage: os.checkPackage.handler(async ({ input, errors }) =>
      answer(await checkPackage(services, input), errors),
    ),
    formFields: os.formFields.handler(({ input, errors }) =>
      answer(formFields(services.repositories, input), errors),
    ),
    registerDecision: os.registerDecision.handler(async ({ input, errors }) =>
      answer(await registerDecision(services, input), errors),
    ),
  });
}
