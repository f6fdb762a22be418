import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import { BlockAlign, BlockField } from '../domain/certificates/template.ts';
import type { CertificateTemplateId } from '../domain/kernel/ids.ts';
import { awardCode, idOf, procedure, revision } from './base.ts';

/** Hundredths of a millimetre. */
const length = z.int().min(0).max(200_000);

const block = z.object({
  id: z.string().min(1).max(64),
  field: z.enum(BlockField),
  text: z.string().max(500),
  x: length,
  y: length,
  width: length,
  height: length,
  fontSize: z.int().min(40).max(2000),
  bold: z.boolean(),
  italic: z.boolean(),
  uppercase: z.boolean(),
  color: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
  align: z.enum(BlockAlign),
});

const template = z.object({
  id: idOf<CertificateTemplateId>(),
  name: z.string(),
  awardCodes: z.array(awardCode),
  subjectKinds: z.array(z.enum(SubjectKind)),
  width: length,
  height: length,
  blocks: z.array(block),
  revision,
});

export const certificatesContract = {
  templates: procedure.output(z.array(template)),
};
