import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { DossierRow } from '../list/dossier-types.ts';
import { firstNames } from './steps.ts';

const named = 3;

/** Whom something is about: the first names, and how many more there are. */
export function NamesLine({ rows, staying }: { rows: readonly DossierRow[]; staying: number }) {
  const { t } = useTranslation('dossiers');
  const more = rows.length - named;
  return (
    <>
      <Text size="sm">
        {more > 0 ? t('step.namesMore', { names: firstNames(rows, named), more }) : firstNames(rows, named)}
      </Text>
      {staying > 0 && (
        <Text size="sm" c="dimmed">
          {t('step.staying', { count: staying })}
        </Text>
      )}
    </>
  );
}
