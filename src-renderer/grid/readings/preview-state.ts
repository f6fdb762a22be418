import type { ReadTexts } from '../editor/read-texts.ts';

/** What the dialog asks: a reading for each ambiguous text; the refused ones are shown beside them. */
export interface ReadingsPreview {
  readonly read: ReadTexts;
  /** Called with everything decided; until then nothing is stored. */
  readonly take: (decided: ReadTexts) => void;
}
