import { Alert, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { SigningRole } from '../../../src-main/domain/documents/signing-role.ts';
import { client, orpc } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';
import { useHeld } from '../../ui/consistency/use-held.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { momentText } from './document-types.ts';
import type { RegisterRow } from './document-types.ts';
import { KeyFields } from './signing/KeyFields.tsx';
import { useKeyChoice } from './signing/use-key-choice.ts';

const ways = ['file', 'token', 'service'] as const;
type Way = (typeof ways)[number];

/**
 * Signs a document with a certificate file, a token or a signing service of this computer. A passphrase or PIN is forgotten
 * as soon as it was handed over.
 */
export function SignDocument({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const { t: signing } = useTranslation('signing');
  const { t: common } = useTranslation();
  const known = useQuery(orpc.signing.ofDocument.queryOptions({ input: { id: row.id } })).data;
  const [way, setWay] = useState<Way>('file');
  const [as, setAs] = useState<SigningRole>(row.signedAt === null ? SigningRole.leader : SigningRole.office);
  const [showMark, setShowMark] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const held = useHeld();
  const choice = useKeyChoice(way === 'service' ? null : way, known?.tokenReady === true);
  const { certificate, onToken, secret, setSecret, secretInput } = choice;
  const canShow = known?.withPicture.includes(as) ?? false;
  const complete = way === 'service' ? known?.serviceReady === true : choice.complete;

  async function sign(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const chosen = { id: row.id, as, showMark: showMark && canShow };
      // Not through a mutation: its cache would remember what was sent, the passphrase too.
      const answer = held.run({ kind: 'document', id: row.id }, () => handOver(chosen));
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

  function handOver(chosen: { id: RegisterRow['id']; as: SigningRole; showMark: boolean }) {
    if (way === 'service') return client.signing.signByService({ id: chosen.id, as: chosen.as });
    if (way === 'token' && onToken !== null) {
      return client.signing.signWithToken({ ...chosen, certificate: onToken, pin: secret });
    }
    if (certificate === null) throw new Error('The form was incomplete');
    return client.documents.sign({ ...chosen, certificate, passphrase: secret });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (complete && !busy) void sign();
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
                  at: signedAt === null ? '' : momentText(signedAt),
                })}
              </Text>
            ))}
            <Group gap="md">
              <SegmentedControl
                aria-label={signing('way.label')}
                value={way}
                onChange={(value) => {
                  setWay(ways.find((one) => one === value) ?? 'file');
                  setSecret('');
                  setProblem(null);
                }}
                data={ways.map((one) => ({ value: one, label: signing(`way.${one}`) }))}
              />
              <SegmentedControl
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
            </Group>
            <KeyFields choice={choice} />
            {way === 'service' && (
              <Alert color={known?.serviceReady === true ? 'blue' : 'yellow'} py={6}>
                {signing(known?.serviceReady === true ? 'serviceHint' : 'serviceUnset')}
              </Alert>
            )}
            {way !== 'service' && (
              <Checkbox
                label={signing(`showMark.${as}`)}
                description={canShow ? undefined : signing('noPicture')}
                disabled={!canShow}
                checked={showMark && canShow}
                onChange={(event) => setShowMark(event.currentTarget.checked)}
              />
            )}
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
      {held.dialog}
    </>
  );
}
