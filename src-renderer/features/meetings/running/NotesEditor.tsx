import { Group, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import { useNotesDraft } from './notes-draft.ts';
import type { RunningItem, RunningView } from './use-running.ts';

/** What was said and decided under an item; stored while it is typed. */
export function NotesEditor({
  meetingId,
  item,
  running: { revision, state },
}: {
  meetingId: MeetingId;
  item: RunningItem;
  running: RunningView;
}) {
  const { t } = useTranslation('running');
  const { id: itemId, position, remark, decision } = item;
  const stored = useMemo(() => ({ value: { remark, decision }, revision }), [remark, decision, revision]);
  const draft = useDraftValue(useNotesDraft({ meetingId, itemId }, stored));
  const fixed = state === 'ended' || state === 'locked';
  return (
    <section className="running-notes" aria-label={t('notesOf', { position })}>
      {(['remark', 'decision'] as const).map((field) => (
        <Textarea
          key={field}
          size="sm"
          label={
            <Group gap="xs" component="span">
              {t(field)}
              {field === 'remark' && <DraftStatus state={draft.state} flush={draft.flush} />}
            </Group>
          }
          autosize
          minRows={field === 'remark' ? 4 : 2}
          maxRows={field === 'remark' ? 12 : 6}
          maxLength={20_000}
          readOnly={fixed}
          value={draft.value[field]}
          onChange={(event) => draft.change({ [field]: event.currentTarget.value })}
          onBlur={() => void draft.flush()}
        />
      ))}
    </section>
  );
}
