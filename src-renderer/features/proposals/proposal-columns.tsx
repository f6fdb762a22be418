import { Badge } from '@mantine/core';
import type { TFunction } from 'i18next';

import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { ProposalOrigin } from '../../../src-main/domain/proposals/proposal.ts';
import type { ProposalState } from '../../../src-main/domain/proposals/proposal.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { compareSubjects } from './proposal-list.ts';
import type { ProposalRow } from './proposal-list.ts';

const colorOfState: Record<ProposalState, string> = {
  proposed: 'gray',
  in_ballot: 'blue',
  passed: 'teal',
  failed: 'red',
};

/** The columns of the list of proposals. */
export function proposalColumns(
  t: TFunction<'proposals'>,
  tCommon: TFunction,
): readonly Column<ProposalRow>[] {
  return [
    {
      key: 'ordinal',
      header: tCommon('column.ordinal'),
      width: 3.25,
      align: 'end',
      render: (_proposal, position) => position,
    },
    {
      key: 'subject',
      header: t('subject'),
      render: (proposal) => <Subject proposal={proposal} />,
      compare: compareSubjects,
    },
    {
      key: 'unit',
      header: tCommon('column.unit'),
      render: (proposal) => proposal.unitName,
      compare: (a, b) => compareVietnamese(a.unitName, b.unitName),
    },
    {
      key: 'award',
      header: tCommon('column.award'),
      render: (proposal) => proposal.awardName,
      compare: (a, b) => compareVietnamese(a.awardName, b.awardName),
    },
    {
      key: 'kind',
      header: t('kind'),
      width: 5,
      render: (proposal) => tCommon(`subject.${proposal.subjectKind}`),
    },
    {
      key: 'origin',
      header: t('origin'),
      width: 7.5,
      render: (proposal) =>
        proposal.origin === ProposalOrigin.ranking ? t('ranking') : (proposal.sourceName ?? t('list')),
      compare: (a, b) => compareVietnamese(a.sourceName ?? '', b.sourceName ?? ''),
    },
    {
      key: 'state',
      header: tCommon('column.state'),
      width: 8.5,
      render: ({ state }) => (
        <Badge color={colorOfState[state]} variant="light" size="sm" data-state={state}>
          {t(`state.${state}`)}
        </Badge>
      ),
      compare: (a, b) => compareVietnamese(t(`state.${a.state}`), t(`state.${b.state}`)),
    },
  ];
}

function Subject({ proposal: { salutation, name, position } }: { proposal: ProposalRow }) {
  return (
    <>
      {salutation === '' ? name : `${salutation} ${name}`}
      {position !== '' && <span className="data-table-detail">{position}</span>}
    </>
  );
}
