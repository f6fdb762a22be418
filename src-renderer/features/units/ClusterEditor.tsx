import './clusters.css';

import {
  Alert,
  Anchor,
  Button,
  Group,
  SegmentedControl,
  Select,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { ClusterKind } from '../../../src-main/domain/units/unit.ts';
import { describeError, refusalOf } from '../../i18n/describe-error.ts';
import { SavedIndicator } from '../../ui/SavedIndicator.tsx';
import { addMembers } from './cluster-draft.ts';
import type { ClusterDraft } from './cluster-draft.ts';
import { ClusterMembers } from './ClusterMembers.tsx';
import { MemberPicker } from './MemberPicker.tsx';
import type { UnitRow } from './unit-list.ts';
import { changeCluster } from './use-clusters.ts';
import type { ClusterEntry } from './use-clusters.ts';

export type SchemeChoice = { readonly key: string; readonly name: string; readonly criteria: number };

/** The details of one cluster or block. Changes are kept as a draft until “Lưu” stores them all at once. */
export function ClusterEditor({
  entry,
  units,
  freeUnits,
  schemes,
  isSaving,
  error,
  onSave,
  onDiscard,
}: {
  entry: ClusterEntry;
  units: ReadonlyMap<UnitId, UnitRow>;
  freeUnits: readonly UnitRow[];
  schemes: readonly SchemeChoice[];
  isSaving: boolean;
  error: unknown;
  onSave: () => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslation('units');
  const { t: tCommon } = useTranslation();
  const { draft, stored, isChanged } = entry;
  const isComplete = draft.name.trim() !== '' && draft.schemeKey !== null;
  const canSave = isChanged && isComplete && !isSaving;
  const isOvertaken = stored !== undefined && isChanged && draft.baseRevision !== stored.revision;
  function change(next: ClusterDraft): void {
    changeCluster(entry, next);
  }
  useHotkeys(
    [
      [
        'mod+S',
        () => {
          if (canSave) onSave();
        },
      ],
    ],
    [],
  );
  return (
    <form
      className="cluster-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onSave();
      }}
    >
      <Group justify="space-between" gap="xs">
        <Title order={2}>{draft.name === '' ? t('clusters.untitled') : draft.name}</Title>
        <Group gap="xs">
          {!isChanged && <SavedIndicator state="saved" />}
          {isChanged && (
            <Button variant="default" onClick={onDiscard}>
              {stored ? t('clusters.discard') : t('clusters.discardNew')}
            </Button>
          )}
          <Button type="submit" disabled={!isChanged || !isComplete} loading={isSaving}>
            {tCommon('action.save')}
          </Button>
        </Group>
      </Group>
      {isOvertaken && <Alert color="yellow">{t('clusters.overtaken')}</Alert>}
      {error !== null && error !== undefined && (
        <Alert color="red" role="alert" title={t('clusters.refused')}>
          {describeError(error)}
        </Alert>
      )}
      <ClusterHead draft={draft} schemes={schemes} onChange={change} />
      <Title order={3}>{t('clusters.members', { count: draft.members.length })}</Title>
      <MemberPicker
        key={entry.key}
        units={freeUnits}
        onAdd={(unitIds) => change(addMembers(draft, unitIds))}
      />
      {draft.members.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('clusters.noMembers')}
        </Text>
      ) : (
        <ClusterMembers
          draft={draft}
          units={units}
          refusedUnit={refusalOf(error)?.parameters['unit']}
          onChange={change}
        />
      )}
    </form>
  );
}

function ClusterHead({
  draft,
  schemes,
  onChange,
}: {
  draft: ClusterDraft;
  schemes: readonly SchemeChoice[];
  onChange: (draft: ClusterDraft) => void;
}) {
  const { t } = useTranslation('units');
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        label={t('clusters.name')}
        placeholder={t('clusters.namePlaceholder')}
        required
        maxLength={200}
        flex="2 1 16rem"
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('clusters.kind')}
        data={Object.values(ClusterKind).map((value) => ({ value, label: t(`clusterKind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <Select
        label={t('clusters.scheme')}
        placeholder={schemes.length === 0 ? t('clusters.noScheme') : undefined}
        required
        allowDeselect={false}
        flex="2 1 16rem"
        data={schemes.map(({ key, name, criteria }) => ({
          value: key,
          label: t('clusters.schemeOption', { name, count: criteria }),
        }))}
        value={draft.schemeKey}
        onChange={(schemeKey) => onChange({ ...draft, schemeKey })}
      />
      {draft.schemeKey !== null && (
        <Anchor
          size="sm"
          pb={8}
          renderRoot={(props) => <Link {...props} to="/schemes" search={{ scheme: draft.schemeKey ?? '' }} />}
        >
          {t('clusters.toScheme')}
        </Anchor>
      )}
    </Group>
  );
}
