import { z } from 'zod';

import { PdfProgram } from '../domain/documents/pdf-program.ts';
import { procedure } from './base.ts';

/** What is stored under the setting `files`. */
export const storedFileSettings = z.object({
  /** How many days files are kept that were only written to be shown in a folder. */
  keepDays: z.int().min(1).max(3650).default(30),
  /** What makes a pdf of a Word file; null takes the usual one that this computer has. */
  pdfProgram: z.enum(PdfProgram).nullable().default(null),
});
export type FileSettings = z.infer<typeof storedFileSettings>;

/** How the program makes and keeps files on this computer. */
export const fileSettingsContract = {
  get: procedure.output(
    storedFileSettings.extend({
      /** What this computer has, the usual one first. */
      found: z.array(z.enum(PdfProgram)),
      used: z.enum(PdfProgram).nullable(),
    }),
  ),
  save: procedure.input(storedFileSettings).output(z.object({})),
};
