import { isInForce, formatDate } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { AwardCase } from './award-case.ts';
import type { Instrument } from './instrument.ts';

/** A day whose texts a case may be judged by. */
export type CaseText = {
  readonly rulesOf: IsoDate;
  /** Why there is more than the texts of today; empty where there is no question. */
  readonly why: string;
};

/**
 * The days whose texts count for a case: that of its receipt, otherwise the day of judging. Where a text that came into force
 * in between lets the more favourable one be chosen, the new texts stand second.
 */
export function textsOfCase(
  instruments: readonly Instrument[],
  { receivedOn, on }: Pick<AwardCase, 'receivedOn' | 'on'>,
): readonly [CaseText, ...CaseText[]] {
  if (receivedOn === null || receivedOn >= on) return [{ rulesOf: receivedOn ?? on, why: '' }];
  const since = instruments.filter(
    (instrument) =>
      instrument.transition !== null && instrument.validFrom > receivedOn && isInForce(instrument, on),
  );
  const [first] = since;
  if (!first) return [{ rulesOf: receivedOn, why: '' }];
  const old: CaseText = {
    rulesOf: receivedOn,
    why: `Hồ sơ nhận ngày ${formatDate(receivedOn)}: ${whyOf(first, 'trước')}`,
  };
  const choice = since.find(({ transition }) => transition?.choice === 'more_favourable');
  // The text that may be chosen is that of its own day: what came later has its own transition.
  return choice ? [old, { rulesOf: choice.validFrom, why: whyOf(choice, 'từ') }] : [old];
}

function whyOf({ validFrom, transition }: Instrument, side: 'trước' | 'từ'): string {
  return `theo quy định ${side} ngày ${formatDate(validFrom)} (${transition?.article ?? ''})`;
}
