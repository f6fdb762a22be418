import './decisions.css';

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';

import type { DecisionId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { useDraftValue } from '../../ui/draft/use-draft.ts';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { decisionFieldsOf, useDecisionDraft } from './decision-drafts.ts';
import type { DecisionView } from './decision-types.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionHeader } from './DecisionHeader.tsx';
import { DecisionList } from './DecisionList.tsx';

/** One decision: its texts, its list, its files, and the number that the clerk gave it. */
export function DecisionPage() {
  const { decisionId } = useParams({ from: '/layout/decisions/$decisionId' });
  const decision = useQuery(orpc.decisions.get.queryOptions({ input: { id: decisionId as DecisionId } }));
  return (
    <QueryBoundary query={decision}>{(data) => <OpenDecision key={data.id} decision={data} />}</QueryBoundary>
  );
}

function OpenDecision({ decision }: { decision: DecisionView }) {
  const stored = useMemo(
    () => ({ value: decisionFieldsOf(decision), revision: decision.revision }),
    [decision],
  );
  const draft = useDraftValue(useDecisionDraft(decision.id, stored));
  return (
    <FullHeightPage>
      <DecisionHeader decision={decision} draft={draft} />
      <div className="decision-parts">
        <DecisionList decision={decision} flush={draft.flush} />
        <DecisionForm decision={decision} draft={draft} />
      </div>
    </FullHeightPage>
  );
}
