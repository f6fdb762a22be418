import { Button, Loader, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftId } from '../../../../src-main/domain/kernel/ids.ts';
import { isTemplateFailure } from '../../../api/own-layout-question.ts';
import { asTemplatesAre, inOwnLayout } from '../../../api/own-layout.ts';
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
  const [ownLayout, setOwnLayout] = useState(false);
  const preview = useQuery({
    // Of one text there is one picture, whatever else changes in the book; pictures of earlier texts are let go.
    queryKey: ['draft-preview', id, revision, ownLayout],
    queryFn: () =>
      client.drafts.preview({ id, format: 'pdf' }, { context: ownLayout ? inOwnLayout : asTemplatesAre }),
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
        note={
          <>
            {(isSaving || preview.isFetching) && (
              <Loader size={14} role="img" aria-label={t('edit.drawing')} />
            )}
            {ownLayout && (
              <Text span size="xs" c="dimmed">
                {t('edit.ownLayout')}
              </Text>
            )}
            {!ownLayout && isTemplateFailure(preview.error) && (
              <Button size="compact-xs" variant="default" onClick={() => setOwnLayout(true)}>
                {t('edit.seeOwnLayout')}
              </Button>
            )}
          </>
        }
      />
      {held.dialog}
    </>
  );
}
