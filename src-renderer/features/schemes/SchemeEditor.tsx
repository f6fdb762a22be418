import { Anchor, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SchemeUse } from '../../../src-main/domain/scoring/schemes/scheme-use.ts';
import { validateScheme } from '../../../src-main/domain/scoring/schemes/validate-scheme.ts';
import { SavedIndicator } from '../../ui/SavedIndicator.tsx';
import { SaveFailure } from '../../ui/SaveFailure.tsx';
import { CriteriaTab } from './criteria/CriteriaTab.tsx';
import type { FocusWish } from './criteria/CriteriaTree.tsx';
import { groupSums } from './criteria/group-sums.ts';
import { ValidationPanel } from './criteria/ValidationPanel.tsx';
import { OptionsTab } from './OptionsTab.tsx';
import { RankingRulesTab } from './ranking/RankingRulesTab.tsx';
import { contentOf } from './scheme-draft.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import type { LoadedScheme, SchemeEntry, SchemeRef } from './types.ts';
import { useSchemeEditor } from './use-scheme-editor.ts';
import { SchemeActions } from './versions/SchemeActions.tsx';
import { UseBadge } from './versions/SchemeList.tsx';

const tabs = ['criteria', 'rules', 'options'] as const;
type Tab = (typeof tabs)[number];

/** One version of a scheme. A draft is stored as one types; a version that scores depend on is shown and can't be changed. */
export function SchemeEditor({
  loaded,
  entry,
  onShow,
}: {
  loaded: LoadedScheme;
  entry: SchemeEntry;
  onShow: (ref: Partial<SchemeRef> & { year: number }) => void;
}) {
  const { t } = useTranslation('schemes');
  const editor = useSchemeEditor(loaded);
  const [tab, setTab] = useState<Tab>('criteria');
  const isReadOnly = loaded.use !== SchemeUse.draft;
  const { draft, saveState } = editor;
  const [focusWish, setFocusWish] = useState<FocusWish | null>(null);
  const problems = useProblems(loaded, draft);
  const sum = groupSums(draft.tree, draft.settings.total).get(null);
  const hasScores = entry.versions.some(({ clusters }) => clusters.some((cluster) => cluster.hasScores));
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={2}>{entry.name}</Title>
          <Text size="sm">{t('list.version', { version: loaded.scheme.version })}</Text>
          <UseBadge state={loaded.use} />
          {!isReadOnly && <SavedIndicator state={saveState.kind} />}
        </Group>
        <SchemeActions loaded={loaded} entry={entry} saveState={saveState} onShow={onShow} />
      </Group>
      <ClusterLinks loaded={loaded} />
      {isReadOnly && (
        <Text size="sm" c="dimmed">
          {t(`frozen.${loaded.use === SchemeUse.inUse ? 'inUse' : 'earlier'}`)}
        </Text>
      )}
      {saveState.kind === 'failed' && <SaveFailure error={saveState.error} editor={editor} />}
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label={t('tabs.label')}
        value={tab}
        data={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
        onChange={(value) => {
          // An old wish would take the focus away when the tree is drawn again.
          setFocusWish(null);
          setTab(value);
        }}
      />
      {tab === 'criteria' && (
        <CriteriaTab
          editor={editor}
          problems={problems}
          isReadOnly={isReadOnly}
          hasScores={hasScores}
          focusWish={focusWish}
          onFocusWish={setFocusWish}
        />
      )}
      {tab === 'rules' && <RankingRulesTab draft={draft} isReadOnly={isReadOnly} onEdit={editor.edit} />}
      {tab === 'options' && <OptionsTab draft={draft} isReadOnly={isReadOnly} onEdit={editor.edit} />}
      <ValidationPanel
        problems={problems}
        total={sum}
        onJump={(code) => {
          const target = draft.tree.find((node) => node.code === code);
          setTab('criteria');
          if (target) setFocusWish({ id: target.id, column: 'name', selects: false });
        }}
      />
    </>
  );
}

/** What is wrong with the draft as it stands, stored or not. */
function useProblems({ scheme }: LoadedScheme, draft: SchemeDraft) {
  const { key, year, version } = scheme;
  return useMemo(
    () => validateScheme({ key, year, version, ...contentOf(draft) }),
    [draft, key, year, version],
  );
}

function ClusterLinks({ loaded }: { loaded: LoadedScheme }) {
  const { t } = useTranslation('schemes');
  if (loaded.clusters.length === 0) return null;
  return (
    <Text size="sm" lineClamp={2}>
      {t('usedBy')}{' '}
      {loaded.clusters.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <Anchor
            inherit
            renderRoot={(props) => <Link {...props} to="/scoring/$clusterId" params={{ clusterId: id }} />}
          >
            {name}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}
