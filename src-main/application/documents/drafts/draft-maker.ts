import type { Refusal } from '../../../contract/refusal.ts';
import type { DraftContent } from '../../../domain/documents/draft-content.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Clock, Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';

export type DraftMakerPorts = Law & Turns & { readonly repositories: Repositories; readonly clock: Clock };

/** Something that a document of a kind can be about. */
export type DraftSubject = { readonly id: string; readonly name: string };

/** How a kind of document comes out of the book. */
export type DraftMaker = {
  /** What a document of the year can be about, in the order of a list to choose from; null where it is about the year. */
  readonly subjects: (ports: DraftMakerPorts, year: number) => readonly DraftSubject[] | null;
  /**
   * What the document says as the book stands now, over several turns where it can name a thousand cases. `aboutId` is one of
   * the subjects; empty where there are none.
   */
  readonly make: (
    ports: DraftMakerPorts,
    about: { readonly year: number; readonly aboutId: string },
  ) => Promise<Result<DraftContent, Refusal>>;
};
