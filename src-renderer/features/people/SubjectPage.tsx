import './people.css';

import { Alert, Anchor, Button, Group, Tabs, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { SubjectId } from '../../../src-main/domain/kernel/ids.ts';
import type { FactKind } from '../../../src-main/domain/people/fact.ts';
import { orpc } from '../../api/page-connection.ts';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { today } from '../../ui/today.ts';
import { useYear } from '../../ui/use-year.ts';
import { FactForm } from './FactForm.tsx';
import { FactList } from './FactList.tsx';
import { HonourForm } from './HonourForm.tsx';
import { Outlook } from './Outlook.tsx';
import type { Fact, Honour, SubjectView } from './people-types.ts';
import { SubjectForm } from './SubjectForm.tsx';
import { Timeline } from './Timeline.tsx';

type Dialog =
  | { readonly kind: 'edit' }
  | { readonly kind: 'honour'; readonly honour: Honour | null }
  | { readonly kind: 'fact'; readonly factKind: FactKind; readonly fact: Fact | null };

const tabs = ['facts', 'outlook'] as const;

/** A person, collective or household with all that is known of it. */
export function SubjectPage() {
  const { subjectId } = useParams({ from: '/layout/people/$subjectId' });
  const id = subjectId as SubjectId;
  const subject = useQuery(orpc.people.get.queryOptions({ input: { id } }));
  return (
    <FullHeightPage>
      <QueryBoundary query={subject}>
        {(view) => <OpenSubject key={id} view={view} isOther={view.subject.id !== id} />}
      </QueryBoundary>
    </FullHeightPage>
  );
}

function OpenSubject({ view, isOther }: { view: SubjectView; isOther: boolean }) {
  const { t } = useTranslation('people');
  const { subject, facts } = view;
  const statements = useQuery(orpc.people.statements.queryOptions()).data ?? [];
  const year = useYear() ?? Number(today().slice(0, 4));
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <SubjectHead view={view} onEdit={() => setDialog({ kind: 'edit' })} />
      {isOther && <Alert mb="xs">{t('subject.mergedInto', { name: subject.name })}</Alert>}
      <div className="subject-columns">
        <Timeline
          view={view}
          onAdd={() => setDialog({ kind: 'honour', honour: null })}
          onEdit={(honour) => setDialog({ kind: 'honour', honour })}
        />
        <Tabs defaultValue="facts" keepMounted={false} className="subject-part">
          <Tabs.List mb="xs">
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`subject.tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="facts" className="subject-scroller">
            <FactList
              subject={subject}
              facts={facts}
              statements={statements}
              onAdd={(factKind) => setDialog({ kind: 'fact', factKind, fact: null })}
              onEdit={(fact) => setDialog({ kind: 'fact', factKind: fact.kind, fact })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="outlook" className="subject-scroller">
            <Outlook subjectId={subject.id} />
          </Tabs.Panel>
        </Tabs>
      </div>
      {dialog?.kind === 'edit' && <SubjectForm subject={subject} onSaved={close} onClose={close} />}
      {dialog?.kind === 'honour' && (
        <HonourForm subject={subject} honour={dialog.honour} year={year} onClose={close} />
      )}
      {dialog?.kind === 'fact' && (
        <FactForm
          subject={subject}
          kind={dialog.factKind}
          fact={dialog.fact}
          year={year}
          statements={statements}
          onClose={close}
        />
      )}
    </>
  );
}

function SubjectHead({ view, onEdit }: { view: SubjectView; onEdit: () => void }) {
  const { t } = useTranslation('people');
  const { subject, unitName, lineage, merged } = view;
  const { salutation, name, kind, birthDate, birthYear, position } = subject;
  const unmerge = useMutation(orpc.people.unmerge.mutationOptions({ onError: notifyError }));
  const details = [
    t(`subjectKind.${kind}`),
    birthDate === null
      ? birthYear === null
        ? ''
        : t('subject.bornYear', { year: birthYear })
      : t('subject.born', { date: formatDate(birthDate) }),
    position,
    unitName,
    subject.objectClass,
    subject.ethnicity,
    subject.address,
    subject.code,
  ].filter((part) => part !== '');
  return (
    <header className="subject-head">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Group gap="xs">
            <Title order={1}>{`${salutation} ${name}`.trim()}</Title>
            {subject.isSample && <SampleBadge />}
          </Group>
          <Text size="sm">{details.join(' · ')}</Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/people" />}>
            <Group gap={4} wrap="nowrap">
              <IconArrowLeft size={16} aria-hidden />
              {t('subject.back')}
            </Group>
          </Anchor>
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t('subject.edit')}
          </Button>
        </Group>
      </Group>
      {lineage.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('subject.lineage', {
            names: lineage
              .map((unit) =>
                unit.validTo === null
                  ? unit.name
                  : t('subject.until', { name: unit.name, date: formatDate(unit.validTo) }),
              )
              .join('; '),
          })}
        </Text>
      )}
      {merged.length > 0 && (
        <Group gap="xs">
          <Text size="sm">{`${t('subject.mergedNote')}${merged.map((one) => one.name).join(', ')}`}</Text>
          {merged.map((one) => (
            <Button
              key={one.id}
              size="compact-xs"
              variant="default"
              onClick={() =>
                unmerge.mutate(
                  { id: one.id },
                  { onSuccess: () => notifyDone(t('subject.unmerged', { name: one.name })) },
                )
              }
            >
              {t('subject.unmerge', { name: one.name })}
            </Button>
          ))}
        </Group>
      )}
      {subject.note !== '' && <Text size="sm">{subject.note}</Text>}
    </header>
  );
}
