import { Button, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Privacy } from './use-privacy.ts';

/** Hides its content, which keeps what was typed, until the cover is lifted. */
export function PrivacyCover({
  privacy: { covered, toggle },
  children,
}: {
  privacy: Privacy;
  children: ReactNode;
}) {
  const { t } = useTranslation('projecting');
  return (
    <div className="privacy">
      <div className="privacy-content" inert={covered}>
        {children}
      </div>
      {covered && (
        <section className="privacy-cover" aria-labelledby="privacy-title">
          <IconEyeOff size={40} aria-hidden />
          <Title order={2} size="h3" id="privacy-title">
            {t('coveredTitle')}
          </Title>
          <Text maw="34rem">{t('covered')}</Text>
          <Button onClick={toggle}>{t('uncover')}</Button>
        </section>
      )}
    </div>
  );
}
