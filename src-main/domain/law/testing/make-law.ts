import type { Award, AwardCode } from '../../awards/award.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { Instrument, Provision, ProvisionContent } from '../instrument.ts';
import { judgingLaw } from '../judge-case.ts';
import type { JudgingLaw } from '../judge-case.ts';

/** An award of the catalogue under its code as its name. */
export function makeAward(code: AwardCode, change: Partial<Award> = {}): Award {
  return {
    code,
    kind: 'form',
    name: code,
    laterNames: [],
    aliases: [],
    level: 'province',
    subjectKinds: ['individual'],
    article: `Điều về ${code}`,
    mark: 'read',
    ...change,
  };
}

/** A provision of an instrument, by its number there. */
export function makeProvision(
  number: number,
  awards: readonly AwardCode[],
  content: ProvisionContent,
  change: Partial<Omit<Provision, 'kind'>> = {},
): Provision {
  const place = { key: `k${number}`, awards, subjectKinds: [], article: `khoản ${number}`, source: '' };
  return { mark: 'read', ...place, ...change, ...content };
}

export function makeInstrument(
  key: string,
  provisions: readonly Provision[],
  change: Partial<Instrument> = {},
): Instrument {
  return {
    key,
    title: key,
    shortTitle: key,
    scope: 'nation',
    validFrom: '2024-01-01' as IsoDate,
    validTo: null,
    mark: 'read',
    isModel: false,
    note: '',
    transition: null,
    provisions,
    ...change,
  };
}

/** A law of some instruments whose catalogue holds the awards. */
export function makeLaw(awards: readonly Award[], instruments: readonly Instrument[]): JudgingLaw {
  return judgingLaw({ awards, instruments }, []);
}
