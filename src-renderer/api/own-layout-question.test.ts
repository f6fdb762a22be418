import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';

import { createOwnLayoutQuestion } from './own-layout-question.ts';

const templateFailure = new ORPCError('REFUSED', {
  data: { code: 'template_without_pdf', parameters: { name: 'mẫu.docx' } },
});

describe('the question of the own layout', () => {
  it('is put once for calls that fail together, and its answer is for all of them', async () => {
    const question = createOwnLayoutQuestion();
    const shown: unknown[] = [];
    question.subscribe(() => shown.push(question.current()?.error ?? null));
    const answers = [question.ask(templateFailure), question.ask(templateFailure)];
    question.current()?.answer(true);
    expect([await Promise.all(answers), shown]).toEqual([
      [true, true],
      [templateFailure, null],
    ]);
  });

  it('isn’t put for other failures, nor where nobody shows it', async () => {
    const question = createOwnLayoutQuestion();
    const unseen = await question.ask(templateFailure);
    question.subscribe(() => {});
    const other = await question.ask(
      new ORPCError('REFUSED', { data: { code: 'not_found', parameters: {} } }),
    );
    expect([unseen, other, question.current()]).toEqual([false, false, null]);
  });
});
