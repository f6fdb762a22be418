import './council.css';

import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CouncilKind } from '../../../src-main/domain/council/council.ts';
import { membersOn } from '../../../src-main/domain/council/terms.ts';
import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { formatDate, isInForce } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { today } from '../../ui/today.ts';
import type { CouncilDialog } from './council-dialog.ts';
import type { CouncilView } from './council-figures.ts';
import { CouncilForm, NewCouncilForm } from './CouncilForm.tsx';
import { CouncilMembers } from './CouncilMembers.tsx';
import { MemberEnd, MemberForm, MemberRemoval, ReplaceForm } from './MemberForm.tsx';
import { PasteMembers } from './PasteMembers.tsx';

/** Councils and sub-councils of all terms: their decisions, their members of a day, and what their number means for a session. */
export function CouncilPage() {
  const councils = useQuery(orpc.council.list.queryOptions());
  return (
    <FullHeightPage>
      <QueryBoundary query={councils}>{(all) => <Councils councils={all} />}</QueryBoundary>
    </FullHeightPage>
  );
}

function Councils({ councils }: { councils: readonly CouncilView[] }) {
  const { t } = useTranslation('council');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const [dialog, setDialog] = useState<CouncilDialog | null>(null);
  const close = () => setDialog(null);
  const choose = (id: CouncilId) => {
    void navigate({ to: '.', search: (previous) => ({ ...previous, council: id }), replace: true });
  };
  const provincial = councils.filter(({ kind }) => kind === CouncilKind.provincial);
  const current = provincial.find((council) => isInForce(council, today())) ?? provincial[0];
  const council = councils.find(({ id }) => id === search['council']) ?? current ?? councils[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          council && (
            <>
              <CouncilChoice councils={councils} chosen={council} onChoose={choose} />
              <Button
                variant="default"
                leftSection={<IconPlus size={16} />}
                onClick={() => setDialog({ kind: 'new' })}
              >
                {t('newCouncil')}
              </Button>
            </>
          )
        }
      />
      {council ? (
        <CouncilMembers key={council.id} council={council} onDialog={setDialog} />
      ) : (
        <EmptyState
          title={t('emptyTitle')}
          action={<Button onClick={() => setDialog({ kind: 'new' })}>{t('enterCouncil')}</Button>}
        >
          {t('empty')}
        </EmptyState>
      )}
      {dialog && (
        <Dialogs dialog={dialog} council={council} provincial={current} onCreated={choose} onClose={close} />
      )}
    </>
  );
}

function Dialogs({
  dialog,
  council,
  provincial,
  onCreated,
  onClose,
}: {
  dialog: CouncilDialog;
  council: CouncilView | undefined;
  provincial: CouncilView | undefined;
  onCreated: (id: CouncilId) => void;
  onClose: () => void;
}) {
  if (dialog.kind === 'new' || !council) {
    return <NewCouncilForm termOf={null} provincial={provincial} onCreated={onCreated} onClose={onClose} />;
  }
  switch (dialog.kind) {
    case 'term':
      return (
        <NewCouncilForm termOf={council} provincial={provincial} onCreated={onCreated} onClose={onClose} />
      );
    case 'decision':
      return <CouncilForm council={council} onClose={onClose} />;
    case 'paste':
      return <PasteMembers council={council} onClose={onClose} />;
    case 'edit':
      return (
        <MemberForm
          councilId={council.id}
          member={dialog.member}
          firstDay={council.validFrom}
          onClose={onClose}
        />
      );
    case 'replace':
      return <ReplaceForm member={dialog.member} onClose={onClose} />;
    case 'end':
      return <MemberEnd member={dialog.member} onClose={onClose} />;
    case 'remove':
      return <MemberRemoval member={dialog.member} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}

function CouncilChoice({
  councils,
  chosen,
  onChoose,
}: {
  councils: readonly CouncilView[];
  chosen: CouncilView;
  onChoose: (id: CouncilId) => void;
}) {
  const { t } = useTranslation('council');
  const on = today();
  return (
    <Select
      aria-label={t('choose')}
      allowDeselect={false}
      w="23rem"
      maw="100%"
      data={councils.map((council) => ({
        value: council.id,
        label: t(council.validTo === null ? 'choiceOpen' : 'choice', {
          name: council.kind === CouncilKind.other ? council.name : t(`kind.${council.kind}`),
          from: formatDate(council.validFrom),
          to: council.validTo === null ? '' : formatDate(council.validTo),
          count: membersOn(council, isInForce(council, on) ? on : (council.validTo ?? council.validFrom))
            .length,
        }),
      }))}
      value={chosen.id}
      onChange={(id) => {
        if (id !== null) onChoose(id);
      }}
    />
  );
}
