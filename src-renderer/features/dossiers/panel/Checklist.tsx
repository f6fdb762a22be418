import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { DossierDetail, DossierRow } from '../list/dossier-types.ts';
import { ChecklistLine } from './ChecklistLine.tsx';

/** The documents that the rules ask for: whether they are there, not needed or missing, with their files. */
export function Checklist({ row, parts }: { row: DossierRow; parts: DossierDetail['parts'] }) {
  const { t } = useTranslation('dossiers');
  if (parts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('panel.noParts')}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" fw={600}>
        {t('part.summary', { present: row.partsPresent, required: row.partsRequired })}
      </Text>
      {parts.map((part) => (
        <ChecklistLine key={part.code} id={row.id} part={part} />
      ))}
      <Text size="xs" c="dimmed">
        {t('part.drop')}
      </Text>
    </>
  );
}
