import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How what was typed stands to the database. */
export type SaveState = 'saved' | 'saving' | 'failed';

const colors: Record<SaveState, string> = { saved: 'teal', saving: 'gray', failed: 'red' };

/** Says “Đã lưu” once the program has stored everything that was typed; screen readers hear it change. */
export function SavedIndicator({ state }: { state: SaveState }) {
  const { t } = useTranslation();
  const texts: Record<SaveState, string> = { saved: t('saved'), saving: t('saving'), failed: t('notSaved') };
  return (
    <Badge
      role="status"
      aria-live="polite"
      color={colors[state]}
      variant="light"
      tt="none"
      miw="max-content"
      data-state={state}
    >
      {texts[state]}
    </Badge>
  );
}
