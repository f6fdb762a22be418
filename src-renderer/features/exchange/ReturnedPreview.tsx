import { Alert, Anchor, Button, Group, List, Stack, Switch, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDay } from './outstanding.ts';
import { codesOf, isClean, isTakeable } from './returned-files.ts';
import type { DeskFile, ReturnedFile } from './returned-files.ts';
import { ReturnedTable } from './ReturnedTable.tsx';

type PreviewProps = {
  file: DeskFile;
  busy: boolean;
  onTick: (codes: ReadonlySet<string>) => void;
  onAccept: () => void;
  onSkip: () => void;
};

/** One returned workbook: what the unit changed, beside what was sent and what stands here, and what becomes of it. */
export function ReturnedPreview(props: PreviewProps) {
  const { t } = useTranslation('exchange');
  const { file } = props;
  return (
    <section className="full-height-part" aria-label={t('returned.label', { file: file.fileName })}>
      {file.read === null ? (
        <Stack p="sm" gap="xs">
          <Title order={2}>{file.fileName}</Title>
          {file.failure !== null && <Alert color="red">{file.failure}</Alert>}
        </Stack>
      ) : (
        <ReadPreview {...props} read={file.read} />
      )}
    </section>
  );
}

function ReadPreview({ file, read, busy, onTick, onAccept, onSkip }: PreviewProps & { read: ReturnedFile }) {
  const { t } = useTranslation('exchange');
  const [onlyChanged, setOnlyChanged] = useState(true);
  const waiting = file.state === 'waiting';
  const changed = useMemo(() => read.rows.filter((row) => row.change !== 'unchanged' || row.note), [read]);
  const takeable = useMemo(() => read.rows.filter(isTakeable), [read]);
  return (
    <>
      <Stack p="sm" gap={6} className="exchange-facts">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div style={{ minWidth: 0 }}>
            <Title order={2}>{read.unit?.name ?? file.fileName}</Title>
            <Text size="xs" c="dimmed">
              {[
                read.unit && file.fileName,
                read.cluster?.name,
                read.sentAt && t('returned.sentOn', { date: formatDay(read.sentAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          {waiting && (
            <Group gap={6} wrap="nowrap" style={{ flex: 'none' }}>
              <Button size="xs" disabled={busy} onClick={onAccept}>
                {file.ticked.size === 0
                  ? t('returned.acceptNone')
                  : t('returned.accept', { n: file.ticked.size })}
              </Button>
              <Button size="xs" variant="default" disabled={busy} onClick={onSkip}>
                {t('returned.skip')}
              </Button>
            </Group>
          )}
        </Group>
        <Notices file={file} read={read} />
        <Problems problems={read.problems} />
        {read.rows.length > 0 && (
          <Group gap="xs">
            <Text size="sm">{t('returned.choices')}:</Text>
            {(
              [
                ['chooseClean', takeable.filter(isClean)],
                ['chooseAll', takeable],
                ['chooseNone', []],
              ] as const
            ).map(([label, rows]) => (
              <Button
                key={label}
                size="compact-xs"
                variant="default"
                disabled={!waiting || busy}
                onClick={() => onTick(codesOf(rows))}
              >
                {t(`returned.${label}`)}
              </Button>
            ))}
            <Switch
              size="xs"
              ml="auto"
              label={t('returned.onlyChanged')}
              checked={onlyChanged}
              onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
            />
          </Group>
        )}
      </Stack>
      {read.rows.length > 0 &&
        (onlyChanged && changed.length === 0 ? (
          <Text p="sm" c="dimmed">
            {t('returned.nothingChanged')}
          </Text>
        ) : (
          <ReturnedTable
            rows={onlyChanged ? changed : read.rows}
            ticked={file.ticked}
            disabled={!waiting || busy}
            onTick={onTick}
          />
        ))}
    </>
  );
}

/** What stands in the way of taking the file over, what should be known first, and what became of it. */
function Notices({ file, read }: { file: DeskFile; read: ReturnedFile }) {
  const { t } = useTranslation('exchange');
  const names = {
    unit: read.unit?.name ?? '',
    cluster: read.cluster?.name ?? '',
    year: read.cluster?.year ?? 0,
    date: read.importedBefore === null ? '' : formatDay(read.importedBefore),
  };
  if (file.state === 'accepted' && file.acceptance !== null) {
    return (
      <Alert color="teal" py={6} role="status">
        {t('returned.accepted', file.acceptance)}{' '}
        {read.cluster && (
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link {...props} to="/scoring/$clusterId" params={{ clusterId: read.cluster?.id ?? '' }} />
            )}
          >
            {t('openSheet')}
          </Anchor>
        )}
      </Alert>
    );
  }
  if (file.state === 'skipped') return <Alert py={6}>{t('returned.skipped')}</Alert>;
  return (
    <>
      {file.failure !== null && (
        <Alert color="red" py={6} role="alert">
          {file.failure}
        </Alert>
      )}
      {read.hindrance !== null && (
        <Alert color="red" py={6}>
          {t(`returned.hindrance.${read.hindrance}`, names)}{' '}
          {(read.hindrance === 'foreign' || read.hindrance === 'unreadable') && (
            <Anchor inherit renderRoot={(props) => <Link {...props} to="/intake" />}>
              {t('returned.toIntake')}
            </Anchor>
          )}
        </Alert>
      )}
      {read.notices.map((notice) => (
        <Alert key={notice} color="yellow" py={6}>
          {t(`returned.notice.${notice}`, names)}
        </Alert>
      ))}
    </>
  );
}

function Problems({ problems }: { problems: ReturnedFile['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <List size="xs" spacing={2} lang="vi">
      {problems.map(({ message, severity }) => (
        <List.Item
          key={message}
          c={severity === 'error' ? 'light-dark(#a4161a, #ff9a9c)' : 'light-dark(#7a4a00, #f0b429)'}
        >
          {message}
        </List.Item>
      ))}
    </List>
  );
}
