import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import type { CouncilView, MemberRow } from './council-figures.ts';
import { CouncilForm } from './CouncilForm.tsx';
import { CouncilMembers } from './CouncilMembers.tsx';
import { MemberEnd, MemberForm } from './MemberForm.tsx';

type Dialog =
  | { readonly kind: 'council' }
  | { readonly kind: 'edit'; readonly member: MemberRow | null }
  | { readonly kind: 'end'; readonly member: MemberRow };

/** The provincial council: its decision, its members by office, and what their number means for a meeting. */
export function CouncilPage() {
  const council = useQuery(orpc.council.get.queryOptions());
  return (
    <FullHeightPage>
      <QueryBoundary query={council}>{(view) => <Council council={view} />}</QueryBoundary>
    </FullHeightPage>
  );
}

function Council({ council }: { council: CouncilView | null }) {
  const { t } = useTranslation('council');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const addMember = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog({ kind: 'edit', member: null })}>
      {t('addMember')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          council && (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={16} />}
                onClick={() => setDialog({ kind: 'council' })}
              >
                {t('editCouncil')}
              </Button>
              {council.members.length > 0 && addMember}
            </>
          )
        }
      />
      {council === null && (
        <EmptyState
          title={t('emptyTitle')}
          action={<Button onClick={() => setDialog({ kind: 'council' })}>{t('enterCouncil')}</Button>}
        >
          {t('empty')}
        </EmptyState>
      )}
      {council && (
        <CouncilMembers
          council={council}
          addMember={addMember}
          onEdit={(member) => setDialog({ kind: 'edit', member })}
          onEnd={(member) => setDialog({ kind: 'end', member })}
        />
      )}
      {dialog?.kind === 'council' && <CouncilForm council={council} onClose={close} />}
      {dialog?.kind === 'edit' && council && (
        <MemberForm member={dialog.member} councilFrom={council.validFrom} onClose={close} />
      )}
      {dialog?.kind === 'end' && <MemberEnd member={dialog.member} onClose={close} />}
    </>
  );
}
