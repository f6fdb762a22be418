import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { TakeBack } from '../../../../src-main/domain/signing/take-back.ts';

const colours = { accepted: 'teal', known: 'gray', unknown: 'yellow', refused: 'red' } as const;

/** What became of a file in a word; one that was only looked at can still be entered. */
export function OutcomeBadge({ outcome, isEntered }: { outcome: TakeBack['outcome']; isEntered: boolean }) {
  const { t } = useTranslation('verify');
  return (
    <Badge color={colours[outcome]} variant="light" tt="none">
      {t(`outcome.${outcome === 'accepted' && !isEntered ? 'acceptable' : outcome}`)}
    </Badge>
  );
}
