import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { ListSeverity } from '../../../../src-main/domain/dossiers/list-checks/list-row.ts';
import { orpc } from '../../../api/page-connection.ts';
import { MarkBadge } from '../../../ui/eligibility/MarkBadge.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { PanelSection, SidePanel } from '../../../ui/SidePanel.tsx';
import type { DossierFilter } from '../list/dossier-filter.ts';
import type { ListProblem } from '../list/dossier-types.ts';
import { checksInput, ofRows } from './checks.ts';

const colors: Readonly<Record<ListSeverity, string>> = { error: 'red', warning: 'yellow', hint: 'gray' };

/** What an officer should see of the list before it goes on, each with the article; a click selects the rows. */
export function ChecksPanel({
  year,
  round,
  shownIds,
  onShow,
  onClose,
}: {
  year: number;
  round: DossierFilter['round'];
  /** The dossiers of the chosen round. */
  shownIds: ReadonlySet<string>;
  onShow: (ids: readonly string[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const problems = useQuery(orpc.dossiers.problems.queryOptions({ input: checksInput(year, round) }));
  return (
    <SidePanel
      label={t('checks.title')}
      title={t('checks.title')}
      closeLabel={t('checks.close')}
      onClose={onClose}
    >
      <QueryBoundary query={problems}>
        {(all) => <Problems problems={ofRows(all, shownIds)} onShow={onShow} />}
      </QueryBoundary>
    </SidePanel>
  );
}

function Problems({
  problems,
  onShow,
}: {
  problems: readonly ListProblem[];
  onShow: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation('dossiers');
  if (problems.length === 0) return <Text size="sm">{t('checks.none')}</Text>;
  return (
    <Stack gap="md">
      <Text size="xs" c="dimmed">
        {t('checks.hint')}
      </Text>
      {[...Map.groupBy(problems, ({ kind }) => kind)].map(([kind, ofKind]) => (
        <PanelSection
          key={kind}
          title={t('checks.counted', { kind: t(`checks.kind.${kind}`), count: ofKind.length })}
        >
          {ofKind.map((problem) => (
            <UnstyledButton
              key={`${problem.sentence} ${problem.rowIds.join(' ')}`}
              className="dossiers-problem"
              onClick={() => onShow(problem.rowIds)}
            >
              <Text size="sm">{problem.sentence}</Text>
              <Group gap={6} mt={2}>
                <Badge size="sm" variant="light" color={colors[problem.severity]} tt="none">
                  {t(`checks.severity.${problem.severity}`)}
                </Badge>
                {problem.article !== '' && (
                  <>
                    <Text size="xs" c="dimmed">
                      {problem.article}
                    </Text>
                    <MarkBadge mark={problem.mark} />
                  </>
                )}
              </Group>
            </UnstyledButton>
          ))}
        </PanelSection>
      ))}
    </Stack>
  );
}
