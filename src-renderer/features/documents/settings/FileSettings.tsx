import { Alert, Button, Group, NativeSelect, NumberInput, Text, Title } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { contract } from '../../../../src-main/contract/contract.ts';
import { PdfProgram } from '../../../../src-main/domain/documents/pdf-program.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';

type Settings = InferContractRouterOutputs<typeof contract>['fileSettings']['get'];

/** Which program of this computer makes pdf of Word files, and how long exported files are kept. */
export function FileSettings() {
  const { t } = useTranslation('officeTexts');
  const settings = useQuery(orpc.fileSettings.get.queryOptions());
  return (
    <section aria-label={t('files.title')}>
      <Title order={2} mt="md" mb={4}>
        {t('files.title')}
      </Title>
      <QueryBoundary query={settings}>{(data) => <Form settings={data} />}</QueryBoundary>
    </section>
  );
}

function Form({ settings }: { settings: Settings }) {
  const { t } = useTranslation('officeTexts');
  const [keepDays, setKeepDays] = useState<number | string>(settings.keepDays);
  const [pdfProgram, setPdfProgram] = useState(settings.pdfProgram);
  const save = useMutation(
    orpc.fileSettings.save.mutationOptions({
      onError: notifyError,
      onSuccess: () => notifyDone(t('files.saved')),
    }),
  );
  const found = settings.found.map((program) => t(`files.program.${program}`)).join(', ');
  return (
    <>
      <Alert color={settings.used === null ? 'yellow' : 'blue'} py={6} mb="xs">
        {settings.used === null
          ? t('files.noProgram')
          : t('files.found', { found, used: t(`files.program.${settings.used}`) })}
      </Alert>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('files.pdfProgram')}
          value={pdfProgram ?? ''}
          onChange={(event) =>
            setPdfProgram(Object.values(PdfProgram).find((one) => one === event.currentTarget.value) ?? null)
          }
          data={[
            { value: '', label: t('files.usual') },
            ...Object.values(PdfProgram).map((program) => ({
              value: program,
              label: t(`files.program.${program}`),
            })),
          ]}
        />
        <NumberInput
          label={t('files.keepDays')}
          value={keepDays}
          onChange={setKeepDays}
          min={1}
          max={3650}
          allowDecimal={false}
          maw="14rem"
        />
        <Button
          variant="default"
          disabled={typeof keepDays !== 'number'}
          loading={save.isPending}
          onClick={() => typeof keepDays === 'number' && save.mutate({ keepDays, pdfProgram })}
        >
          {t('files.save')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('files.keepHint')}
      </Text>
    </>
  );
}
