import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { templateContent } from '../contract/certificates.contract.ts';
import type { TemplateContent } from '../domain/certificates/template.ts';

/** Reads the templates that an office begins with. Throws when a file is wrong: they are no office's to edit. */
export function readStartingTemplates(resourcesFolder: string): readonly TemplateContent[] {
  const folder = path.join(resourcesFolder, 'certificates');
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({
      ...templateContent.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
      stockImage: null,
    }));
}
