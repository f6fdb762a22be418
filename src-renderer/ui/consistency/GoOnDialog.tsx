import { Anchor, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LeavingPaper } from '../../../src-main/contract/consistency.contract.ts';
import { orpc } from '../../api/page-connection.ts';
import { FormModal } from '../FormModal.tsx';
import { QueryBoundary } from '../QueryBoundary.tsx';
import { CheckedDocuments } from './CheckedDocuments.tsx';

/** What a paper says otherwise than the votes, side by side: the officer mends it, or goes on and says why. */
export function GoOnDialog({
  leaving,
  onAnswer,
}: {
  leaving: LeavingPaper;
  onAnswer: (goesOn: boolean) => void;
}) {
  const { t } = useTranslation('consistency');
  const [reason, setReason] = useState('');
  const open = useQuery(orpc.consistency.open.queryOptions({ input: leaving, gcTime: 0, staleTime: 0 }));
  const goOn = useMutation(orpc.consistency.goOn.mutationOptions({ onSuccess: () => onAnswer(true) }));
  return (
    <FormModal
      title={t('goOn.title')}
      submitLabel={t('goOn.confirm')}
      size="xl"
      complete={open.data !== undefined && reason.trim() !== ''}
      saving={goOn.isPending}
      error={goOn.error}
      onSubmit={() => {
        if (open.data) goOn.mutate({ leaving, fingerprint: open.data.fingerprint, reason });
      }}
      onClose={() => onAnswer(false)}
    >
      <Text size="sm">{t(leaving.kind === 'ballots' ? 'goOn.ballots' : 'goOn.hint')}</Text>
      <QueryBoundary query={open}>
        {({ documents }) => (
          <Stack
            gap="xs"
            mah="45vh"
            style={{ overflowY: 'auto' }}
            tabIndex={0}
            role="region"
            aria-label={t('goOn.where')}
          >
            <CheckedDocuments documents={documents} undecided={[]} />
          </Stack>
        )}
      </QueryBoundary>
      <Mend leaving={leaving} onLeave={() => onAnswer(false)} />
      <Textarea
        label={t('goOn.reason')}
        description={t('goOn.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        required
      />
    </FormModal>
  );
}

/** The way to where the paper is mended. */
function Mend({ leaving, onLeave }: { leaving: LeavingPaper; onLeave: () => void }) {
  const { t } = useTranslation('consistency');
  return leaving.kind === 'draft' ? (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link {...props} to="/documents/drafts/$draftId" params={{ draftId: leaving.id }} onClick={onLeave} />
      )}
    >
      {t('goOn.toDraft')}
    </Anchor>
  ) : (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link {...props} to="/documents/consistency" onClick={onLeave} />}
    >
      {t('goOn.toAll')}
    </Anchor>
  );
}
