import { awardNameOn, awardOf } from '../../domain/awards/award.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { AwardNaming } from '../../domain/law/condition-text.ts';
import type { Instrument, Provision } from '../../domain/law/instrument.ts';
import type { Law } from '../ports.ts';

/** A provision as its file has it, with the instrument that it stands in. */
export function findProvision(
  { instruments }: Pick<Law, 'instruments'>,
  key: string,
): { readonly instrument: Instrument; readonly provision: Provision } | undefined {
  for (const instrument of instruments) {
    const provision = instrument.provisions.find((candidate) => candidate.key === key);
    if (provision) return { instrument, provision };
  }
  return undefined;
}

/** What awards are called on a day. */
export function namesOn({ awards }: Pick<Law, 'awards'>, date: IsoDate): AwardNaming {
  return (code: AwardCode) => awardNameOn(awardOf(awards, code), date);
}
