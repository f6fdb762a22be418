import { Accordion, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { SubjectId } from '../../../src-main/domain/kernel/ids.ts';
import { Verdict } from '../../../src-main/domain/law/finding.ts';
import { orpc } from '../../api/page-connection.ts';
import { EligibilityView } from '../../ui/eligibility/EligibilityView.tsx';
import { VerdictBadge } from '../../ui/eligibility/VerdictBadge.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import type { OutlookLine } from './people-types.ts';

/** What a subject could be put forward for this year, and from which year on where that can be reckoned. */
export function Outlook({ subjectId }: { subjectId: SubjectId }) {
  const { t } = useTranslation('people');
  const outlook = useQuery(orpc.people.outlook.queryOptions({ input: { id: subjectId } }));
  return (
    <QueryBoundary query={outlook}>
      {({ year, awards }) =>
        awards.length === 0 ? (
          <Text size="sm">{t('outlook.none')}</Text>
        ) : (
          <>
            <Text size="sm" c="dimmed" mb="xs">
              {t('outlook.intro')}
            </Text>
            <Accordion multiple chevronPosition="left" aria-label={t('outlook.table', { year })}>
              {awards.toSorted(byPromise).map((line) => (
                <Accordion.Item key={line.awardCode} value={line.awardCode}>
                  <Accordion.Control>
                    <OutlookHead line={line} year={year} />
                  </Accordion.Control>
                  <Accordion.Panel>
                    {line.sentence !== '' && (
                      <Text size="sm" mb="xs">
                        {line.sentence}
                      </Text>
                    )}
                    <EligibilityView eligibilities={line.eligibilities} />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          </>
        )
      }
    </QueryBoundary>
  );
}

function OutlookHead({ line, year }: { line: OutlookLine; year: number }) {
  const { t } = useTranslation('people');
  const [counted] = line.eligibilities;
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <Text size="sm" fw={600}>
        {line.awardName}
      </Text>
      <Group gap="xs" wrap="nowrap">
        {line.fromYear !== null && line.fromYear > year && (
          <Text size="xs" c="dimmed" miw="max-content">
            {t('outlook.fromYear', { year: line.fromYear })}
          </Text>
        )}
        {counted && <VerdictBadge verdict={counted.verdict} />}
      </Group>
    </Group>
  );
}

const order: readonly Verdict[] = [
  Verdict.eligible,
  Verdict.suspended,
  Verdict.missing,
  Verdict.doubtful,
  Verdict.notEligible,
  Verdict.noRule,
];

/** What is met stands first, then by the year from which it may be; equal ones stay in the order of the law. */
function byPromise(a: OutlookLine, b: OutlookLine): number {
  const rank = ({ eligibilities: [counted] }: OutlookLine) =>
    order.indexOf(counted?.verdict ?? Verdict.noRule);
  return rank(a) - rank(b) || (a.fromYear ?? 9999) - (b.fromYear ?? 9999);
}
