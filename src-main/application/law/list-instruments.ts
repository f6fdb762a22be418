import { compareVietnamese } from '../../domain/kernel/vietnamese-text.ts';
import type { Instrument } from '../../domain/law/instrument.ts';
import type { Law } from '../ports.ts';

/** An instrument without its provisions, and how many it has. */
export type InstrumentSummary = Omit<Instrument, 'provisions'> & {
  readonly provisions: number;
  /** Provisions whose text the office has not compared yet. */
  readonly unconfirmed: number;
};

/** The texts that the program knows, the newest first. */
export function listInstruments({ instruments }: Pick<Law, 'instruments'>): readonly InstrumentSummary[] {
  return instruments
    .map(({ provisions, ...instrument }) => ({
      ...instrument,
      provisions: provisions.length,
      unconfirmed: provisions.filter(({ mark }) => mark !== 'confirmed').length,
    }))
    .toSorted(
      (a, b) =>
        (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0) ||
        compareVietnamese(a.shortTitle, b.shortTitle),
    );
}
