import './jobs.css';

import { Button, Loader, Popover, Text } from '@mantine/core';
import { IconProgressCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Job } from '../../../src-main/contract/jobs.contract.ts';
import { isActive, newsSince, shareOf } from './job-view.ts';
import { JobLine } from './JobLine.tsx';
import { useJobs } from './use-jobs.ts';

/** Work that takes a while, in the head of every page: what runs or waits, and what came of the last pieces of it. */
export function JobTray() {
  const { t } = useTranslation('jobs');
  const { jobs, toldAt } = useJobs();
  const active = jobs.filter(isActive);
  return (
    <>
      <Popover position="bottom-end" width="27rem" trapFocus returnFocus shadow="md" withArrow>
        <Popover.Target>
          <TrayButton active={active} />
        </Popover.Target>
        <Popover.Dropdown aria-label={t('tray')}>
          <Text fw={700} size="sm">
            {t('tray')}
          </Text>
          {jobs.length === 0 ? (
            <Text size="sm" c="dimmed" tabIndex={0} data-autofocus>
              {t('empty')}
            </Text>
          ) : (
            <ul className="job-list" tabIndex={0} aria-label={t('tray')} data-autofocus>
              {jobs.map((job) => (
                <JobLine key={job.id} job={job} toldAt={toldAt} />
              ))}
            </ul>
          )}
        </Popover.Dropdown>
      </Popover>
      <Announcer jobs={jobs} />
    </>
  );
}

function TrayButton({ active, ...target }: { active: readonly Job[] }) {
  const { t } = useTranslation('jobs');
  // What runs is worth more room than what waits.
  const shown = active.find(({ state }) => state === 'running') ?? active[0];
  // One element whether something runs or not: the list of jobs hangs on it, and gives the focus back to it.
  return (
    <Button
      {...target}
      className="job-pill"
      size="compact-sm"
      px={6}
      variant={shown ? 'light' : 'subtle'}
      color={shown ? 'red' : 'gray'}
      title={t('tray')}
      {...(!shown && { 'aria-label': t('none') })}
    >
      {shown ? (
        <>
          <Loader size={14} aria-hidden />
          <Shown job={shown} others={active.length - 1} />
        </>
      ) : (
        <IconProgressCheck size={18} aria-hidden />
      )}
    </Button>
  );
}

function Shown({ job, others }: { job: Job; others: number }) {
  const { t } = useTranslation('jobs');
  const title = t(`kind.${job.kind}`);
  const named = others > 0 ? t('more', { title, n: others }) : title;
  const share = shareOf(job);
  return (
    <span className="job-pill-text">{share === null ? named : t('withShare', { title: named, share })}</span>
  );
}

/** Says aloud what begins and what ends, and none of the figures between. */
function Announcer({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTranslation('jobs');
  const before = useRef<readonly Job[]>([]);
  const [news, setNews] = useState('');
  useEffect(() => {
    const { began, ended } = newsSince(before.current, jobs);
    before.current = jobs;
    const sentences = [
      ...began.map(({ kind }) => t('started', { title: t(`kind.${kind}`) })),
      ...ended.map(({ kind, state }) =>
        t('ended', {
          title: t(`kind.${kind}`),
          outcome: state === 'done' || state === 'cancelled' ? t(state) : t('failed'),
        }),
      ),
    ];
    if (sentences.length > 0) setNews(sentences.join('. '));
  }, [jobs, t]);
  return (
    <span className="visually-hidden" role="status">
      {news}
    </span>
  );
}
