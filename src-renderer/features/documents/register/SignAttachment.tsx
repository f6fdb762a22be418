import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client, orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { OutgoingDetails } from '../document-types.ts';
import { KeyFields } from '../signing/KeyFields.tsx';
import { SignFoot } from '../signing/SignFoot.tsx';
import { ServiceHint, WayControl } from '../signing/SigningWay.tsx';
import type { SigningWay } from '../signing/SigningWay.tsx';
import { useKeyChoice } from '../signing/use-key-choice.ts';
import { useSigning } from '../signing/use-signing.ts';

type Props = { attachment: OutgoingDetails['attachments'][number]; onClose: () => void };

/** Signs a file that goes along with a document, for the office. */
export function SignAttachment({ attachment: { id, name }, onClose }: Props) {
  const { t } = useTranslation('documents');
  const settings = useQuery(orpc.signing.settings.queryOptions()).data;
  const [way, setWay] = useState<SigningWay>('file');
  const tokenReady = settings !== undefined && settings.tokenLibrary !== null;
  const serviceReady =
    settings !== undefined && settings.service.enabled && settings.service.certificate !== null;
  const choice = useKeyChoice(way === 'service' ? null : way, tokenReady);
  const { certificate, onToken, secret } = choice;
  const complete = way === 'service' ? serviceReady : choice.complete;

  const { busy, problem, submit, startAnew } = useSigning(choice, { complete, handOver, onClose });

  function handOver() {
    if (way === 'service') return client.attachments.signByService({ id });
    if (way === 'token' && onToken !== null) {
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
          <WayControl
            way={way}
            onChange={(chosen) => {
              setWay(chosen);
              startAnew();
            }}
          />
          <KeyFields choice={choice} />
          {way === 'service' && <ServiceHint isReady={serviceReady} />}
          <SignFoot problem={problem} busy={busy} complete={complete} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
