import './papers.css';

import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { PaperName } from '../../../../src-main/contract/papers.contract.ts';
import type { CouncilMemberId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { PreviewButton } from '../../../ui/pdf/PreviewButton.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import type { MeetingView } from '../meeting-types.ts';
import { InvitationForm } from './InvitationForm.tsx';
import { InvitationPreview } from './InvitationPreview.tsx';
import type { PapersPreview } from './papers-types.ts';
import { RegisterInvitation } from './RegisterInvitation.tsx';

/** The papers that are made before a session, with what each would print now. */
export function PapersTab({ meeting }: { meeting: MeetingView }) {
  const preview = useQuery(orpc.papers.preview.queryOptions({ input: { meetingId: meeting.id } }));
  return (
    <QueryBoundary query={preview}>{(data) => <Papers meeting={meeting} preview={data} />}</QueryBoundary>
  );
}

function Papers({ meeting, preview }: { meeting: MeetingView; preview: PapersPreview }) {
  const { t } = useTranslation('papers');
  return (
    <div className="papers">
      <section aria-labelledby="paper-invitation">
        <PaperHead id="paper-invitation" title={t('invitation')}>
          <Files meeting={meeting} paper="invitation" />
          <Files meeting={meeting} paper="invitations" formats={['pdf']} label={t('each')} />
          <RegisterInvitation meeting={meeting} signed={preview.invitation.signed} />
        </PaperHead>
        <div className="papers-columns">
          <InvitationForm meeting={meeting} />
          <InvitationPreview preview={preview.invitation} />
        </div>
      </section>
      <section aria-labelledby="paper-agenda">
        <PaperHead id="paper-agenda" title={t('agenda')}>
          <Files meeting={meeting} paper="agenda" />
        </PaperHead>
        <Text size="sm">
          {t('agendaText', {
            parts: preview.agenda.length,
            items: preview.agenda.reduce((sum, { lines }) => sum + lines.length, 0),
          })}
        </Text>
      </section>
      <section aria-labelledby="paper-opinions">
        <PaperHead id="paper-opinions" title={t('opinions')}>
          {preview.absent.length > 1 && <Files meeting={meeting} paper="opinions" label={t('all')} />}
        </PaperHead>
        <Opinions meeting={meeting} preview={preview} />
      </section>
      <section aria-labelledby="paper-kit">
        <PaperHead id="paper-kit" title={t('kit')}>
          <Files meeting={meeting} paper="kit" formats={['pdf']} />
        </PaperHead>
        <Kit meeting={meeting} preview={preview} />
      </section>
    </div>
  );
}

function PaperHead({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <Group gap="xs" mb={4} className="papers-head">
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      {children}
    </Group>
  );
}

const bothFormats = ['docx', 'pdf'] as const;

/** Saves a paper as docx to edit or as pdf to print, and shows its pages. */
function Files({
  meeting,
  paper,
  formats = bothFormats,
  label = '',
  member = null,
}: {
  meeting: MeetingView;
  paper: PaperName;
  formats?: readonly ('docx' | 'pdf')[];
  label?: string;
  member?: { readonly memberId: CouncilMemberId; readonly fullName: string } | null;
}) {
  const { t } = useTranslation('papers');
  const held = useHeld();
  const what = t(`name.${paper}`);
  const memberId = member?.memberId ?? null;
  const save = useMutation({
    mutationFn: async (format: 'docx' | 'pdf') => {
      const { name, file } = await held.run({ kind: 'ballots', meetingId: meeting.id }, () =>
        client.papers.file({ meetingId: meeting.id, paper, format, memberId }),
      );
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('saved', { name })),
  });
  return (
    <>
      {formats.map((format) => {
        const shown = [t(`format.${format}`), label].filter(Boolean).join(' ');
        return (
          <Button
            key={format}
            size="compact-sm"
            variant="default"
            aria-label={
              member === null
                ? t('save', { what, shown })
                : t('saveOf', { what, name: member.fullName, shown })
            }
            loading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {shown}
          </Button>
        );
      })}
      <PreviewButton
        size="compact-sm"
        what={
          member === null
            ? [what, label].filter(Boolean).join(', ')
            : t('of', { what, name: member.fullName })
        }
        leaving={{ kind: 'ballots', meetingId: meeting.id }}
        make={() => client.papers.file({ meetingId: meeting.id, paper, format: 'pdf', memberId })}
      />
      {held.dialog}
    </>
  );
}

function Opinions({ meeting, preview }: { meeting: MeetingView; preview: PapersPreview }) {
  const { t } = useTranslation('papers');
  const { t: meetings } = useTranslation('meetings');
  const asked = preview.votes.filter(({ writtenOpinionsCount }) => writtenOpinionsCount);
  if (preview.absent.length === 0) return <Text size="sm">{t('nobodyAbsent')}</Text>;
  if (asked.length === 0) return <Text size="sm">{t('nothingToAsk')}</Text>;
  return (
    <>
      <Text size="sm" mb={4}>
        {t('opinionsText', { awards: asked.map(({ award }) => award).join('; ') })}
      </Text>
      <ul className="papers-list">
        {preview.absent.map((member) => (
          <li key={member.memberId}>
            <Text span fw={600}>
              {member.fullName}
            </Text>
            <Text span size="sm" c="dimmed">
              {meetings(`attendance.${member.attendance}`)}
            </Text>
            <Files meeting={meeting} paper="opinions" member={member} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Kit({
  meeting: { roll },
  preview: { votes, copies },
}: {
  meeting: MeetingView;
  preview: PapersPreview;
}) {
  const { t } = useTranslation('papers');
  const parts = [
    t('kitRoll', { count: roll.length }),
    t('kitAgenda'),
    ...votes.flatMap(({ award, prefix, secret, rows, listed }) => {
      const what = { award, prefix, rows, listed, copies };
      const text = listed > 0 ? t('kitList', what) : t('kitRows', what);
      return [secret ? t('kitBallot', { text, copies }) : t('kitHands', { text })];
    }),
    ...(votes.some(({ secret }) => secret) ? [t('kitMinutes')] : []),
  ];
  return (
    <>
      <Text size="sm" mb={4}>
        {t('kitText')}
      </Text>
      <ul className="papers-list">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </>
  );
}
