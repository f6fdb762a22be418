import './meetings.css';

import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { AgendaTab } from './agenda/AgendaTab.tsx';
import type { MeetingView } from './meeting-types.ts';
import { MeetingHeader } from './MeetingHeader.tsx';
import { MinutesTab } from './minutes/MinutesTab.tsx';
import { PapersTab } from './papers/PapersTab.tsx';
import { PollsTab } from './polls/PollsTab.tsx';
import { useChosenPoll } from './polls/use-chosen-poll.ts';
import { PrivacyCover } from './projecting/PrivacyCover.tsx';
import { ProjectorPanel } from './projecting/ProjectorPanel.tsx';
import { usePrivacy } from './projecting/use-privacy.ts';
import { RollTab } from './roll/RollTab.tsx';
import { RunningTab } from './running/RunningTab.tsx';

const tabs = ['roll', 'agenda', 'papers', 'running', 'polls', 'minutes'] as const;
type TabName = (typeof tabs)[number];

/** The operator's one screen of a session. */
export function MeetingPage() {
  const { meetingId } = useParams({ from: '/layout/meetings/$meetingId' });
  const meeting = useQuery(orpc.meetings.get.queryOptions({ input: { meetingId: meetingId as MeetingId } }));
  return (
    <QueryBoundary query={meeting}>{(data) => <OpenMeeting key={data.id} meeting={data} />}</QueryBoundary>
  );
}

function OpenMeeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const [tab, setTab] = useState<TabName>(() => firstTab(meeting));
  const [poll, choosePoll] = useChosenPoll(meeting);
  const privacy = usePrivacy();
  return (
    <div className="meeting">
      <MeetingHeader meeting={meeting} />
      <div className="meeting-columns">
        <PrivacyCover privacy={privacy}>
          <Tabs
            value={tab}
            onChange={(value) => setTab(tabs.find((known) => known === value) ?? 'roll')}
            keepMounted={false}
            className="meeting-tabs"
          >
            <Tabs.List>
              {tabs.map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {t(`tab.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="roll" className="meeting-panel">
              <RollTab meeting={meeting} />
            </Tabs.Panel>
            <Tabs.Panel value="agenda" className="meeting-panel">
              <AgendaTab meeting={meeting} />
            </Tabs.Panel>
            <Tabs.Panel value="papers" className="meeting-panel">
              <PapersTab meeting={meeting} />
            </Tabs.Panel>
            <Tabs.Panel value="running" className="meeting-panel">
              <RunningTab meetingId={meeting.id} />
            </Tabs.Panel>
            <Tabs.Panel value="polls" className="meeting-panel">
              <PollsTab meeting={meeting} poll={poll} onChoose={choosePoll} />
            </Tabs.Panel>
            <Tabs.Panel value="minutes" className="meeting-panel">
              <MinutesTab meeting={meeting} />
            </Tabs.Panel>
          </Tabs>
        </PrivacyCover>
        <aside className="meeting-aside">
          <ProjectorPanel meeting={meeting} privacy={privacy} />
        </aside>
      </div>
    </div>
  );
}

/** Where the session is: a running one with ballots is counting, one that begins takes its roll. */
function firstTab({ polls, state }: MeetingView): TabName {
  return state !== 'draft' && polls.length > 0 ? 'polls' : 'roll';
}
