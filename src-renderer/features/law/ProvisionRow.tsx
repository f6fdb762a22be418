import { Badge, Button, Group } from '@mantine/core';
import { IconEdit, IconFileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { SubjectKind } from '../../../src-main/domain/awards/award.ts';
import { marksOf } from '../../../src-main/domain/law/editable-values.ts';
import type { ProvisionInForce } from '../../../src-main/domain/law/instrument.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';
import type { AwardRulesAnswer } from './law-types.ts';
import { ProvisionContentText } from './ProvisionContentText.tsx';

/** One rule: what it says, for whom, where it stands and how far that can be trusted; with its two actions. */
export function ProvisionRow({
  provision,
  subjects,
  prizes,
  nameOf,
  onAmend,
  onConfirm,
}: {
  provision: ProvisionInForce;
  /** Whom it is about; empty where that goes without saying. */
  subjects: readonly SubjectKind[];
  prizes: AwardRulesAnswer['prizes'];
  nameOf: (code: string) => string;
  onAmend: () => void;
  onConfirm: () => void;
}) {
  const { t } = useTranslation('law');
  const { article, mark, source, instrument, amendments } = provision;
  const isConfirmed =
    mark === 'confirmed' && marksOf(provision).every(({ part }) => (part?.mark ?? mark) === 'confirmed');
  const what = `${t(`section.${provision.kind}`)}, ${article}`;
  return (
    <div className="law-provision" data-provision={provision.key}>
      <div className="law-provision-content">
        {subjects.length > 0 && (
          <b>{subjects.map((kind) => t(`subject.${kind}`, { ns: 'common' })).join(', ')}: </b>
        )}
        <ProvisionContentText provision={provision} prizes={prizes} nameOf={nameOf} />
        <div className="law-cited">
          {article} <MarkBadge mark={mark} />
          {instrument.isModel && (
            <Badge size="sm" variant="outline" color="orange" fw={500}>
              {t('model')}
            </Badge>
          )}
          {amendments.length > 0 && (
            <Badge size="sm" variant="light" color="blue" fw={500}>
              {t('amendedBadge')}
            </Badge>
          )}
          <span>{t('source', { source })}</span>
        </div>
      </div>
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
    </div>
  );
}
