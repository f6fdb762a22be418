import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyDone, notifyFailure } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { PanelSection, SidePanel } from '../../../ui/SidePanel.tsx';
import type { LateList } from '../list/dossier-types.ts';
import { lateAsText } from './late-text.ts';

/** Who is late as of today: units that handed in nothing for a round, and dossiers whose step should be done. */
export function LatePanel({
  year,
  onShow,
  onClose,
}: {
  year: number;
  /** Shows dossiers in the list. */
  onShow: (ids: readonly string[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['dossiers', 'common']);
  const late = useQuery(orpc.dossiers.late.queryOptions({ input: { year } }));
  return (
    <SidePanel label={t('late.title')} title={t('late.title')} closeLabel={t('late.close')} onClose={onClose}>
      <QueryBoundary query={late}>{(list) => <Late list={list} onShow={onShow} />}</QueryBoundary>
    </SidePanel>
  );
}

function Late({ list, onShow }: { list: LateList; onShow: (ids: readonly string[]) => void }) {
  const { t } = useTranslation(['dossiers', 'common']);
  const { units, dossiers } = list;
  const total = units.length + dossiers.length;
  if (total === 0) return <Text size="sm">{t('late.none')}</Text>;

  function copy(): void {
    const text = lateAsText(list, {
      daysLate: (days) => t('late.daysLate', { days }),
      because: (why) => t(`late.because.${why}`),
      stage: (stage) => t(`common:stage.${stage}`),
    });
    navigator.clipboard.writeText(text).then(
      () => notifyDone(t('late.copied', { count: total })),
      // Browsers may keep the clipboard from scripts.
      () => notifyFailure(t('late.copyFailed')),
    );
  }

  return (
    <Stack gap="md">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={copy}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('late.copy')}
      </Button>
      {units.length > 0 && (
        <PanelSection title={t('late.units')}>
          {units.map((unit) => (
            <div key={`${unit.roundId} ${unit.unitId}`}>
              <Text size="sm" fw={600}>
                {unit.unitName}
              </Text>
              <Text size="xs" c="dimmed">
                {[
                  unit.roundName,
                  formatDate(unit.deadline),
                  t('late.daysLate', { days: unit.workingDaysLate }),
                  t(`late.because.${unit.because}`),
                ].join(' · ')}
              </Text>
            </div>
          ))}
        </PanelSection>
      )}
      {dossiers.length > 0 && (
        <PanelSection title={t('late.dossiers')}>
          {dossiers.map((dossier) => (
            <div key={dossier.id}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="start"
                aria-label={t('late.show', { name: dossier.name })}
                onClick={() => onShow([dossier.id])}
              >
                {dossier.name}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[
                  dossier.unitName,
                  t(`common:stage.${dossier.stage}`),
                  formatDate(dossier.dueOn),
                  t('late.daysLate', { days: dossier.workingDaysLate }),
                ].join(' · ')}
              </Text>
            </div>
          ))}
        </PanelSection>
      )}
    </Stack>
  );
}
