import './preview-dialog.css';

import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { LeavingPaper } from '../../../src-main/contract/consistency.contract.ts';
import { client } from '../../api/page-connection.ts';
import { useHeld } from '../consistency/use-held.tsx';
import { Dialog } from '../Dialog.tsx';
import type { PreviewedFile } from './PdfPreview.tsx';

// The reader of PDF files is larger than most pages of the program; it comes with the first preview.
const PdfPreview = lazy(async () => ({ default: (await import('./PdfPreview.tsx')).PdfPreview }));

/**
 * The pages of a file as it would be printed now, over the page that asks for it.
 *
 * @param what the file in words, `Biên bản phiên họp`
 * @param make makes the PDF file, once for each opening
 * @param leaving the paper that it is once it is printed or saved, where it must agree with the votes before that
 */
export function PreviewDialog({
  what,
  make,
  leaving,
  onClose,
}: {
  what: string;
  make: () => Promise<PreviewedFile>;
  leaving?: LeavingPaper | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('pdf');
  const id = useId();
  const held = useHeld();
  const preview = useQuery({
    queryKey: ['preview', id],
    queryFn: () => (leaving ? held.run(leaving, make) : make()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Dialog title={t('previewOf', { what })} size="page" onClose={onClose}>
      <div className="preview-dialog">
        <Suspense fallback={<Loader size="sm" m="md" role="img" aria-label={t('loading')} />}>
          <PdfPreview
            label={what}
            preview={preview.data}
            failure={preview.error}
            {...(leaving && {
              before: () => held.run(leaving, () => client.consistency.hold(leaving)),
            })}
            takesFocus
          />
        </Suspense>
      </div>
      {held.dialog}
    </Dialog>
  );
}
