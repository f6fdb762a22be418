import type { EOfficeOutbox, PdfSigner } from '../../application/documents/document-ports.ts';
import type { FileStore } from '../../application/ports.ts';
import type { Rehearsals } from '../../application/rehearsal/rehearsal-ports.ts';
import type { RehearsalDesk } from './rehearsal-desk.ts';

/** A rehearsal is reached through the desk of the book that was copied, and none begins inside it. */
export function insideRehearsal<Copy>(rehearsals: Rehearsals): RehearsalDesk<Copy> {
  return { rehearsals, join: () => null, close: () => Promise.resolve() };
}

/** Stores files beside the copy and finds those that were kept before it was made. */
export function readBehind(own: FileStore, behind: Pick<FileStore, 'read'>): FileStore {
  return {
    store: (content) => own.store(content),
    async read(hash) {
      const found = await own.read(hash);
      return found.ok || found.error.code !== 'missing' ? found : behind.read(hash);
    },
  };
}

/** Signs nothing. */
export const noSigner: PdfSigner = {
  sign: () => Promise.reject(new Error('Nothing is signed in a rehearsal')),
  tokenCertificates: () => Promise.reject(new Error('Nothing is signed in a rehearsal')),
};

const fromRehearsal = (): Promise<never> =>
  Promise.reject(new Error('Nothing is handed over from a rehearsal'));

/** Hands nothing over. */
export const noOutbox: EOfficeOutbox = {
  ownFolder: '',
  write: fromRehearsal,
  writeStatus: fromRehearsal,
  list: fromRehearsal,
  verify: fromRehearsal,
  check: fromRehearsal,
};
