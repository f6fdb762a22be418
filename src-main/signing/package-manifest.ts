import { z } from 'zod';

export const manifestFileName = 'manifest.json';

/** What a package holds, written last: a folder without it isn't a package. */
export const manifestSchema = z.strictObject({
  format: z.literal('so-vang-e-office-package'),
  formatVersion: z.literal(1),
  createdAt: z.iso.datetime(),
  programVersion: z.string(),
  documentId: z.string(),
  /** Whether the PDF was exported as a validly signed one. */
  signed: z.boolean(),
  /** The last link of the program's audit chain when the package was written. */
  auditHead: z.strictObject({ seq: z.int().nonnegative(), hash: z.string() }),
  files: z.array(
    z.strictObject({
      name: z.string(),
      size: z.int().nonnegative(),
      sha256: z.string().regex(/^[\da-f]{64}$/),
    }),
  ),
});

export type PackageManifest = z.infer<typeof manifestSchema>;
