import { describe, expect, it } from 'vitest';

import { nodeVersionProblem } from './node-version.ts';

describe('the Node version', () => {
  it('will do from 22.12 on', () => {
    const versions = ['18.20.8', '20.19.5', '22.11.0', '22.12.0', '24.21.0', '25.0.0-nightly'];
    expect(versions.filter((version) => nodeVersionProblem(version) === undefined)).toEqual([
      '22.12.0',
      '24.21.0',
      '25.0.0-nightly',
    ]);
  });

  it('is explained in Vietnamese and in English', () => {
    expect(nodeVersionProblem('20.19.5')).toMatch(
      /cần Node\.js 22\.12 trở lên[^]*needs Node\.js 22\.12 or newer/,
    );
  });
});
