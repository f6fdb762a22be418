import { Button, Group } from '@mantine/core';
import { IconEdit, IconFileCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { RuleMark } from '../../../src-main/domain/awards/rule-mark.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';

type RuleActions = {
  /** Which rule, for those who hear the buttons. */
  readonly what: string;
  readonly isConfirmed: boolean;
  readonly onAmend: () => void;
  readonly onConfirm: () => void;
};

/**
 * One rule: what it says, where it stands and how far that can be trusted.
 *
 * @param besides what else the line of the source says
 * @param actions changing the rule, and comparing it with the original as long as nobody has
 */
export function CitedRule({
  cited: { article, mark, source },
  badges,
  besides,
  actions,
  provisionKey,
  children,
}: {
  cited: { readonly article: string; readonly mark: RuleMark; readonly source: string };
  badges?: ReactNode;
  besides?: ReactNode;
  actions?: RuleActions;
  provisionKey?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('law');
  return (
    <div className="law-provision" data-provision={provisionKey}>
      <div className="law-provision-content">
        {children}
        <div className="law-cited">
          {article} <MarkBadge mark={mark} />
          {badges}
          <span>{t('source', { source })}</span>
          {besides}
        </div>
      </div>
      {actions && <Actions {...actions} />}
    </div>
  );
}

function Actions({ what, isConfirmed, onAmend, onConfirm }: RuleActions) {
  const { t } = useTranslation('law');
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconEdit size={14} aria-hidden />}
        aria-label={t('editOf', { what })}
        onClick={onAmend}
      >
        {t('edit')}
      </Button>
      {!isConfirmed && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconFileCheck size={14} aria-hidden />}
          aria-label={t('compareOf', { what })}
          onClick={onConfirm}
        >
          {t('compare')}
        </Button>
      )}
    </Group>
  );
}
