import { expect, it } from 'vitest';

import { exempt, given, makeEntries } from '../testing/make-entries.ts';
import { applyWhatIf } from './what-if.ts';

it('tries entries out without touching those that are saved', () => {
  const saved = makeEntries({ u1: { 'I.1': given(5), 'I.2': given(6) }, u2: { 'I.1': given(7) } });
  const tried = applyWhatIf(saved, [
    { ...exempt('u1', 'I.1'), entry: given(9) },
    { ...exempt('u1', 'I.2'), entry: null },
    { ...exempt('u3', 'I.1'), entry: given(1) },
  ]);
  expect([tried, saved]).toEqual([
    makeEntries({ u1: { 'I.1': given(9) }, u2: { 'I.1': given(7) }, u3: { 'I.1': given(1) } }),
    makeEntries({ u1: { 'I.1': given(5), 'I.2': given(6) }, u2: { 'I.1': given(7) } }),
  ]);
});
