import { Alert, List } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { VotingTarget } from '../../../../src-main/domain/voting/amend-rules.ts';
import { orpc } from '../../../api/page-connection.ts';

/** The sessions that a change reaches, and which of their ballots keep the rule that they were made with. */
export function TouchedSessions({
  targets,
  validFrom,
}: {
  targets: readonly VotingTarget[];
  validFrom: IsoDate;
}) {
  const { t } = useTranslation('voting');
  const sessions = useQuery(
    orpc.votingRules.touched.queryOptions({
      input: { targets: [...targets], validFrom },
      placeholderData: keepPreviousData,
    }),
  );
  if (!sessions.data) return null;
  return (
    <Alert color="blue" p="xs" title={t('touched.title', { count: sessions.data.length })}>
      {sessions.data.length === 0 ? (
        t('touched.none')
      ) : (
        <List size="sm">
          {sessions.data.map(({ id, title, date, effect, kept }) => (
            <List.Item key={id}>
              {formatDate(date)}, {title}: {t(`touched.${effect}`, { count: kept })}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
