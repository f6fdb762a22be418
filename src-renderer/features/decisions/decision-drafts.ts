import { longText } from '../../../src-main/contract/base.ts';
import type { DecisionId } from '../../../src-main/domain/kernel/ids.ts';
import { cleanText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { client } from '../../api/page-connection.ts';
import { createDraftHook } from '../../ui/draft/use-draft.ts';
import type { DecisionView } from './decision-types.ts';

/** What is typed about a decision. */
export type DecisionFields = {
  readonly title: string;
  readonly achievement: string;
  readonly signerPosition: string;
  readonly signerName: string;
  /** Null while the proposed ones stand. */
  readonly grounds: string | null;
  readonly request: string;
  readonly recipients: string;
};

export function decisionFieldsOf(decision: DecisionView): DecisionFields {
  const { title, achievement, signerPosition, signerName, grounds, request, recipients } = decision;
  return { title, achievement, signerPosition, signerName, grounds, request, recipients };
}

const tidy = (text: string): string => longText().parse(text);

export const useDecisionDraft = createDraftHook<DecisionId, DecisionFields>(
  (id) => id,
  (id) => ({
    async send(value, baseRevision) {
      return (await client.decisions.update({ id, baseRevision, ...value })).revision;
    },
    async reload() {
      const decision = await client.decisions.get({ id });
      return { value: decisionFieldsOf(decision), revision: decision.revision };
    },
    asStored: ({ grounds, recipients, ...line }) => ({
      title: cleanText(line.title),
      achievement: cleanText(line.achievement),
      signerPosition: cleanText(line.signerPosition),
      signerName: cleanText(line.signerName),
      request: cleanText(line.request),
      grounds: grounds === null ? null : tidy(grounds),
      recipients: tidy(recipients),
    }),
  }),
);
