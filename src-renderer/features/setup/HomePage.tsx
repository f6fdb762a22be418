import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { LawProblems } from '../../ui/law-problems/LawProblems.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { ProgramFacts } from './ProgramFacts.tsx';
import type { SetupStatus } from './ProgramFacts.tsx';
import { useYearFigures } from './use-year-figures.ts';
import { Welcome } from './Welcome.tsx';
import { yearSteps } from './year-steps.ts';
import { YearSteps } from './YearSteps.tsx';

/** The first page: how to begin, and from then on where the year stands and what comes next. */
export function HomePage() {
  // Every command moves the head of the audit log, so that the status is asked anew at each visit.
  const status = useQuery(orpc.setup.status.queryOptions({ refetchOnMount: 'always' }));
  return (
    <>
      <LawProblems hasLink />
      <QueryBoundary query={status}>
        {(data) => (data.started ? <YearAtAGlance status={data} /> : <Welcome />)}
      </QueryBoundary>
    </>
  );
}

function YearAtAGlance({ status }: { status: SetupStatus }) {
  const { t } = useTranslation('setup');
  const { year } = status;
  const { figures, hasFailed } = useYearFigures(year);
  const { steps, next } = yearSteps(figures);
  const isKnown = steps.every(({ state }) => state !== null);
  return (
    <>
      <PageHeader title={t('home.title', { year })} />
      {isKnown && (
        <Text mb="sm" role="status">
          {next === null ? t('home.allDone') : t('home.next', { step: t(`task.${next}`) })}
        </Text>
      )}
      <Group align="flex-start" gap="lg">
        <div style={{ flex: '3 1 34rem', minWidth: 0 }}>
          <YearSteps steps={steps} next={next} figures={figures} hasFailed={hasFailed} />
        </div>
        <div style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <ProgramFacts status={status} />
        </div>
      </Group>
    </>
  );
}
