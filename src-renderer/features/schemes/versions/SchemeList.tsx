import { Badge, Group, NavLink, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SchemeUse } from '../../../../src-main/domain/scoring/schemes/scheme-use.ts';
import type { SchemeEntry, SchemeRef, SchemeVersion } from '../types.ts';

/** The schemes of a year with their versions, the newest first, and which of them clusters are scored by. */
export function SchemeList({
  schemes,
  year,
  years,
  shown,
  onYear,
  onChoose,
}: {
  schemes: readonly SchemeEntry[];
  year: number;
  years: readonly number[];
  shown: SchemeRef | undefined;
  onYear: (year: number) => void;
  onChoose: (ref: SchemeRef) => void;
}) {
  const { t } = useTranslation('schemes');
  return (
    <Stack
      component="nav"
      aria-label={t('list.label')}
      gap="xs"
      w="clamp(10rem, 14vw, 13rem)"
      style={{ flexShrink: 0 }}
      mih={0}
    >
      <Select
        aria-label={t('list.year')}
        data={years.map((value) => ({ value: String(value), label: t('list.ofYear', { year: value }) }))}
        value={String(year)}
        allowDeselect={false}
        onChange={(value) => onYear(Number(value))}
      />
      <ScrollArea type="auto" offsetScrollbars="y" flex={1}>
        {schemes.map(({ key, name, versions }) => (
          <div key={key}>
            <Text size="sm" fw={700} px="xs" pt="xs">
              {name}
            </Text>
            {versions.map((version) => (
              <VersionLine
                key={version.version}
                name={name}
                version={version}
                isShown={shown?.key === key && shown.version === version.version}
                onChoose={() => onChoose({ key, year, version: version.version })}
              />
            ))}
          </div>
        ))}
      </ScrollArea>
    </Stack>
  );
}

function VersionLine({
  name,
  version,
  isShown,
  onChoose,
}: {
  name: string;
  version: SchemeVersion;
  isShown: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('schemes');
  const { clusters, criteria, use } = version;
  return (
    <NavLink
      component="button"
      active={isShown}
      py={4}
      aria-current={isShown ? 'true' : undefined}
      label={
        <Group gap={6}>
          <Text size="sm">
            <span className="visually-hidden">{`${name}, `}</span>
            {t('list.version', { version: version.version })}
          </Text>
          <UseBadge state={use} />
        </Group>
      }
      description={
        clusters.length === 0
          ? t('list.criteria', { count: criteria })
          : `${t('list.criteria', { count: criteria })} · ${t('list.clusters', { count: clusters.length })}`
      }
      onClick={onChoose}
    />
  );
}

const stateColors: Readonly<Record<SchemeUse, string>> = { draft: 'yellow', in_use: 'teal', earlier: 'gray' };

export function UseBadge({ state }: { state: SchemeUse }) {
  const { t } = useTranslation('schemes');
  return (
    <Badge color={stateColors[state]} variant="light" tt="none" miw="max-content">
      {t(`use.${state}`)}
    </Badge>
  );
}
