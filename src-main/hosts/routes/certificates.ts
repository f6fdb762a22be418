import { implement } from '@orpc/server';

import { registeredValues } from '../../application/certificates/certificate-source.ts';
import { listPrintableEntries } from '../../application/certificates/list-entries.ts';
import { prepareBatch } from '../../application/certificates/prepare-batch.ts';
import { printCertificates, trialCertificates } from '../../application/certificates/print-certificates.ts';
import {
  removePrinterOffset,
  savePrinterOffset,
  writeCalibrationSheet,
} from '../../application/certificates/printers.ts';
import { saveOverride } from '../../application/certificates/save-override.ts';
import {
  copyTemplate,
  loadStartingTemplates,
  removeTemplate,
  saveTemplate,
} from '../../application/certificates/save-template.ts';
import { assignSheetNumbers, spoilSheet } from '../../application/certificates/sheet-numbers.ts';
import { readStockImage, setStockImage } from '../../application/certificates/stock-image.ts';
import { fileTypes } from '../../application/file-types.ts';
import { certificatesContract } from '../../contract/certificates.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import { Face } from '../../domain/certificates/lay-out-block.ts';
import type { Services } from '../services.ts';
import { answer, fileContent, handedFile } from './answer.ts';

/** How many decisions the page offers to choose from. */
const DECISIONS_OFFERED = 200;

/** Certificates on printed stock. */
export function certificateRoutes(services: Services) {
  const os = implement(certificatesContract);
  const { certificates, register } = services.repositories;
  return os.router({
    templates: os.templates.handler(() =>
      certificates.templates().map((template) => ({ ...template, blocks: [...template.blocks] })),
    ),
    loadStarting: os.loadStarting.handler(({ errors }) => answer(loadStartingTemplates(services), errors)),
    saveTemplate: os.saveTemplate.handler(({ input, errors }) =>
      answer(saveTemplate(services, input), errors),
    ),
    copyTemplate: os.copyTemplate.handler(({ input, errors }) =>
      answer(copyTemplate(services, input), errors),
    ),
    removeTemplate: os.removeTemplate.handler(({ input, errors }) =>
      answer(removeTemplate(services, input), errors),
    ),
    setStockImage: os.setStockImage.handler(async ({ input, errors }) => {
      const file = input.file && (await fileContent(input.file));
      return answer(await setStockImage(services, { ...input, file }), errors);
    }),
    stockImage: os.stockImage.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await readStockImage(services, input), errors);
      return handedFile({ name, bytes: new Uint8Array(bytes) }, type);
    }),
    fonts: os.fonts.handler(async () => {
      const files = await services.certificateFonts.files();
      return Object.values(Face).map((face) => ({
        face,
        file: new File([files[face]], `${face}.ttf`, { type: 'font/ttf' }),
      }));
    }),
    entries: os.entries.handler(({ input }) => listPrintableEntries(services, input)),
    decisions: os.decisions.handler(() => certificates.decisions(DECISIONS_OFFERED)),
    values: os.values.handler(({ input, errors }) => {
      const entry = register.find(input.entryId);
      if (!entry) throw errors.REFUSED({ data: refuse('not_found').error });
      const override = certificates.overrides([entry.id]).get(entry.id) ?? {};
      return { ...registeredValues(services, entry), awardCode: entry.awardCode, override };
    }),
    saveOverride: os.saveOverride.handler(({ input, errors }) =>
      answer(saveOverride(services, input), errors),
    ),
    check: os.check.handler(async ({ input, errors }) =>
      answer(await prepareBatch(services, input), errors).map(({ entry, template, problems }) => ({
        entryId: entry.id,
        name: entry.name,
        templateId: template?.id ?? null,
        problems,
      })),
    ),
    print: os.print.handler(async ({ input, errors }) =>
      handedFile(answer(await printCertificates(services, input), errors), fileTypes.pdf),
    ),
    trial: os.trial.handler(async ({ input, errors }) =>
      handedFile(answer(await trialCertificates(services, input), errors), fileTypes.pdf),
    ),
    prints: os.prints.handler(({ input }) => {
      const names = new Map(certificates.templates().map(({ id, name }) => [id, name]));
      return certificates.prints([input.entryId]).map(({ id, at, printer, reason, templateId }) => ({
        id,
        at,
        printer,
        reason,
        templateName: names.get(templateId) ?? '',
      }));
    }),
    offsets: os.offsets.handler(() => certificates.offsets()),
    saveOffset: os.saveOffset.handler(({ input, errors }) =>
      answer(savePrinterOffset(services, input), errors),
    ),
    removeOffset: os.removeOffset.handler(({ input, errors }) =>
      answer(removePrinterOffset(services, input), errors),
    ),
    calibrationSheet: os.calibrationSheet.handler(async ({ input, errors }) =>
      handedFile(answer(await writeCalibrationSheet(services, input), errors), fileTypes.pdf),
    ),
    assignNumbers: os.assignNumbers.handler(({ input, errors }) =>
      answer(assignSheetNumbers(services, input), errors),
    ),
    spoiledSheets: os.spoiledSheets.handler(() => certificates.spoiledSheets()),
    spoilSheet: os.spoilSheet.handler(({ input, errors }) => answer(spoilSheet(services, input), errors)),
  });
}
