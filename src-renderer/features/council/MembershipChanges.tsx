import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { membershipChanges } from '../../../src-main/domain/council/terms.ts';
import type { MembershipChange } from '../../../src-main/domain/council/terms.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilView } from './council-figures.ts';

/** Every day on which the council became another, with who came, who left and N from then on. */
export function MembershipChanges({ council }: { council: CouncilView }) {
  const { t } = useTranslation('council');
  const changes = membershipChanges(council);
  return (
    <details className="council-changes">
      <summary>{t('changes.title', { count: changes.length })}</summary>
      <List size="sm" listStyleType="none">
        {changes.map((change, index) => (
          <List.Item key={change.day}>
            <Text span inherit fw={600}>
              {t('changes.day', { date: formatDate(change.day), count: change.count })}
            </Text>{' '}
            {index === 0 ? t('changes.first') : <ChangeText change={change} />}
          </List.Item>
        ))}
      </List>
    </details>
  );
}

function ChangeText({ change: { joined, left } }: { change: MembershipChange }) {
  const { t } = useTranslation('council');
  const replaced = joined.flatMap((member) => {
    const old = left.find(({ id }) => id === member.replacesId);
    return old ? [{ member, old }] : [];
  });
  const told = new Set(replaced.flatMap(({ member, old }) => [member.id, old.id]));
  const texts = [
    ...replaced.map(({ member, old }) => t('changes.replaced', { name: member.fullName, old: old.fullName })),
    ...joined
      .filter(({ id }) => !told.has(id))
      .map(({ fullName }) => t('changes.joined', { name: fullName })),
    ...left.filter(({ id }) => !told.has(id)).map(({ fullName }) => t('changes.left', { name: fullName })),
  ];
  return texts.join('; ');
}
