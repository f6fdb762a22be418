export const Verdict = { passed: 'passed', failed: 'failed' } as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];
