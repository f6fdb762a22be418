import { implement } from '@orpc/server';

import {
  addTemplate,
  chooseTemplate,
  removeTemplate,
  restoreTemplate,
} from '../../application/documents/templates/office-templates.ts';
import { previewTemplate } from '../../application/documents/templates/preview-template.ts';
import {
  listTemplates,
  starterFile,
  templateFields,
  templateFile,
} from '../../application/documents/templates/read-templates.ts';
import { fileTypes } from '../../application/file-types.ts';
import { documentTemplatesContract } from '../../contract/document-templates.contract.ts';
import type { Services } from '../services.ts';
import { answer, fileContent, handedFile } from './answer.ts';

/** Word files of the office after which documents are laid out. */
export function documentTemplatesRoutes(services: Services) {
  const os = implement(documentTemplatesContract);
  return os.router({
    list: os.list.handler(() => listTemplates(services)),
    fields: os.fields.handler(({ input }) => templateFields(services, input)),
    add: os.add.handler(async ({ input, errors }) =>
      answer(await addTemplate(services, { kind: input.kind, file: await fileContent(input.file) }), errors),
    ),
    choose: os.choose.handler(async ({ input, errors }) =>
      answer(await chooseTemplate(services, input), errors),
    ),
    remove: os.remove.handler(({ input, errors }) => answer(removeTemplate(services, input), errors)),
    restore: os.restore.handler(async ({ input, errors }) =>
      answer(await restoreTemplate(services, input), errors),
    ),
    file: os.file.handler(async ({ input, errors }) => {
      const { type, ...file } = answer(await templateFile(services, input), errors);
      return handedFile(file, type);
    }),
    starter: os.starter.handler(async ({ input }) => {
      const { type, ...file } = await starterFile(services, input);
      return handedFile(file, type);
    }),
    preview: os.preview.handler(async ({ input, errors }) => {
      const { docx, pdf, ...shown } = answer(await previewTemplate(services, input), errors);
      const pdfName = docx.name.replace(/\.docx$/i, '.pdf');
      return {
        ...shown,
        docx: handedFile(docx, fileTypes.docx),
        pdf: pdf && handedFile({ name: pdfName, bytes: pdf }, fileTypes.pdf),
      };
    }),
  });
}
