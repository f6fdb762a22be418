import { List, Text } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { scoringContract } from '../../../../src-main/contract/scoring.contract.ts';
import type { ClusterId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import type { ScoreKey } from '../edits/sheet-edit.ts';
import { useSaidText } from '../edits/use-said-text.ts';

type CellEvent = InferContractRouterOutputs<typeof scoringContract>['cellHistory'][number];

/** Who changed a cell and when, the newest first. */
export function CellHistory({ clusterId, cell }: { clusterId: ClusterId; cell: ScoreKey }) {
  const { t } = useTranslation('scoring');
  const history = useQuery(orpc.scoring.cellHistory.queryOptions({ input: { clusterId, cell } }));
  return (
    <QueryBoundary query={history}>
      {(events) =>
        events.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('history.none')}
          </Text>
        ) : (
          <List size="sm" spacing={6} listStyleType="none" pl={0} withPadding={false}>
            {events.map((event) => (
              <List.Item key={JSON.stringify(event)}>
                <EventLine event={event} />
              </List.Item>
            ))}
          </List>
        )
      }
    </QueryBoundary>
  );
}

function EventLine({ event }: { event: CellEvent }) {
  const { t } = useTranslation('scoring');
  const saidText = useSaidText();
  const { actor, content, remarks, fileName } = event;
  // The program knows one office by now; whoever comes later is named as the log names them.
  const actorName = actor === 'secretariat' ? t('history.secretariat') : actor;
  return (
    <>
      <Text size="xs" c="dimmed">
        {formatMoment(event.at)} · {actorName} · {t(`history.command.${event.command}`)}
        {fileName !== null && ` · ${fileName}`}
      </Text>
      {content && (
        <Text size="sm">
          {content.before === null
            ? saidText(content.after)
            : t('history.change', { before: saidText(content.before), after: saidText(content.after) })}
        </Text>
      )}
      {remarks.map(({ kind, before, after }) => (
        <Text key={kind} size="sm">
          {t(`remark.${kind}`)}: {t('history.change', { before: saidText(before), after: saidText(after) })}
        </Text>
      ))}
    </>
  );
}
