import { Alert, Button, FileInput, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import type { RegisterRow } from './document-types.ts';

/** Signs a document with a certificate file; the passphrase is forgotten as soon as it was handed over. */
export function SignDocument({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation();
  const [certificate, setCertificate] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [signing, setSigning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const passphraseInput = useRef<HTMLInputElement>(null);

  async function sign(chosen: File): Promise<void> {
    setSigning(true);
    setProblem(null);
    try {
      // Not through a mutation: its cache would remember what was sent, the passphrase too.
      const signed = client.documents.sign({ id: row.id, certificate: chosen, passphrase });
      setPassphrase('');
      notifyDone(t('signed', { name: (await signed).certificateName }));
      onClose();
    } catch (error) {
      setProblem(describeError(error));
      passphraseInput.current?.focus();
    } finally {
      setSigning(false);
    }
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (certificate !== null && !signing) void sign(certificate);
  }

  return (
    <Dialog title={t('signTitle')} onClose={onClose}>
      <form onSubmit={submit} autoComplete="off">
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {row.subject}
          </Text>
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
          <PasswordInput
            ref={passphraseInput}
            label={t('passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
            maxLength={200}
          />
          {problem !== null && (
            <Alert color="red" py={6} role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={signing} disabled={certificate === null}>
              {t('sign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
