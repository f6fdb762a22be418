import { Badge, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import { verdictOf, weightOf } from '../../../../src-main/domain/signing/signature-report.ts';
import type {
  CheckedSignature,
  SignatureReport,
} from '../../../../src-main/domain/signing/signature-report.ts';
import { formatMoment } from '../../../ui/format-moment.ts';

const colours = { refusal: 'red', warning: 'yellow.9', note: 'dimmed' } as const;

/** What the check of a pdf said, signature by signature. */
export function ReportView({ report }: { report: SignatureReport }) {
  const { t } = useTranslation('verify');
  return (
    <Stack gap="xs">
      {report.findings.map(({ code }) => (
        <Text key={code} size="sm" c={colours[weightOf(code)]}>
          {t(`fileFinding.${code}`)}
          {code === 'changed_after_signing' &&
            ` ${report.laterChanges.map(({ kind, page, detail }) => t(`change.${kind}`, { page: page ?? '', detail }).trim()).join('; ')}`}
        </Text>
      ))}
      {report.signatures.map((signature, index) => (
        <SignatureView
          key={`${signature.signer?.serialNumber} ${signature.signingTime} ${signature.coversWholeFile}`}
          ordinal={index + 1}
          signature={signature}
        />
      ))}
    </Stack>
  );
}

function SignatureView({ ordinal, signature }: { ordinal: number; signature: CheckedSignature }) {
  const { t } = useTranslation('verify');
  const { signer, signingTime, stampedAt, stampAuthority, key, digest, chain, notRevokedAsOf } = signature;
  const verdict = verdictOf({ pages: null, signatures: [signature], laterChanges: [], findings: [] });
  const name = signer?.commonName ?? stampAuthority ?? t('unreadableSigner');
  const facts = [
    signer?.organisation ? t('organisation', { name: signer.organisation }) : null,
    signer ? t('issuer', { name: signer.issuer, serial: signer.serialNumber }) : null,
    signingTime ? t('signedAt', { at: formatMoment(signingTime) }) : null,
    stampedAt ? t('stampedAt', { at: formatMoment(stampedAt), authority: stampAuthority ?? '' }) : null,
    key === null ? null : t('algorithm', { key, digest: digest ?? '' }),
    chain.length > 1 ? t('chain', { chain: chain.join(' ← ') }) : null,
    signature.trusted ? t('trusted') : null,
    notRevokedAsOf ? t('notRevoked', { at: formatMoment(notRevokedAsOf) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <div>
      <Text size="sm" fw={600} component="h4" m={0}>
        {signature.kind === 'signature' ? t('signature', { ordinal, name }) : t('documentStamp', { name })}{' '}
        <Badge
          size="sm"
          tt="none"
          variant="light"
          color={verdict === 'refused' ? 'red' : verdict === 'warned' ? 'yellow' : 'teal'}
        >
          {t(verdict === 'refused' ? 'invalid' : verdict)}
        </Badge>
      </Text>
      <List size="sm" spacing={0}>
        {signature.findings.map(({ code, detail }) => (
          <List.Item key={`${code} ${detail}`}>
            <Text size="sm" c={colours[weightOf(code)]}>
              {t(`finding.${code}`, { detail: withLocalTimes(detail) })}
            </Text>
          </List.Item>
        ))}
        {facts.map((fact) => (
          <List.Item key={fact}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {fact}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

/** Details name moments as the program stores them. */
function withLocalTimes(detail: string): string {
  return detail.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, (instant) => formatMoment(instant as Instant));
}
