import { Badge, Button, Table, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleHalf2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { StepKey, StepState, YearFigures, YearStep } from './year-steps.ts';

/** Where each step is done. */
const pageOfStep = {
  units: '/units',
  clusters: '/clusters',
  council: '/council',
  selfScores: '/intake',
  dossiers: '/dossiers',
  session: '/meetings',
  minutes: '/documents',
  decisions: '/decisions',
  awards: '/register',
} as const satisfies Record<StepKey, string>;

const iconOfState = { done: IconCircleCheck, started: IconCircleHalf2, waiting: IconCircle } as const;
const colorOfState: Record<StepState, string> = { done: 'teal', started: 'yellow', waiting: 'gray' };

/** The year as the flow of its steps: how far each has come, and the page where it is done. */
export function YearSteps({
  steps,
  next,
  figures,
  hasFailed,
}: {
  steps: readonly YearStep[];
  next: StepKey | null;
  figures: YearFigures;
  hasFailed: boolean;
}) {
  const { t } = useTranslation(['setup', 'common']);
  const texts = figureTexts(t, figures);
  return (
    <Table aria-label={t('home.steps')} verticalSpacing={6}>
      <Table.Tbody>
        {steps.map(({ key, state }, index) => (
          <Table.Tr key={key} aria-current={key === next ? 'step' : undefined}>
            <Table.Td w="2.5rem" ta="end">
              {index + 1}
            </Table.Td>
            <Table.Td w="13rem">
              <Text span inherit fw={key === next ? 700 : 500}>
                {t(`step.${key}`)}
              </Text>
            </Table.Td>
            <Table.Td>{texts[key] ?? t(hasFailed ? 'home.unreadable' : 'home.counting')}</Table.Td>
            <Table.Td w="8.5rem">{state && <StateBadge state={state} />}</Table.Td>
            <Table.Td w="5rem" ta="end">
              <StepLink step={key} isNext={key === next} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function StateBadge({ state }: { state: StepState }) {
  const { t } = useTranslation('setup');
  const Icon = iconOfState[state];
  return (
    <Badge
      variant="light"
      color={colorOfState[state]}
      data-state={state}
      miw="max-content"
      leftSection={<Icon size={13} aria-hidden />}
    >
      {t(`home.state.${state}`)}
    </Badge>
  );
}

/** The way to the page of a step; the button of the next one stands out. */
function StepLink({ step, isNext }: { step: StepKey; isNext: boolean }) {
  const { t } = useTranslation('setup');
  return (
    <Button
      size="compact-sm"
      variant={isNext ? 'filled' : 'default'}
      aria-label={`${t('home.go')}: ${t(`step.${step}`)}`}
      renderRoot={(props) => <Link {...props} to={pageOfStep[step]} />}
    >
      {t('home.go')}
    </Button>
  );
}

/** What is there of each step, in words; undefined while it isn't counted. */
function figureTexts(
  t: TFunction<['setup', 'common']>,
  { units, clusters, council, selfScores, dossiers, sessions, minutes, decisions, awards }: YearFigures,
): Readonly<Record<StepKey, string | undefined>> {
  return {
    units: units === undefined ? undefined : t('figure.units', { count: units }),
    clusters: clusters && t('figure.clusters', { ...clusters, units: units ?? 0 }),
    council: council && t('figure.council', { count: council.count }),
    selfScores: selfScores && t('figure.selfScores', selfScores),
    dossiers: dossiers && dossierText(t, dossiers),
    session: sessions && t('figure.session', sessions),
    minutes: minutes && t('figure.minutes', minutes),
    decisions:
      decisions && t(decisions.waiting > 0 ? 'figure.decisionsWaiting' : 'figure.decisions', decisions),
    awards: awards === undefined ? undefined : t('figure.awards', { count: awards }),
  };
}

/** `60 hồ sơ: 2 trả lại, 58 trình Hội đồng`. */
function dossierText(
  t: TFunction<['setup', 'common']>,
  counts: NonNullable<YearFigures['dossiers']>,
): string {
  const count = [...counts.values()].reduce((sum, ofStage) => sum + ofStage, 0);
  const stages = [...counts].map(([stage, ofStage]) =>
    t('figure.dossiersInStage', {
      count: ofStage,
      stage: uncapitalised(t(`common:stage.${stage}`)),
    }),
  );
  if (stages.length === 0) return t('figure.dossiers', { count });
  return t('figure.dossiersByStage', { count, stages: stages.join(', ') });
}

/** Of `Trình Hội đồng` only the first letter: the council keeps its capital. */
function uncapitalised(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
