import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { Comparison, ConflictEffect, VoteBase } from '../../../../src-main/domain/voting/rule.ts';
import type { Threshold, VotingContent } from '../../../../src-main/domain/voting/rule.ts';
import { parseShare } from '../../../../src-main/domain/voting/share-text.ts';
import type { TypedShares } from './voting-draft.ts';

const decimalsOf = [0, 1, 2] as const;
const roundings = ['cut_off', 'half_up'] as const;

/** The fields of a voting rule, by what it is about. */
export function VotingFields({
  content,
  shares,
  onContent,
  onShares,
}: {
  content: VotingContent;
  shares: TypedShares;
  onContent: (content: VotingContent) => void;
  onShares: (shares: TypedShares) => void;
}) {
  const { t } = useTranslation('voting');
  const shareField = (key: string, label: string, hasFocusFirst = false) => (
    <TextInput
      data-autofocus={hasFocusFirst ? true : undefined}
      label={label}
      required
      autoComplete="off"
      maw="12rem"
      value={shares[key] ?? ''}
      error={parseShare(shares[key] ?? '') === null ? t('field.badShare') : undefined}
      // What is typed takes the place of the old share.
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onShares({ ...shares, [key]: event.currentTarget.value })}
    />
  );
  switch (content.kind) {
    case 'award': {
      const { rule } = content;
      const change = (changed: Partial<typeof rule>) =>
        onContent({ kind: 'award', rule: { ...rule, ...changed } });
      return (
        <>
          <Group align="flex-start">
            <ComparisonField threshold={rule.threshold} onChange={(threshold) => change({ threshold })} />
            {shareField('threshold', t('field.threshold'), true)}
          </Group>
          <BaseField value={rule.base} onChange={(base) => change({ base })} />
          <Checkbox
            label={t('field.ballotRequired')}
            checked={rule.ballotRequired}
            onChange={(event) => change({ ballotRequired: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('field.secret')}
            checked={rule.secret}
            onChange={(event) => change({ secret: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('field.writtenOpinionsCount')}
            checked={rule.writtenOpinionsCount}
            onChange={(event) => change({ writtenOpinionsCount: event.currentTarget.checked })}
          />
        </>
      );
    }
    case 'quorum': {
      const { quorum } = content;
      return (
        <>
          {shareField('share', t('field.share'), true)}
          {shareField('awardSessionShare', t('field.awardSessionShare'))}
          {shareField('warningShare', t('field.warningShare'))}
          <Checkbox
            label={t('field.writtenCountsAsAttendance')}
            checked={quorum.writtenCountsAsAttendance}
            onChange={(event) =>
              onContent({
                kind: 'quorum',
                quorum: { ...quorum, writtenCountsAsAttendance: event.currentTarget.checked },
              })
            }
          />
        </>
      );
    }
    case 'regulation': {
      const { regulation } = content;
      const change = (changed: Partial<typeof regulation>) =>
        onContent({ kind: 'regulation', regulation: { ...regulation, ...changed } });
      const { percentage } = regulation;
      return (
        <>
          <Group align="flex-start">
            <ComparisonField
              threshold={regulation.motionThreshold}
              onChange={(motionThreshold) => change({ motionThreshold })}
            />
            {shareField('motionThreshold', t('field.motionThreshold'), true)}
          </Group>
          <BaseField value={regulation.motionBase} onChange={(motionBase) => change({ motionBase })} />
          <Checkbox
            label={t('field.substitutesAllowed')}
            checked={regulation.substitutesAllowed}
            onChange={(event) => change({ substitutesAllowed: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('field.writtenRoundsAllowed')}
            checked={regulation.writtenRoundsAllowed}
            onChange={(event) => change({ writtenRoundsAllowed: event.currentTarget.checked })}
          />
          <NumberInput
            label={t('field.maxBallots')}
            maw="12rem"
            min={1}
            max={9}
            allowDecimal={false}
            value={regulation.maxBallots}
            onChange={(value) => {
              if (typeof value === 'number') change({ maxBallots: value });
            }}
          />
          <NativeSelect
            label={t('field.conflictEffect')}
            value={regulation.conflictEffect}
            data={Object.values(ConflictEffect).map((value) => ({ value, label: t(`conflict.${value}`) }))}
            onChange={(event) => {
              const next = Object.values(ConflictEffect).find((value) => value === event.currentTarget.value);
              if (next) change({ conflictEffect: next });
            }}
          />
          <Checkbox
            label={t('field.chairBreaksTies')}
            checked={regulation.chairBreaksTies}
            onChange={(event) => change({ chairBreaksTies: event.currentTarget.checked })}
          />
          <Group align="flex-start">
            <NativeSelect
              label={t('field.decimals')}
              value={String(percentage.decimals)}
              data={decimalsOf.map(String)}
              onChange={(event) => {
                const decimals = decimalsOf.find((value) => String(value) === event.currentTarget.value);
                if (decimals !== undefined) change({ percentage: { ...percentage, decimals } });
              }}
            />
            <NativeSelect
              label={t('field.rounding')}
              value={percentage.rounding}
              data={roundings.map((value) => ({ value, label: t(`rounding.${value}`) }))}
              onChange={(event) => {
                const rounding = roundings.find((value) => value === event.currentTarget.value);
                if (rounding) change({ percentage: { ...percentage, rounding } });
              }}
            />
          </Group>
        </>
      );
    }
    default:
      return assertNever(content);
  }
}

function ComparisonField({
  threshold,
  onChange,
}: {
  threshold: Threshold;
  onChange: (threshold: Threshold) => void;
}) {
  const { t } = useTranslation('voting');
  return (
    <NativeSelect
      label={t('field.comparison')}
      value={threshold.comparison}
      data={Object.values(Comparison).map((value) => ({ value, label: t(`comparison.${value}`) }))}
      onChange={(event) => {
        const comparison = Object.values(Comparison).find((value) => value === event.currentTarget.value);
        if (comparison) onChange({ ...threshold, comparison });
      }}
    />
  );
}

function BaseField({ value, onChange }: { value: VoteBase; onChange: (base: VoteBase) => void }) {
  const { t } = useTranslation('voting');
  return (
    <NativeSelect
      label={t('field.base')}
      value={value}
      data={Object.values(VoteBase).map((base) => ({ value: base, label: t(`base.${base}`) }))}
      onChange={(event) => {
        const base = Object.values(VoteBase).find((candidate) => candidate === event.currentTarget.value);
        if (base) onChange(base);
      }}
    />
  );
}
