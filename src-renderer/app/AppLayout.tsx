import {
  ActionIcon,
  Alert,
  Anchor,
  AppShell,
  Badge,
  Box,
  Group,
  Menu,
  NavLink,
  ScrollArea,
  SegmentedControl,
  Text,
  Tooltip,
  useMantineColorScheme,
} from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import {
  IconBook2,
  IconBuildingCommunity,
  IconCertificate,
  IconCoins,
  IconFileCertificate,
  IconFolders,
  IconGavel,
  IconHome,
  IconId,
  IconInbox,
  IconLanguage,
  IconListTree,
  IconMoonStars,
  IconPresentation,
  IconScale,
  IconSitemap,
  IconTableOptions,
  IconTextSize,
  IconTransfer,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { Book } from '../../src-main/contract/book.ts';
import { book, orpc, transport } from '../api/page-connection.ts';
import { useConnectionState } from '../api/use-connection-state.ts';
import { AskOwnLayout } from '../features/documents/templates/AskOwnLayout.tsx';
import { JobTray } from '../features/jobs/JobTray.tsx';
import { RehearsalBar } from '../features/meetings/rehearsal/RehearsalBar.tsx';
import { changeLanguage, languages } from '../i18n/i18n.ts';
import { RehearsalFrame } from '../ui/RehearsalFrame.tsx';

/** The parts of the program in the order in which an office's year goes through them. */
const parts = [
  { to: '/', key: 'home', Icon: IconHome },
  { to: '/units', key: 'units', Icon: IconBuildingCommunity },
  { to: '/clusters', key: 'clusters', Icon: IconSitemap },
  { to: '/council', key: 'council', Icon: IconUsersGroup },
  { to: '/schemes', key: 'schemes', Icon: IconListTree },
  { to: '/exchange', key: 'exchange', Icon: IconTransfer },
  { to: '/intake', key: 'intake', Icon: IconInbox },
  { to: '/scoring', key: 'scoring', Icon: IconTableOptions },
  { to: '/law', key: 'law', Icon: IconScale },
  { to: '/people', key: 'people', Icon: IconId },
  { to: '/dossiers', key: 'dossiers', Icon: IconFolders },
  { to: '/meetings', key: 'meetings', Icon: IconPresentation },
  { to: '/decisions', key: 'decisions', Icon: IconGavel },
  { to: '/register', key: 'register', Icon: IconBook2 },
  { to: '/certificates', key: 'certificates', Icon: IconCertificate },
  { to: '/money', key: 'money', Icon: IconCoins },
  { to: '/documents', key: 'documents', Icon: IconFileCertificate },
] as const;

const isRehearsal = book === Book.rehearsal;

/** The frame of every page but the projector: navigation by the flow of the year, year and current meeting on top. */
export function AppLayout() {
  const { t } = useTranslation();
  return (
    <AppShell header={{ height: isRehearsal ? 80 : 44 }} navbar={{ width: 224, breakpoint: 0 }} padding="md">
      <AppShell.Header>
        <Box h={44}>
          <TopBar />
        </Box>
        {isRehearsal && <RehearsalBar />}
      </AppShell.Header>
      <AppShell.Navbar component="nav" aria-label={t('nav.label')}>
        <ScrollArea type="auto" p="xs">
          {parts.map(({ to, key, Icon }) => (
            <NavLink
              key={to}
              renderRoot={(props) => <Link {...props} to={to} activeOptions={{ exact: to === '/' }} />}
              label={t(`nav.${key}`)}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      {isRehearsal && <RehearsalFrame />}
      <AppShell.Main>
        <ConnectionNotice />
        <Outlet />
        <AskOwnLayout />
      </AppShell.Main>
    </AppShell>
  );
}

function TopBar() {
  const { t } = useTranslation();
  const status = useQuery(orpc.setup.status.queryOptions());
  const year = status.data?.year;
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Text fw={700} c="red" flex="none">
          {t('appName')}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {t('tagline')}
        </Text>
        {year !== undefined && (
          <Badge variant="outline" flex="none">
            {t('year', { year })}
          </Badge>
        )}
        {status.data?.hasSample === true && (
          <Badge color="gold" variant="light" flex="none">
            {t('sample')}
          </Badge>
        )}
      </Group>
      {year !== undefined && <CurrentMeeting year={year} />}
      <Group gap={4} wrap="nowrap">
        <JobTray />
        <TextSize />
        <ColorScheme />
        <LanguageChoice />
      </Group>
    </Group>
  );
}

function CurrentMeeting({ year }: { year: number }) {
  const { t } = useTranslation();
  const meetings = useQuery(orpc.meetings.list.queryOptions({ input: { year } }));
  const open =
    meetings.data?.find((meeting) => meeting.state === 'in_session') ??
    meetings.data?.find((meeting) => meeting.state === 'draft');
  if (!open) {
    return (
      <Text size="sm" c="dimmed" truncate>
        {t('noMeeting')}
      </Text>
    );
  }
  return (
    <Anchor
      size="sm"
      fw={600}
      truncate
      renderRoot={(props) => <Link {...props} to="/meetings/$meetingId" params={{ meetingId: open.id }} />}
    >
      {t('currentMeeting', { title: open.title })}
    </Anchor>
  );
}

function ConnectionNotice() {
  const { t } = useTranslation();
  const state = useConnectionState(transport);
  if (state === 'connected') return null;
  return (
    <Alert color={state === 'refused' ? 'red' : 'yellow'} role="status" mb="sm" py="xs">
      {state === 'refused' ? t('refused') : t('connecting')}
    </Alert>
  );
}

const textSizes = ['100', '125', '150'] as const;

function TextSize() {
  const { t } = useTranslation();
  const [size, setSize] = useLocalStorage({ key: 'so-vang:text-size', defaultValue: '100' });
  useEffect(() => {
    document.documentElement.style.fontSize = `${size}%`;
  }, [size]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('textSize')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('textSize')}>
            <IconTextSize size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <SegmentedControl
          value={size}
          onChange={setSize}
          data={textSizes.map((value) => ({ value, label: `${value} %` }))}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

function ColorScheme() {
  const { t } = useTranslation();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Tooltip label={t('theme')}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('theme')} onClick={toggleColorScheme}>
        <IconMoonStars size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const;

function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('language')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('language')}>
            <IconLanguage size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((code) => (
          <Menu.Item
            key={code}
            lang={code}
            fw={i18n.language === code ? 700 : 400}
            onClick={() => changeLanguage(code)}
          >
            {languageNames[code]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
