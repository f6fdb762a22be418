import {
  Alert,
  Button,
  Checkbox,
  Code,
  Fieldset,
  Group,
  NumberInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import type { StoredSigning } from './signing-types.ts';

type Service = StoredSigning['service'];

/** Seal, token, time stamp and signing service, saved together. */
export function SigningChoices({ stored }: { stored: StoredSigning }) {
  const { t } = useTranslation('signing');
  const [diameter, setDiameter] = useState<number | string>(stored.sealDiameterMm);
  const [library, setLibrary] = useState(stored.tokenLibrary ?? '');
  const [stamp, setStamp] = useState(stored.timeStampAddress ?? '');
  const [service, setService] = useState(stored.service);
  const [refusesWithoutRoot, setRefusesWithoutRoot] = useState(stored.refusesWithoutRoot);
  const save = useMutation(
    orpc.signing.saveSettings.mutationOptions({
      onError: notifyError,
      onSuccess: () => notifyDone(t('saved')),
    }),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          sealDiameterMm: Number(diameter),
          tokenLibrary: library.trim() === '' ? null : library,
          timeStampAddress: stamp.trim() === '' ? null : stamp,
          service,
          refusesWithoutRoot,
        });
      }}
    >
      <Stack gap="sm" mt="sm">
        <NumberInput
          label={t('sealDiameter')}
          description={t('sealSource')}
          value={diameter}
          onChange={setDiameter}
          min={20}
          max={60}
          allowDecimal={false}
          w={420}
        />
        <TextInput
          label={t('tokenLibrary')}
          description={t('tokenLibraryHint')}
          value={library}
          maxLength={300}
          onChange={(event) => setLibrary(event.currentTarget.value)}
        />
        <TextInput
          label={t('timeStampAddress')}
          description={t('timeStampHint')}
          value={stamp}
          maxLength={300}
          onChange={(event) => setStamp(event.currentTarget.value)}
        />
        <Checkbox
          label={t('refusesWithoutRoot')}
          description={t('refusesWithoutRootHint')}
          checked={refusesWithoutRoot}
          onChange={(event) => setRefusesWithoutRoot(event.currentTarget.checked)}
        />
        <ServiceChoices service={service} onChange={setService} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ServiceChoices({ service, onChange }: { service: Service; onChange: (service: Service) => void }) {
  const { t } = useTranslation('signing');
  const test = useMutation(orpc.signing.testService.mutationOptions());
  const found = test.data;
  return (
    <Fieldset legend={t('service')}>
      <Stack gap="xs">
        <Checkbox
          label={t('serviceEnabled')}
          checked={service.enabled}
          onChange={(event) => onChange({ ...service, enabled: event.currentTarget.checked })}
        />
        <Group align="end">
          <TextInput
            label={t('serviceAddress')}
            value={service.address}
            maxLength={100}
            // Another service has another certificate, which nobody has accepted yet.
            onChange={(event) =>
              onChange({ ...service, address: event.currentTarget.value, certificate: null })
            }
          />
          <Button
            variant="default"
            loading={test.isPending}
            onClick={() => test.mutate({ address: service.address })}
          >
            {t('testService')}
          </Button>
        </Group>
        {service.certificate === null ? (
          service.enabled && (
            <Alert color="yellow" py={6}>
              {t('unconfirmed')}
            </Alert>
          )
        ) : (
          <Fingerprint label={t('confirmed')} certificate={service.certificate} />
        )}
        {test.error !== null && (
          <Alert color="red" py={6} role="alert">
            {describeError(test.error)}
          </Alert>
        )}
        {found && (
          <Group>
            <Text size="sm">{t('serviceFound', { version: found.version })}</Text>
            <Fingerprint label={t('fingerprint')} certificate={found.certificate} />
            {found.certificate !== service.certificate && (
              <Button
                size="compact-sm"
                onClick={() => onChange({ ...service, certificate: found.certificate })}
              >
                {t('confirmFingerprint')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}

function Fingerprint({ label, certificate }: { label: string; certificate: string }) {
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      {label}: <Code>{certificate}</Code>
    </Text>
  );
}
