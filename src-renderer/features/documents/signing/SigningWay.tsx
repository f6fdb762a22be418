import { Alert, Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const ways = ['file', 'token', 'service'] as const;

/** With what a person signs: a certificate in a file, one on a token, or a signing service of this computer. */
export type SigningWay = (typeof ways)[number];

/** Where a person says with what to sign. */
export function WayControl({ way, onChange }: { way: SigningWay; onChange: (way: SigningWay) => void }) {
  const { t } = useTranslation('signing');
  return (
    <Input.Wrapper label={t('way.label')} labelElement="div">
      <SegmentedControl
        display="flex"
        w="fit-content"
        aria-label={t('way.label')}
        value={way}
        onChange={(value) => onChange(ways.find((one) => one === value) ?? 'file')}
        data={ways.map((one) => ({ value: one, label: t(`way.${one}`) }))}
      />
    </Input.Wrapper>
  );
}

/** What happens at the service, or what is to be done before it can be used. */
export function ServiceHint({ isReady }: { isReady: boolean }) {
  const { t } = useTranslation('signing');
  return (
    <Alert color={isReady ? 'blue' : 'yellow'} py={6}>
      {t(isReady ? 'serviceHint' : 'serviceUnset')}
    </Alert>
  );
}
