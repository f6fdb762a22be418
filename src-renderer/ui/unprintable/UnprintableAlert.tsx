import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Unprintable } from '../../../src-main/domain/documents/unprintable.ts';

/** A text that no document can show as it is, with the words by which an officer finds it. */
export type PlacedUnprintable = Unprintable & { readonly place: string };

/** The others are found once these are mended. */
const SHOWN = 3;

/** Warns of characters that print as empty boxes, each with its row; nothing where there is none. */
export function UnprintableAlert({ found }: { found: readonly PlacedUnprintable[] }) {
  const { t } = useTranslation('unprintable');
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" py={6} mb="xs" role="status">
      <Text size="sm">{`${t('title', { count: found.length })} ${t('hint')}`}</Text>
      <List size="sm">
        {found.slice(0, SHOWN).map((one) => (
          <List.Item key={`${one.place} ${one.excerpt}`}>{t('found', one)}</List.Item>
        ))}
        {found.length > SHOWN && <List.Item>{t('more', { count: found.length - SHOWN })}</List.Item>}
      </List>
    </Alert>
  );
}
