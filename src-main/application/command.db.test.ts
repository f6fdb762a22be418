import { describe, expect, it } from 'vitest';

import { refuse } from '../contract/refusal.ts';
import { ok } from '../domain/kernel/result.ts';
import { command, preparedCommand } from './command.ts';
import { openSampleOffice } from './testing/sample-office.ts';

const changed = [{ topic: 'money', id: null }] as const;

/** An office in which a command turns round what the book says of rounding, as it was read over several turns. */
async function openRounding() {
  const { services } = await openSampleOffice();
  const { settings } = services.repositories;
  const read: boolean[] = [];
  return {
    services,
    read,
    roundUp: (is: boolean) =>
      command(services, 'round_prizes', 'money', (repositories) => {
        repositories.settings.set('roundPrizesUp', is);
        return ok({ value: null, payload: { is }, changed });
      }),
    turnRound: (meanwhile: () => void) =>
      preparedCommand(
        services,
        'turn_round',
        'money',
        async () => {
          const was = settings.get('roundPrizesUp') === true;
          read.push(was);
          await services.nextTurn();
          meanwhile();
          return ok(!was);
        },
        (repositories, will) => {
          repositories.settings.set('roundPrizesUp', will);
          return ok({ value: will, payload: { will }, changed });
        },
      ),
  };
}

describe('a command that is prepared over several turns', () => {
  it('is prepared once where nobody gives another meanwhile', async () => {
    const { turnRound, roundUp, read } = await openRounding();
    roundUp(true);
    expect(await turnRound(() => undefined)).toEqual(ok(false));
    expect(read).toEqual([true]);
  });

  it('is prepared anew from what another command has left', async () => {
    const { services, turnRound, roundUp, read } = await openRounding();
    roundUp(true);
    const answer = await turnRound(() => {
      if (read.length === 1) roundUp(false);
    });
    expect([answer, read]).toEqual([ok(true), [true, false]]);
    expect(services.repositories.settings.get('roundPrizesUp')).toBe(true);
  });

  it('is refused, and writes nothing, where commands of others never leave room for it', async () => {
    const { services, turnRound, roundUp, read } = await openRounding();
    const answer = await turnRound(() => {
      roundUp(read.length % 2 === 0);
    });
    expect(answer).toEqual(refuse('overtaken'));
    const written = services.audit.newestFirst({ commands: ['turn_round'], containing: [], limit: 1 });
    expect([...written]).toEqual([]);
    expect(services.repositories.settings.get('roundPrizesUp')).toBe(read.length % 2 === 0);
  });

  it('writes nothing where preparing it is refused', async () => {
    const { services } = await openRounding();
    const before = services.audit.head();
    const refusal = refuse('not_found');
    expect(
      await preparedCommand(
        services,
        'turn_round',
        'money',
        async () => refusal,
        () => refusal,
      ),
    ).toEqual(refusal);
    expect(services.audit.head()).toEqual(before);
  });
});
