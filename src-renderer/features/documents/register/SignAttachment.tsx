import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client, orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { OutgoingDetails } from '../document-types.ts';
import { KeyFields } from '../signing/KeyFields.tsx';
import { SignFoot } from '../signing/SignFoot.tsx';
import { useKeyChoice } from '../signing/use-key-choice.ts';
import type { KeyKind } from '../signing/use-key-choice.ts';
import { useSigning } from '../signing/use-signing.ts';

const kinds: readonly KeyKind[] = ['file', 'token'];

type Props = { attachment: OutgoingDetails['attachments'][number]; onClose: () => void };

/** Signs a file that goes along with a document, for the office. */
export function SignAttachment({ attachment: { id, name }, onClose }: Props) {
  const { t } = useTranslation('documents');
  const { t: signing } = useTranslation('signing');
  const settings = useQuery(orpc.signing.settings.queryOptions()).data;
  const [kind, setKind] = useState<KeyKind>('file');
  const choice = useKeyChoice(kind, settings !== undefined && settings.tokenLibrary !== null);
  const { certificate, onToken, secret, complete } = choice;

  const { busy, problem, submit, startAnew } = useSigning(choice, { complete, handOver, onClose });

  function handOver() {
    if (kind === 'token' && onToken !== null) {
      return client.attachments.signWithToken({ id, certificate: onToken, pin: secret });
    }
    if (certificate === null) throw new Error('The form was incomplete');
    return client.attachments.sign({ id, certificate, passphrase: secret });
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
              startAnew();
            }}
            data={kinds.map((one) => ({ value: one, label: signing(`way.${one}`) }))}
          />
          <KeyFields choice={choice} />
          <SignFoot problem={problem} busy={busy} complete={complete} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
