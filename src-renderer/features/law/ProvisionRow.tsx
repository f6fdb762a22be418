import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SubjectKind } from '../../../src-main/domain/awards/award.ts';
import { marksOf } from '../../../src-main/domain/law/editable-values.ts';
import type { ProvisionInForce } from '../../../src-main/domain/law/instrument.ts';
import { CitedRule } from './CitedRule.tsx';
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
  const { article, mark, instrument, amendments } = provision;
  return (
    <CitedRule
      cited={provision}
      provisionKey={provision.key}
      badges={
        <>
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
        </>
      }
      actions={{
        what: `${t(`section.${provision.kind}`)}, ${article}`,
        isConfirmed:
          mark === 'confirmed' &&
          marksOf(provision).every(({ part }) => (part?.mark ?? mark) === 'confirmed'),
        onAmend,
        onConfirm,
      }}
    >
      {subjects.length > 0 && (
        <b>{subjects.map((kind) => t(`subject.${kind}`, { ns: 'common' })).join(', ')}: </b>
      )}
      <ProvisionContentText provision={provision} prizes={prizes} nameOf={nameOf} />
    </CitedRule>
  );
}
