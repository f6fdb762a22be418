import { Alert, Badge, Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import { useSectionDraft } from './minutes-drafts.ts';
import type { MinutesSection } from './minutes-types.ts';

/** The words of one part: the assembled ones until somebody types over them, stored while it is typed. */
export function SectionText({
  meetingId,
  section,
  title,
  revision,
  isEditable,
}: {
  meetingId: MeetingId;
  section: MinutesSection;
  title: string;
  revision: number;
  isEditable: boolean;
}) {
  const { t } = useTranslation('minutes');
  const headingId = useId();
  const [showsAssembled, setShowsAssembled] = useState(false);
  const { key, assembled, own } = section;
  const stored = useMemo(() => ({ value: { own }, revision }), [own, revision]);
  const draft = useDraftValue(useSectionDraft({ meetingId, section: key }, stored));
  const text = draft.value.own ?? assembled;
  const isByHand = draft.value.own !== null && draft.value.own !== assembled;

  function takeBack(): void {
    draft.change({ own: null });
    void draft.flush();
  }

  return (
    <>
      <Group gap="xs" mb={4}>
        <Title order={3} size="h5" id={headingId}>
          {title}
        </Title>
        {isByHand && (
          <Badge variant="light" color="blue" tt="none">
            {t('byHand')}
          </Badge>
        )}
        {draft.state !== 'saved' && <DraftStatus state={draft.state} flush={draft.flush} />}
        {isByHand && (
          <Group gap={4} ml="auto">
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={showsAssembled}
              onClick={() => setShowsAssembled(!showsAssembled)}
            >
              {t(showsAssembled ? 'hideAssembled' : 'showAssembled')}
            </Button>
            {isEditable && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('takeBackOf', { title })}
                onClick={takeBack}
              >
                {t('takeBack')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {section.unknownFigures.length > 0 && (
        <Alert color="yellow" py={4} mb={4} role="status">
          {t('unknownFigures', { figures: section.unknownFigures.join('; ') })}
        </Alert>
      )}
      <Textarea
        aria-labelledby={headingId}
        placeholder={t('nothing')}
        value={text}
        onChange={(event) => draft.change({ own: event.currentTarget.value })}
        onBlur={() => void draft.flush()}
        readOnly={!isEditable}
        autosize
        minRows={1}
        maxLength={20_000}
      />
      {isByHand && showsAssembled && (
        <Text size="sm" c="dimmed" mt={4} className="minutes-assembled">
          {assembled === '' ? t('nothing') : assembled}
        </Text>
      )}
    </>
  );
}
