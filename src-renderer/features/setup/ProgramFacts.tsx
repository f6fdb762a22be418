import {
  ActionIcon,
  Button,
  Code,
  CopyButton,
  Group,
  Paper,
  Stack,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { IconCheck, IconCopy, IconFolderOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { setupContract } from '../../../src-main/contract/setup.contract.ts';
import { shell } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import { Backup } from './Backup.tsx';

export type SetupStatus = InferContractRouterOutputs<typeof setupContract>['status'];

const shownHashLength = 16;

/** Where the data lies, which program this is, the head of the audit log, and the backup. */
export function ProgramFacts({ status }: { status: SetupStatus }) {
  const { t } = useTranslation('setup');
  const { openDataFolder } = shell;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="program-facts">
      <Stack gap="xs">
        <Title order={2} size="h3" id="program-facts">
          {t('facts.title')}
        </Title>
        <Fact label={t('facts.dataFolder')}>
          <Path text={status.dataFolder} />
          {openDataFolder && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFolderOpen size={14} />}
              onClick={() => void openDataFolder().catch(notifyError)}
            >
              {t('facts.openFolder')}
            </Button>
          )}
        </Fact>
        <Fact label={t('facts.outboxFolder')}>
          <Path text={status.outboxFolder} />
        </Fact>
        <Fact label={t('facts.version')}>{status.version}</Fact>
        <Fact label={t('facts.auditHead')}>
          {status.auditHead === null ? t('facts.noAudit') : <AuditHead hash={status.auditHead} />}
        </Fact>
        <Backup />
      </Stack>
    </Paper>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Group gap="xs">{children}</Group>
    </div>
  );
}

function Path({ text }: { text: string }) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  );
}

function AuditHead({ hash }: { hash: string }) {
  const { t } = useTranslation('setup');
  return (
    <>
      <Code title={hash}>{hash.slice(0, shownHashLength)}…</Code>
      <CopyButton value={hash}>
        {({ copied, copy }) => {
          const label = copied ? t('facts.copied') : t('facts.copy');
          return (
            <Tooltip label={label}>
              <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={copy}>
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </ActionIcon>
            </Tooltip>
          );
        }}
      </CopyButton>
    </>
  );
}
