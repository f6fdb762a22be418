import { Badge, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { isBinding } from '../../../src-main/domain/awards/rule-mark.ts';
import type { RuleMark } from '../../../src-main/domain/awards/rule-mark.ts';

/** How far a rule can be trusted, in two words; the tooltip says where it was read. */
export function MarkBadge({ mark }: { mark: RuleMark }) {
  const { t } = useTranslation('eligibility');
  const short = mark === 'confirmed' || mark === 'read' ? mark : 'open';
  return (
    <Tooltip label={t(`ruleMark.${mark}`, { ns: 'common' })}>
      <Badge
        size="sm"
        variant="outline"
        fw={500}
        miw="max-content"
        color={mark === 'confirmed' ? 'teal' : isBinding(mark) ? 'gray' : 'orange'}
      >
        {t(`mark.${short}`)}
      </Badge>
    </Tooltip>
  );
}
