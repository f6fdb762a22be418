import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../../api/page-connection.ts';
import { EligibilityView } from '../../../ui/eligibility/EligibilityView.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { PanelSection, SidePanel } from '../../../ui/SidePanel.tsx';
import type { DossierDetail, DossierRow } from '../list/dossier-types.ts';
import { useFocusedRows } from '../list/list-focus.ts';
import type { ListFocus } from '../list/list-focus.ts';
import { Checklist } from './Checklist.tsx';
import { EventList } from './EventList.tsx';

/** All there is to know of the current dossier: its conditions with their articles, its documents, what was done with it. */
export function DossierPanel({
  focus,
  byId,
  onClose,
}: {
  focus: ListFocus;
  byId: ReadonlyMap<string, DossierRow>;
  onClose: () => void;
}) {
  const { t } = useTranslation(['dossiers', 'common']);
  const { active } = useFocusedRows(focus);
  const row = active === null ? undefined : byId.get(active);
  const detail = useQuery(orpc.dossiers.get.queryOptions({ input: row ? { id: row.id } : skipToken }));
  return (
    <SidePanel
      label={t('panel.label')}
      title={row ? `${row.salutation} ${row.name}`.trim() : t('detail')}
      subtitle={row && <UnderTitle row={row} />}
      closeLabel={t('panel.close')}
      onClose={onClose}
    >
      {row === undefined ? (
        <Text size="sm" c="dimmed">
          {t('panel.none')}
        </Text>
      ) : (
        <QueryBoundary query={detail}>{(data) => <Detail key={row.id} detail={data} />}</QueryBoundary>
      )}
    </SidePanel>
  );
}

function UnderTitle({ row }: { row: DossierRow }) {
  const { t } = useTranslation(['dossiers', 'common']);
  return (
    <>
      {row.awardName}
      <Text size="xs" c="dimmed">
        {[row.position, row.unitName === row.name ? '' : row.unitName].filter(Boolean).join(', ')}
      </Text>
      <Group gap={6} mt={2}>
        <Badge variant="light" color="gray" tt="none">
          {t(`common:stage.${row.stage}`)}
        </Badge>
        {row.dueOn !== null && (
          <Badge variant="light" color={row.isLate ? 'red' : 'gray'} tt="none">
            {t(row.isLate ? 'panel.late' : 'panel.due', { date: formatDate(row.dueOn) })}
          </Badge>
        )}
      </Group>
    </>
  );
}

function Detail({ detail }: { detail: DossierDetail }) {
  const { t } = useTranslation(['dossiers', 'common']);
  const { row, eligibility, parts, events } = detail;
  return (
    <Stack gap="md">
      <PanelSection title={t('panel.eligibility')}>
        <EligibilityView eligibilities={eligibility} />
      </PanelSection>
      <PanelSection title={t('panel.parts')}>
        <Checklist row={row} parts={parts} />
      </PanelSection>
      <PanelSection title={t('panel.events')}>
        <EventList events={events} />
      </PanelSection>
      <PanelSection title={t('panel.honours')}>
        <Honours detail={detail} />
      </PanelSection>
    </Stack>
  );
}

function Honours({ detail: { row, honours } }: { detail: DossierDetail }) {
  const { t } = useTranslation(['dossiers', 'common']);
  const { subjectId } = row;
  if (subjectId === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('panel.untied')}
      </Text>
    );
  }
  return (
    <>
      {honours.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.noHonours')}
        </Text>
      )}
      {honours.map((honour) => (
        <div key={honour.id}>
          <Text size="sm">
            {honour.year} · {honour.awardName}
          </Text>
          <Text size="xs" c="dimmed">
            {[
              honour.decisionNumber,
              honour.decisionDate === null ? '' : formatDate(honour.decisionDate),
              honour.decidedBy,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      ))}
      <Anchor
        size="sm"
        renderRoot={(props) => <Link {...props} to="/people/$subjectId" params={{ subjectId }} />}
      >
        {t('panel.toSubject', { name: row.name })}
      </Anchor>
    </>
  );
}
