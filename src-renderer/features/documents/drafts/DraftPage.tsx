import './drafts.css';

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import type { DraftId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FullHeightPage } from '../../../ui/FullHeightPage.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { DraftEditor } from './DraftEditor.tsx';

/** One document, with how it will look beside it. */
export function DraftPage() {
  const { draftId } = useParams({ from: '/layout/documents/drafts/$draftId' });
  const id = draftId as DraftId;
  const draft = useQuery(orpc.drafts.get.queryOptions({ input: { id } }));
  return (
    <FullHeightPage>
      <QueryBoundary query={draft}>{(loaded) => <DraftEditor key={id} loaded={loaded} />}</QueryBoundary>
    </FullHeightPage>
  );
}
