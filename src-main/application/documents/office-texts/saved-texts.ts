import type { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftSigner } from '../../../domain/documents/draft-content.ts';
import { savedFor } from '../../../domain/documents/office-texts.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { Repositories } from '../../repositories.ts';
import { officeTexts } from './office-texts.ts';

/** What the office keeps for a kind of document on a day; each null where it keeps nothing. */
export type SavedTexts = {
  readonly signer: DraftSigner | null;
  readonly recipients: readonly string[] | null;
  /** In the order in which the office keeps them. */
  readonly grounds: readonly string[] | null;
};

/**
 * Signer, recipients and grounds that a new document of a kind begins with instead of what the program would put. Of several
 * signers or lists of recipients the one that was kept last is taken.
 */
export function savedTexts(
  repositories: Pick<Repositories, 'settings'>,
  kind: DocumentKind,
  day: IsoDate,
): SavedTexts {
  const { signatories, recipientLists, legalGrounds } = officeTexts(repositories);
  const at = { kind, day };
  const signatory = savedFor(signatories, at).at(-1);
  const grounds = savedFor(legalGrounds, at);
  return {
    signer: signatory
      ? { titleLines: signatory.titleLines, post: signatory.post, name: signatory.name }
      : null,
    recipients: savedFor(recipientLists, at).at(-1)?.lines ?? null,
    grounds: grounds.length > 0 ? grounds.map(({ text }) => text) : null,
  };
}
