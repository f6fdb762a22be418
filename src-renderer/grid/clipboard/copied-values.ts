import type { GridValue } from '../types.ts';

/** The values behind a text that this grid put on the clipboard. */
export interface CopiedValues {
  readonly text: string;
  readonly values: readonly (readonly GridValue[])[];
}
