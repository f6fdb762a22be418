import { Checkbox, Group, Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SigningRole } from '../../../../src-main/domain/signing/signing-role.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import type { RegisterRow } from '../document-types.ts';
import { KeyFields } from './KeyFields.tsx';
import { SignFoot } from './SignFoot.tsx';
import { ServiceHint, WayControl } from './SigningWay.tsx';
import type { SigningWay } from './SigningWay.tsx';
import { useKeyChoice } from './use-key-choice.ts';
import { useSigning } from './use-signing.ts';

/**
 * Signs a document with a certificate file, a token or a signing service of this computer. A passphrase or PIN is forgotten
 * as soon as it was handed over.
 */
export function SignDocument({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const { t: signing } = useTranslation('signing');
  const known = useQuery(orpc.signing.ofDocument.queryOptions({ input: { id: row.id } })).data;
  const [way, setWay] = useState<SigningWay>('file');
  const [as, setAs] = useState<SigningRole>(row.signedAt === null ? SigningRole.leader : SigningRole.office);
  const [showMark, setShowMark] = useState(false);
  const held = useHeld();
  const choice = useKeyChoice(way === 'service' ? null : way, known?.tokenReady === true);
  const { certificate, onToken, secret } = choice;
  const canShow = known?.withPicture.includes(as) ?? false;
  const complete = way === 'service' ? known?.serviceReady === true : choice.complete;

  const { busy, problem, submit, startAnew } = useSigning(choice, {
    complete,
    handOver: () => {
      const chosen = { id: row.id, as, showMark: showMark && canShow };
      return held.run({ kind: 'document', id: row.id }, () => handOver(chosen));
    },
    onClose,
  });

  function handOver(chosen: { id: RegisterRow['id']; as: SigningRole; showMark: boolean }) {
    if (way === 'service') return client.signing.signByService({ id: chosen.id, as: chosen.as });
    if (way === 'token' && onToken !== null) {
      return client.signing.signWithToken({ ...chosen, certificate: onToken, pin: secret });
    }
    if (certificate === null) throw new Error('The form was incomplete');
    return client.documents.sign({ ...chosen, certificate, passphrase: secret });
  }

  return (
    <>
      <Dialog title={t('signTitle')} size="lg" onClose={onClose}>
        <form onSubmit={submit} autoComplete="off">
          <Stack gap="sm">
            <Text size="sm" fw={600}>
              {row.subject}
            </Text>
            {known?.signatures.map(({ ordinal, signerName, signedAt, stampedAt }) => (
              <Text key={ordinal} size="xs" c="dimmed">
                {signing(stampedAt === null ? 'signatureAt' : 'signatureStamped', {
                  ordinal,
                  name: signerName,
                  at: signedAt === null ? '' : formatMoment(signedAt),
                })}
              </Text>
            ))}
            <Group gap="md">
              <WayControl
                way={way}
                onChange={(chosen) => {
                  setWay(chosen);
                  startAnew();
                }}
              />
              <Input.Wrapper label={signing('as.label')} labelElement="div">
                <SegmentedControl
                  display="flex"
                  w="fit-content"
                  aria-label={signing('as.label')}
                  value={as}
                  onChange={(value) => {
                    setAs(Object.values(SigningRole).find((role) => role === value) ?? SigningRole.leader);
                  }}
                  data={Object.values(SigningRole).map((role) => ({
                    value: role,
                    label: signing(`as.${role}`),
                  }))}
                />
              </Input.Wrapper>
            </Group>
            <KeyFields choice={choice} />
            {way === 'service' && <ServiceHint isReady={known?.serviceReady === true} />}
            {way !== 'service' && (
              <Checkbox
                label={signing(`showMark.${as}`)}
                description={canShow ? undefined : signing('addPicture')}
                disabled={!canShow}
                checked={showMark && canShow}
                onChange={(event) => setShowMark(event.currentTarget.checked)}
              />
            )}
            <SignFoot problem={problem} busy={busy} complete={complete} onClose={onClose} />
          </Stack>
        </form>
      </Dialog>
      {held.dialog}
    </>
  );
}
