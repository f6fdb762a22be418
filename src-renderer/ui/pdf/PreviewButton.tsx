import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LeavingPaper } from '../../../src-main/contract/consistency.contract.ts';
import type { PreviewedFile } from './PdfPreview.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';

/**
 * A button that shows the pages of a file before it is saved or printed.
 *
 * @param what the file in words, `Giấy mời`
 * @param leaving the paper that it is once it is printed or saved, where it must agree with the votes before that
 */
export function PreviewButton({
  what,
  make,
  leaving,
  size,
  isDisabled = false,
}: {
  what: string;
  make: () => Promise<PreviewedFile>;
  leaving?: LeavingPaper;
  size?: ButtonProps['size'];
  isDisabled?: boolean;
}) {
  const { t } = useTranslation('pdf');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        {...(size !== undefined && { size })}
        aria-label={t('previewOf', { what })}
        disabled={isDisabled}
        onClick={() => setIsOpen(true)}
      >
        {t('preview')}
      </Button>
      {isOpen && <PreviewDialog what={what} make={make} leaving={leaving} onClose={() => setIsOpen(false)} />}
    </>
  );
}
