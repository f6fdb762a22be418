import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { SchemeProblem } from '../../../../src-main/domain/scoring/schemes/validate-scheme.ts';
import type { GroupSum } from './group-sums.ts';
import { problemInWords } from './problem-words.ts';

/** What is wrong with a scheme as it is being edited, each with the way to its line, and what the maxima come to. */
export function ValidationPanel({
  problems,
  total,
  onJump,
}: {
  problems: readonly SchemeProblem[];
  total: GroupSum | undefined;
  onJump: (code: string) => void;
}) {
  const { t } = useTranslation('schemes');
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <section className="scheme-problems" aria-label={t('problems.label')}>
      <Group gap="md" role="status">
        {total && (
          <Text size="sm" fw={700}>
            {t('sums.total', { sum: formatPoints(total.sum), maximum: formatPoints(total.maximum) })}
          </Text>
        )}
        <Text size="sm" fw={600}>
          {problems.length === 0
            ? t('problems.none')
            : t('problems.summary', { errors: errors.length, warnings: warnings.length })}
        </Text>
        {errors.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('problems.errorsKeep')}
          </Text>
        )}
      </Group>
      {problems.length > 0 && (
        <ul>
          {[...errors, ...warnings].map((problem, index) => (
            <li key={`problem ${index + 1}`} data-severity={problem.severity}>
              <b>{t(`problems.${problem.severity}`)}</b>
              <span>{problemInWords(t, problem)}</span>
              {problem.criterionCode !== null && (
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  onClick={() => onJump(problem.criterionCode ?? '')}
                >
                  {t('problems.jump', { code: problem.criterionCode })}
                </Anchor>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
