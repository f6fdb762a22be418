import { TANSTACK_QUERY_OPERATION_CONTEXT_SYMBOL } from '@orpc/tanstack-query';
import { describe, expect, it } from 'vitest';

import { asTemplatesAre, headersOf, offeringOwnLayout } from './own-layout.ts';

/** A program whose template fails: it answers only where its own layout is asked for. */
function programWithFailingTemplate() {
  const asked: unknown[] = [];
  const link = offeringOwnLayout(
    {
      async call(_path, input, { context }) {
        if (context['ownLayout'] !== true) throw new Error('template_failed');
        return input;
      },
    },
    async (error) => {
      asked.push(error);
      return true;
    },
  );
  return { link, asked };
}

describe('offeringOwnLayout', () => {
  it('calls once more in the program’s layout where somebody wants that', async () => {
    const { link, asked } = programWithFailingTemplate();
    const answer = await link.call(['drafts', 'write'], 'a draft', { context: {} });
    expect([answer, asked]).toEqual(['a draft', [new Error('template_failed')]]);
  });

  it('asks nothing about what a page reads by itself, what was decided, and the templates themselves', async () => {
    const { link, asked } = programWithFailingTemplate();
    const query = { [TANSTACK_QUERY_OPERATION_CONTEXT_SYMBOL]: { key: [], type: 'query' } };
    const calls = [
      link.call(['drafts', 'preview'], null, { context: query }),
      link.call(['drafts', 'preview'], null, { context: asTemplatesAre }),
      link.call(['documentTemplates', 'choose'], null, { context: {} }),
    ];
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked).toEqual([]);
  });

  it('leaves the failure where nobody wants the own layout', async () => {
    const failing = async () => {
      throw new Error('template_failed');
    };
    const link = offeringOwnLayout({ call: failing }, async () => false);
    await expect(link.call(['drafts', 'write'], null, { context: {} })).rejects.toThrow('template_failed');
  });
});

describe('headersOf', () => {
  it('says so only where the own layout is asked for', () => {
    expect([headersOf({ context: {} }), headersOf({ context: { ownLayout: true } })]).toEqual([
      {},
      { 'x-own-layout': '1' },
    ]);
  });
});
