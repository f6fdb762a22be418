import { implement } from '@orpc/server';

import { certificatesContract } from '../../contract/certificates.contract.ts';
import type { Services } from '../services.ts';

/** Certificates on printed stock. */
export function certificateRoutes(services: Services) {
  const os = implement(certificatesContract);
  const { repositories } = services;
  return os.router({
    templates: os.templates.handler(() =>
      repositories.certificates.templates().map((template) => ({
        ...template,
        awardCodes: [...template.awardCodes],
        subjectKinds: [...template.subjectKinds],
        blocks: [...template.blocks],
      })),
    ),
  });
}
