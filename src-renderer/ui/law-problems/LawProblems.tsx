import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { LawProblem } from '../../../src-main/domain/law/law-problem.ts';
import { orpc } from '../../api/page-connection.ts';

/** Shown at once; a file cut in half can have hundreds. */
const MOST_SHOWN = 5;

/** Says that the program goes by the last good rules, and where the files must be mended; nothing while they are right. */
export function LawProblems({ hasLink = false }: { hasLink?: boolean }) {
  const { t } = useTranslation('lawProblems');
  const { data: problems = [] } = useQuery(orpc.law.problems.queryOptions());
  if (problems.length === 0) return null;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('title')}
      mb="sm"
      role="alert"
      style={{ flexShrink: 0 }}
    >
      <Text size="sm" mb={4}>
        {t('text')}
      </Text>
      <List size="sm">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <List.Item key={`${problem.file} ${problem.line} ${problem.key}`}>
            <ProblemText problem={problem} />
          </List.Item>
        ))}
        {problems.length > MOST_SHOWN && (
          <List.Item>{t('more', { count: problems.length - MOST_SHOWN })}</List.Item>
        )}
      </List>
      {hasLink && (
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/law" />}>
          {t('toRules')}
        </Anchor>
      )}
    </Alert>
  );
}

function ProblemText({ problem: { reason, file, line, key, detail } }: { problem: LawProblem }) {
  const { t } = useTranslation('lawProblems');
  const places = [
    line === null ? '' : t('place.line', { line }),
    key === null ? '' : t('place.key', { key }),
  ].filter((place) => place !== '');
  const told =
    reason === 'wrong_type'
      ? isNamedType(detail)
        ? t(`type.${detail}`)
        : t('typeOther')
      : detail === '' && reason === 'not_allowed'
        ? '…'
        : detail;
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      <b>{file}</b>
      {places.length > 0 && `, ${places.join(', ')}`}: {t(`reason.${reason}`, { detail: told })}
    </span>
  );
}

const namedTypes = ['number', 'int', 'string', 'boolean'] as const;

function isNamedType(type: string): type is (typeof namedTypes)[number] {
  return namedTypes.some((known) => known === type);
}
