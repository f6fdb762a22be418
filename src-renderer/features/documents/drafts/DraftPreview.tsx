import { Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { DraftId } from '../../../../src-main/domain/kernel/ids.ts';
import { client } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { PdfPreview } from '../../../ui/pdf/PdfPreview.tsx';

/** The pages of what is stored of a document; they follow a moment after each change. */
export function DraftPreview({
  id,
  revision,
  isSaving,
}: {
  id: DraftId;
  revision: number;
  isSaving: boolean;
}) {
  const { t } = useTranslation('drafts');
  const preview = useQuery({
    // Of one text there is one picture, whatever else changes in the book; pictures of earlier texts are let go.
    queryKey: ['draft-preview', id, revision],
    queryFn: () => client.drafts.preview({ id, format: 'pdf' }),
    enabled: !isSaving,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const held = useHeld();
  const leaving = { kind: 'draft', id } as const;
  return (
    <>
      <PdfPreview
        label={t('edit.preview')}
        preview={preview.data}
        failure={preview.error}
        before={() => held.run(leaving, () => client.consistency.hold(leaving))}
        note={(isSaving || preview.isFetching) && <Loader size={14} aria-label={t('edit.drawing')} />}
      />
      {held.dialog}
    </>
  );
}
