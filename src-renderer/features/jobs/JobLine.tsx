import { Button, Group, Progress, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Book } from '../../../src-main/contract/book.ts';
import type { Job } from '../../../src-main/contract/jobs.contract.ts';
import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { book, client, orpc, shell } from '../../api/page-connection.ts';
import { describeRefusal } from '../../i18n/describe-error.ts';
import { notifyError } from '../../ui/notify.ts';
import { canOpen, durationOf, isActive, shareOf } from './job-view.ts';
import { useClock } from './use-clock.ts';

/** One job: what it is, how far, and what can be done with it. */
export function JobLine({ job, toldAt }: { job: Job; toldAt: number }) {
  const { t } = useTranslation('jobs');
  const title = t(`kind.${job.kind}`);
  const active = isActive(job);
  const share = shareOf(job);
  const folder = useMutation(orpc.jobs.showInFolder.mutationOptions({ onError: notifyError }));
  return (
    <li className="job-line">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div className="job-line-text">
          <Text size="sm" fw={600}>
            {title}
          </Text>
          {job.fileName !== null && (
            <Text size="xs">
              {job.together === 0 ? job.fileName : t('together', { name: job.fileName, n: job.together })}
            </Text>
          )}
          <Text size="xs" c={job.state === 'failed' ? 'red' : 'dimmed'}>
            <StateText job={job} /> · <Duration job={job} toldAt={toldAt} />
          </Text>
        </div>
        {active ? <Cancel job={job} title={title} /> : <Results job={job} title={title} folder={folder} />}
      </Group>
      {folder.data && (
        <Text size="xs" className="job-line-text" role="status" mt={4}>
          {t(folder.data.shown ? 'place' : 'notShown', { path: folder.data.path })}
        </Text>
      )}
      {job.state === 'running' && (
        <Progress
          mt={4}
          size="sm"
          value={share ?? 100}
          animated={share === null}
          aria-label={title}
          aria-valuetext={share === null ? t(`stage.${job.stage}`) : undefined}
        />
      )}
    </li>
  );
}

function StateText({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const { t: errors } = useTranslation('errors');
  switch (job.state) {
    case 'waiting':
      return t('waiting');
    case 'running': {
      const { done, all } = job;
      return all === 0
        ? t(`stage.${job.stage}`)
        : `${t(`stage.${job.stage}`)} ${t('figures', { done, all })}`;
    }
    case 'done':
      return t('done');
    case 'cancelled':
      return t('cancelled');
    case 'failed':
      return `${t('failed')}: ${job.refusal === null ? errors('unexpected') : describeRefusal(job.refusal)}`;
    default:
      return assertNever(job.state);
  }
}

function Duration({ job, toldAt }: { job: Job; toldAt: number }) {
  const { t } = useTranslation('jobs');
  const now = useClock(isActive(job));
  const since = isActive(job) ? Math.max(0, now - toldAt) : 0;
  const { minutes, seconds } = durationOf(job.elapsed + since);
  return minutes === 0 ? t('seconds', { seconds }) : t('minutes', { minutes, seconds });
}

function Cancel({ job, title }: { job: Job; title: string }) {
  const { t } = useTranslation('jobs');
  const cancel = useMutation(orpc.jobs.cancel.mutationOptions({ onError: notifyError }));
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t('cancelOf', { title })}
      loading={cancel.isPending}
      onClick={(event) => {
        cancel.mutate({ id: job.id });
        // This button goes with the job; the list stays, and the keys work on in it.
        event.currentTarget.closest('ul')?.focus();
      }}
    >
      {t('cancel')}
    </Button>
  );
}

/** A rehearsal keeps what it makes to itself: its papers are looked at and not shown in folders. */
const hasFolders = book === Book.real;

function Results({
  job,
  title,
  folder,
}: {
  job: Job;
  title: string;
  folder: { readonly isPending: boolean; readonly mutate: (input: { id: Job['id'] }) => void };
}) {
  const { t } = useTranslation('jobs');
  const name = job.fileName ?? title;
  const opens = canOpen(shell.kind, name);
  const open = useMutation({
    mutationFn: async () => {
      const { name: fileName, file } = await client.jobs.file({ id: job.id });
      const isOpen = opens && (await shell.openFile(fileName, file));
      // Electron says itself why a file can’t be opened; a browser only keeps its window shut.
      if (!isOpen && (!opens || shell.kind === 'loopback')) await shell.saveFile(fileName, file);
    },
    onError: notifyError,
  });
  if (!job.hasPlace) return null;
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {job.fileName !== null && job.together === 0 && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t(opens ? 'openOf' : 'saveOf', { name })}
          loading={open.isPending}
          onClick={() => open.mutate()}
        >
          {t(opens ? 'open' : 'save')}
        </Button>
      )}
      {hasFolders && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('folderOf', { name })}
          loading={folder.isPending}
          onClick={() => folder.mutate({ id: job.id })}
        >
          {t('folder')}
        </Button>
      )}
    </Group>
  );
}
