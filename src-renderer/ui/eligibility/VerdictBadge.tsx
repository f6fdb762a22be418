import { Badge, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconMinus,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Verdict } from '../../../src-main/domain/law/finding.ts';

const looks: Readonly<Record<Verdict, { readonly Icon: TablerIcon; readonly color: string }>> = {
  eligible: { Icon: IconCircleCheck, color: 'teal' },
  not_eligible: { Icon: IconCircleX, color: 'red' },
  missing: { Icon: IconHelpCircle, color: 'yellow' },
  doubtful: { Icon: IconAlertTriangle, color: 'yellow' },
  suspended: { Icon: IconPlayerPause, color: 'red' },
  no_rule: { Icon: IconMinus, color: 'gray' },
};

/** What the program says of a case, in a word with its sign; the tooltip says what that means. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('eligibility');
  const { Icon, color } = looks[verdict];
  return (
    <Tooltip label={t(`verdictHint.${verdict}`)}>
      <Badge
        color={color}
        variant="light"
        size="md"
        fw={600}
        miw="max-content"
        leftSection={<Icon size={14} aria-hidden />}
      >
        {t(`verdict.${verdict}`)}
      </Badge>
    </Tooltip>
  );
}
