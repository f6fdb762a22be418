import { compareVietnamese } from '../../domain/kernel/vietnamese-text.ts';
import type { Instrument } from '../../domain/law/instrument.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** An instrument without its provisions, and how many it has. */
export type InstrumentSummary = Omit<Instrument, 'provisions'> & {
  readonly provisions: number;
  /** Provisions whose text the office has not compared yet. */
  readonly unconfirmed: number;
};

/** The texts that the program knows, the newest first. */
export function listInstruments({
  instruments,
  repositories,
}: Pick<Law, 'instruments'> & {
  repositories: Pick<Repositories, 'amendments'>;
}): readonly InstrumentSummary[] {
  const confirmed = new Set(
    repositories.amendments
      .all()
      .filter(
        ({ path, value, withdrawnAt }) => path === 'mark' && value === 'confirmed' && withdrawnAt === null,
      )
      .map(({ provisionKey }) => provisionKey),
  );
  return instruments
    .map(({ provisions, ...instrument }) => ({
      ...instrument,
      provisions: provisions.length,
      unconfirmed: provisions.filter(({ key, mark }) => mark !== 'confirmed' && !confirmed.has(key)).length,
    }))
    .toSorted(
      (a, b) =>
        (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0) ||
        compareVietnamese(a.shortTitle, b.shortTitle),
    );
}
