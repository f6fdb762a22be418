import './minutes.css';

import { Alert, Button, Group, Menu, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { withUnprintable } from '../../../../src-main/domain/documents/unprintable.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { PreviewDialog } from '../../../ui/pdf/PreviewDialog.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { UnprintableAlert } from '../../../ui/unprintable/UnprintableAlert.tsx';
import type { MeetingView } from '../meeting-types.ts';
import type { Minutes } from './minutes-types.ts';
import { ResultsPreview } from './ResultsPreview.tsx';
import { SectionText } from './SectionText.tsx';
import { WriteMinutes } from './WriteMinutes.tsx';

/** The minutes as they will be printed: every part with its words, which can be written over, and the results. */
export function MinutesTab({ meeting }: { meeting: MeetingView }) {
  const minutes = useQuery(orpc.minutes.get.queryOptions({ input: { meetingId: meeting.id } }));
  return (
    <QueryBoundary query={minutes}>
      {(data) => <Parts meetingId={meeting.id} state={meeting.state} minutes={data} />}
    </QueryBoundary>
  );
}

function Parts({
  meetingId,
  state,
  minutes,
}: {
  meetingId: MeetingId;
  state: MeetingView['state'];
  minutes: Minutes;
}) {
  const { t } = useTranslation('minutes');
  const isOver = state === 'ended' || state === 'locked';
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Title order={2}>{t('title')}</Title>
        <Group gap="xs">
          {isOver && minutes.hasPaperBallots && <WriteCounting meetingId={meetingId} minutes={minutes} />}
          <Previews meetingId={meetingId} hasPaperBallots={minutes.hasPaperBallots} />
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('intro')}
      </Text>
      <Notices state={state} minutes={minutes} />
      <div className="minutes-parts">
        {minutes.sections.map((section) => (
          <section key={section.key} className="minutes-part" aria-label={titleOf(section, t)}>
            <SectionText
              meetingId={meetingId}
              section={section}
              title={titleOf(section, t)}
              revision={minutes.revision}
              isEditable={minutes.isEditable}
            />
            {section.key === 'results' && <ResultsPreview meetingId={meetingId} />}
          </section>
        ))}
      </div>
    </>
  );
}

function titleOf(
  { key, title }: Minutes['sections'][number],
  t: ReturnType<typeof useTranslation<'minutes'>>['t'],
): string {
  if (key === 'opening' || key === 'closing') return t(`part.${key}`);
  return key.startsWith('item:') ? t('part.item', { title }) : title;
}

function Notices({ state, minutes }: { state: MeetingView['state']; minutes: Minutes }) {
  const { t } = useTranslation('minutes');
  const isSigned = (minutes.minutes?.signedAt ?? null) !== null;
  const texts = minutes.sections.map((section) => ({
    place: titleOf(section, t),
    text: section.own ?? section.assembled,
  }));
  return (
    <>
      <UnprintableAlert found={withUnprintable(texts)} />
      {state === 'locked' && (
        <Alert color="gray" py={6} mb="xs">
          {t('locked')}
        </Alert>
      )}
      {state !== 'locked' && isSigned && (
        <Alert color="gray" py={6} mb="xs">
          {t('signed')}
        </Alert>
      )}
      {minutes.isOutdated && (
        <Alert color="yellow" py={6} mb="xs" role="status">
          {t(isSigned ? 'outdatedSigned' : 'outdated')}
        </Alert>
      )}
    </>
  );
}

function WriteCounting({ meetingId, minutes }: { meetingId: MeetingId; minutes: Minutes }) {
  const { t } = useTranslation('minutes');
  const [writing, setWriting] = useState(false);
  const isSigned = (minutes.countingMinutes?.signedAt ?? null) !== null;
  return (
    <>
      <Button variant="default" disabled={isSigned} onClick={() => setWriting(true)}>
        {t('write.counting')}
      </Button>
      {writing && (
        <WriteMinutes
          meetingId={meetingId}
          kind="counting_minutes"
          initial={minutes.countingMinutes?.number ?? null}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}

type Draft = { readonly kind: 'minutes' | 'counting_minutes'; readonly part: 'docx' | 'pdf' };

/** Files as they would be written now, to look at before anything is registered. */
function Previews({ meetingId, hasPaperBallots }: { meetingId: MeetingId; hasPaperBallots: boolean }) {
  const { t } = useTranslation('minutes');
  const download = useMutation({
    mutationFn: async (draft: Draft) => {
      const { name, file } = await client.minutes.draft({ meetingId, ...draft });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('saved', { name })),
  });
  const kinds = hasPaperBallots ? (['minutes', 'counting_minutes'] as const) : (['minutes'] as const);
  const [shown, setShown] = useState<Draft['kind'] | null>(null);
  const drafts = kinds.flatMap((kind) => (['pdf', 'docx'] as const).map((part) => ({ kind, part })));
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={download.isPending}>
            {t('preview')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => setShown(kind)}>
              {t('showPages', { kind: t(`previewOf.${kind}`) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {drafts.map(({ kind, part }) => (
            <Menu.Item key={`${kind} ${part}`} onClick={() => download.mutate({ kind, part })}>
              {t(`previewPart.${part}`, { kind: t(`previewOf.${kind}`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {shown !== null && (
        <PreviewDialog
          what={t(`previewOf.${shown}`)}
          make={() => client.minutes.draft({ meetingId, kind: shown, part: 'pdf' })}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
