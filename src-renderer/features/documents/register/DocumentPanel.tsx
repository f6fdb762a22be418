import './register.css';

import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumberAndNotation } from '../../../../src-main/domain/e-office/e-office-document.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { PdfPreview } from '../../../ui/pdf/PdfPreview.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import type { RegisterRow } from '../document-types.ts';
import { Attachments } from './Attachments.tsx';
import { DispatchForm } from './DispatchForm.tsx';
import { FileHistory } from './FileHistory.tsx';

const parts = ['preview', 'dispatch', 'attachments', 'files'] as const;
type Part = (typeof parts)[number];

/** One document of the register: its pages, to whom it goes, what goes along and every file that it had. */
export function DocumentPanel({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation();
  const [part, setPart] = useState<Part>('preview');
  const details = useQuery(orpc.outgoing.details.queryOptions({ input: { id: row.id } }));
  const number = row.number === null ? t('noNumber') : formatNumberAndNotation(row.number, row.notation);
  return (
    <div className="register-panel">
      <SidePanel
        label={t('panel.label', { subject: row.subject })}
        title={`${row.typeName} ${number}`}
        subtitle={row.subject}
        closeLabel={common('action.close')}
        onClose={onClose}
      >
        <SegmentedControl
          className="register-parts"
          size="xs"
          aria-label={t('panel.parts')}
          value={part}
          onChange={setPart}
          data={parts.map((value) => ({ value, label: t(`panel.${value}`) }))}
        />
        {part === 'preview' && <Pages row={row} />}
        {part !== 'preview' && (
          <QueryBoundary query={details}>
            {(data) => (
              <>
                {part === 'dispatch' && <DispatchForm key={row.id} row={row} details={data} />}
                {part === 'attachments' && <Attachments id={row.id} details={data} />}
                {part === 'files' && <FileHistory id={row.id} files={data.files} />}
              </>
            )}
          </QueryBoundary>
        )}
      </SidePanel>
    </div>
  );
}

function Pages({ row: { id, subject, signedAt, createdAt } }: { row: RegisterRow }) {
  const { t } = useTranslation('documents');
  const part = signedAt === null ? 'pdf' : 'signed_pdf';
  const file = useQuery({
    queryKey: ['document-pages', id, part, signedAt, createdAt],
    queryFn: () => client.documents.file({ id, part }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const held = useHeld();
  const leaving = { kind: 'document', id } as const;
  return (
    <>
      <PdfPreview
        label={t('panel.pagesOf', { subject })}
        preview={file.data}
        failure={file.error}
        before={() => held.run(leaving, () => client.consistency.hold(leaving))}
      />
      {held.dialog}
    </>
  );
}
