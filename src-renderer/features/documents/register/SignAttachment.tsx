import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { client, orpc } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { OutgoingDetails } from '../document-types.ts';
import { KeyFields } from '../signing/KeyFields.tsx';
import { useKeyChoice } from '../signing/use-key-choice.ts';
import type { KeyKind } from '../signing/use-key-choice.ts';

const kinds: readonly KeyKind[] = ['file', 'token'];

type Props = { attachment: OutgoingDetails['attachments'][number]; onClose: () => void };

/** Signs a file that goes along with a document, for the office. */
export function SignAttachment({ attachment: { id, name }, onClose }: Props) {
  const { t } = useTranslation('documents');
  const { t: signing } = useTranslation('signing');
  const { t: common } = useTranslation();
  const settings = useQuery(orpc.signing.settings.queryOptions()).data;
  const [kind, setKind] = useState<KeyKind>('file');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choice = useKeyChoice(kind, settings !== undefined && settings.tokenLibrary !== null);
  const { certificate, onToken, secret, setSecret, secretInput, complete } = choice;

  async function sign(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const answer = handOver();
      setSecret('');
      notifyDone(t('signed', { name: (await answer).certificateName }));
      onClose();
    } catch (error) {
      setProblem(describeError(error));
      secretInput.current?.focus();
    } finally {
      setBusy(false);
    }
  }

  function handOver() {
    if (kind === 'token' && onToken !== null) {
      return client.attachments.signWithToken({ id, certificate: onToken, pin: secret });
    }
    if (certificate === null) throw new Error('The form was incomplete');
    return client.attachments.sign({ id, certificate, passphrase: secret });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (complete && !busy) void sign();
  }

  return (
    <Dialog title={t('attachment.signTitle')} size="lg" onClose={onClose}>
      <form onSubmit={submit} autoComplete="off">
        <Stack gap="sm">
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm">{t('attachment.signHint')}</Text>
          <SegmentedControl
            aria-label={signing('way.label')}
            value={kind}
            onChange={(value) => {
              setKind(value);
              setSecret('');
              setProblem(null);
            }}
            data={kinds.map((one) => ({ value: one, label: signing(`way.${one}`) }))}
          />
          <KeyFields choice={choice} />
          {problem !== null && (
            <Alert color="red" py={6} role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={!complete}>
              {t('sign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
