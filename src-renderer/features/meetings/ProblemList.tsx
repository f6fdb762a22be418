import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ballotInputId, focusInput, itemInputId } from './input-ids.ts';
import type { Poll } from './meeting-types.ts';

/** At the beginning every figure is missing; more lines than this help nobody. */
const MOST_SHOWN = 40;

/** What keeps the poll from being closed; each line leads to its row. */
export function ProblemList({ poll }: { poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { problems } = poll;
  if (problems.length === 0) {
    return (
      <Paper withBorder p="xs" role="status">
        <Text size="sm" c="teal">
          {t('reconciled')}
        </Text>
      </Paper>
    );
  }
  return (
    <Paper withBorder p="xs" className="problems" component="section" aria-labelledby="problems-title">
      <Title order={3} id="problems-title" size="h4" mb={4}>
        {t('problems', { count: problems.length })}
      </Title>
      <ul>
        {problems.slice(0, MOST_SHOWN).map(({ itemIndex, message }) => (
          <li key={`${itemIndex} ${message}`}>
            <Anchor
              component="button"
              type="button"
              size="xs"
              c="inherit"
              ta="left"
              onClick={() =>
                focusInput(
                  itemIndex === null ? ballotInputId('issued') : itemInputId({ row: itemIndex, column: 0 }),
                )
              }
            >
              {message}
            </Anchor>
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && (
        <Text size="xs" c="dimmed">
          {t('moreProblems', { count: problems.length - MOST_SHOWN })}
        </Text>
      )}
    </Paper>
  );
}
