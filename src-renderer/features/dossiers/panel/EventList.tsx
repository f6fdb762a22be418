import { Anchor, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { PreviewDialog } from '../../../ui/pdf/PreviewDialog.tsx';
import { useSaveLetter } from '../actions/LettersDialog.tsx';
import type { DossierDetail } from '../list/dossier-types.ts';

/** What was done with a dossier, the newest first: stages, reasons, letters. */
export function EventList({ events }: { events: DossierDetail['events'] }) {
  const { t } = useTranslation(['dossiers', 'common']);
  if (events.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('panel.noEvents')}
      </Text>
    );
  }
  return (
    <ol className="dossiers-events">
      {events.toReversed().map(({ id, at, from, to, reason, letterHash }) => (
        <li key={id}>
          <Group gap={6} justify="space-between" align="baseline">
            <Text size="sm" fw={600}>
              {from === null || from === to
                ? t(`common:stage.${to}`)
                : t('panel.eventTo', { from: t(`common:stage.${from}`), to: t(`common:stage.${to}`) })}
            </Text>
            <Text size="xs" c="dimmed">
              {formatMoment(at)}
            </Text>
          </Group>
          {reason !== '' && <Text size="sm">{reason}</Text>}
          {letterHash !== null && <LetterFiles letterHash={letterHash} />}
        </li>
      ))}
    </ol>
  );
}

/** The letter of an event, to be looked at and saved. */
function LetterFiles({ letterHash }: { letterHash: string }) {
  const { t } = useTranslation(['dossiers', 'pdf']);
  const [isShown, setIsShown] = useState(false);
  const saving = useSaveLetter();
  return (
    <Group gap="xs">
      <Text size="sm">{t('panel.letter')}</Text>
      <Anchor component="button" type="button" size="sm" onClick={() => setIsShown(true)}>
        {t('pdf:preview')}
      </Anchor>
      {(['docx', 'pdf'] as const).map((format) => (
        <Anchor
          key={format}
          component="button"
          type="button"
          size="sm"
          onClick={() => saving.mutate({ letterHash, format })}
        >
          .{format}
        </Anchor>
      ))}
      {isShown && (
        <PreviewDialog
          what={t('panel.letterName')}
          make={() => client.dossiers.letterFile({ letterHash, format: 'pdf' })}
          onClose={() => setIsShown(false)}
        />
      )}
    </Group>
  );
}
