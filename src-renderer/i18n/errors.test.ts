import { describe, expect, it } from 'vitest';

import { errorMessages } from './errors.ts';

const parametersOf = (sentences: Readonly<Record<string, string>>) =>
  Object.entries(sentences).map(([code, sentence]) => ({
    code,
    names: new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)),
  }));

describe('the sentences of refusals', () => {
  it('tell the same figures in both languages', () => {
    expect(parametersOf(errorMessages.en)).toEqual(parametersOf(errorMessages.vi));
  });

  it('show no code to an officer', () => {
    const shown = [...Object.values(errorMessages.vi), ...Object.values(errorMessages.en)];
    expect(shown.filter((sentence) => /\{\{(?:layer|stage|kind)\}\}|[a-z]_[a-z]/.test(sentence))).toEqual([]);
  });
});
