import { Alert, Button, FileInput, Group, PasswordInput, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../../../src-main/domain/kernel/local-moment.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import type { KeyChoice } from './use-key-choice.ts';

/** Where a person says with which certificate to sign, and types its passphrase or PIN. */
export function KeyFields({ choice }: { choice: KeyChoice }) {
  const { t } = useTranslation('documents');
  const { t: signing } = useTranslation('signing');
  const { kind, certificate, setCertificate, secret, setSecret, secretInput } = choice;
  if (kind === null) return null;
  return (
    <>
      {kind === 'file' && (
        <>
          <Text size="sm">{t('signHint')}</Text>
          <FileInput
            label={t('certificate')}
            placeholder={t('chooseCertificate')}
            accept=".p12,.pfx"
            value={certificate}
            onChange={setCertificate}
            required
            data-autofocus
          />
        </>
      )}
      {kind === 'token' && <TokenFields choice={choice} />}
      <PasswordInput
        ref={secretInput}
        label={kind === 'file' ? t('passphrase') : signing('pin')}
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
        autoComplete="off"
        maxLength={kind === 'file' ? 200 : 64}
      />
    </>
  );
}

function TokenFields({ choice: { tokenReady, tokens, onToken, setOnToken } }: { choice: KeyChoice }) {
  const { t } = useTranslation('signing');
  const chosen = tokens.data?.find(({ fingerprint }) => fingerprint === onToken);
  if (!tokenReady) {
    return (
      <Alert color="yellow" py={6}>
        {t('tokenUnset')}
      </Alert>
    );
  }
  return (
    <>
      <Text size="sm">{t('tokenHint')}</Text>
      <Group align="end" wrap="nowrap">
        <Select
          style={{ flex: 1 }}
          label={t('tokenCertificate')}
          placeholder={tokens.isFetching ? t('searching') : t('noToken')}
          value={onToken}
          onChange={setOnToken}
          data={(tokens.data ?? []).map((found) => ({
            value: found.fingerprint,
            label: t('tokenLine', {
              name: found.commonName,
              token: found.tokenLabel,
              until: formatDate(localMomentOf(found.validTo).date),
            }),
          }))}
        />
        <Button variant="default" loading={tokens.isFetching} onClick={() => void tokens.refetch()}>
          {t('findTokens')}
        </Button>
      </Group>
      {tokens.error !== null && (
        <Alert color="red" py={6} role="alert">
          {describeError(tokens.error)}
        </Alert>
      )}
      {chosen?.finalTry === true && (
        <Alert color="red" py={6}>
          {t('finalTry')}
        </Alert>
      )}
    </>
  );
}
