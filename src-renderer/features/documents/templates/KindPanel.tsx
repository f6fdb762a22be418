import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isWarning } from '../../../../src-main/domain/documents/templates/template-problem.ts';
import { orpc, shell } from '../../../api/page-connection.ts';
import { ChooseFiles, FileDrop } from '../../../ui/file-desk/FileDrop.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { FieldTable } from './FieldTable.tsx';
import { ProblemTable } from './ProblemTable.tsx';
import type { HandedIn, KindTemplates } from './template-types.ts';
import { VersionTable } from './VersionTable.tsx';

/** The templates of one kind: handing one in, what is wrong with it, the versions, and the fields that there are. */
export function KindPanel({ kind: { kind, templates } }: { kind: KindTemplates }) {
  const { t } = useTranslation('wordTemplates');
  const { t: documents } = useTranslation('documents');
  const [handedIn, setHandedIn] = useState<HandedIn | null>(null);
  const name = documents(`kindName.${kind}`);
  const add = useMutation(
    orpc.documentTemplates.add.mutationOptions({
      onError: notifyError,
      onSuccess: (added, { file }) => setHandedIn({ fileName: file.name.normalize('NFC'), added }),
    }),
  );
  const starter = useMutation(
    orpc.documentTemplates.starter.mutationOptions({
      onError: notifyError,
      onSuccess: async (file) => {
        if (await shell.saveFile(file.name, file.file)) notifyDone(t('saved', { name: file.name }));
      },
    }),
  );
  const upload = ([file]: readonly File[]): void => {
    if (file) add.mutate({ kind, file });
  };
  return (
    <section className="template-kind" aria-label={name}>
      <FileDrop onFiles={upload}>
        <Group justify="space-between" mb={4}>
          <Title order={2}>{name}</Title>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={starter.isPending}
              onClick={() => starter.mutate({ kind })}
            >
              {t('starter')}
            </Button>
            <ChooseFiles label={t('upload')} accept=".docx" disabled={add.isPending} onFiles={upload} />
          </Group>
        </Group>
        <Text size="sm" c="dimmed" mb="xs">
          {t('uploadHint')}
        </Text>
        {handedIn && <Outcome handedIn={handedIn} />}
        <VersionTable kind={kind} kindName={name} templates={templates} />
        <FieldTable kind={kind} kindName={name} />
      </FileDrop>
    </section>
  );
}

/** What became of the file that was handed in: kept, or to be mended and where. */
function Outcome({ handedIn: { fileName: name, added } }: { handedIn: HandedIn }) {
  const { t } = useTranslation('wordTemplates');
  if (added.kind === 'unreadable') {
    return (
      <Alert color="red" role="alert" mb="xs">
        {t(`added.unreadable.${added.failure.code}`, { name })}
      </Alert>
    );
  }
  const { problems } = added;
  const isStored = added.kind === 'stored';
  const count = isStored ? problems.length : problems.filter((problem) => !isWarning(problem)).length;
  const told = isStored ? (problems.length === 0 ? 'stored' : 'storedWithWarnings') : 'faulty';
  return (
    <>
      <Alert color={isStored ? 'teal' : 'red'} role={isStored ? 'status' : 'alert'} mb="xs" p="xs">
        {t(`added.${told}`, { name, count })}
      </Alert>
      {problems.length > 0 && (
        <ProblemTable label={t(isStored ? 'warnings' : 'problems', { name })} problems={problems} />
      )}
    </>
  );
}
