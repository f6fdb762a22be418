import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  Fieldset,
  Group,
  Menu,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { RuleMark } from '../../../src-main/domain/awards/rule-mark.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { parseDecimal } from '../../../src-main/domain/kernel/decimal-text.ts';
import { formatPoints, pointsOf } from '../../../src-main/domain/kernel/points.ts';
import { cleanText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type {
  RankingRules,
  ResultClass,
  TieBreak,
} from '../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import { parseTypedDate } from '../../ui/typed-date.ts';
import { isGroup } from './criteria/draft-tree.ts';
import { LeftField } from './formula/LeftField.tsx';
import { changeRanking } from './scheme-draft.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import type { EditDraft } from './use-scheme-editor.ts';

type PartProps = {
  readonly draft: SchemeDraft;
  readonly isReadOnly: boolean;
  readonly change: (changes: Partial<RankingRules>) => void;
};

/** How units are ranked: what decides ties, the classes of results, who takes part, how many flags there are. */
export function RankingRulesTab({
  draft,
  isReadOnly,
  onEdit,
}: {
  draft: SchemeDraft;
  isReadOnly: boolean;
  onEdit: EditDraft;
}) {
  const { t } = useTranslation('schemes');
  const { ranking } = draft.settings;
  const part: PartProps = {
    draft,
    isReadOnly,
    change: (changes) => onEdit((before) => changeRanking(before, changes)),
  };
  return (
    <Stack gap="md" className="scheme-rules">
      {ranking.mark !== RuleMark.confirmed && (
        <Alert color="yellow" py="xs">
          {t(`mark.${ranking.mark}Note`)}
        </Alert>
      )}
      <TieBreaks {...part} />
      <Classes {...part} />
      <Eligibility {...part} />
      <Flags {...part} />
      <Source {...part} />
    </Stack>
  );
}

const plainTieBreaks = [
  'fewer_penalty_points',
  'more_bonus_points',
  'member_votes',
  'council_decision',
] as const;

function TieBreaks({ draft, isReadOnly, change }: PartProps) {
  const { t } = useTranslation('schemes');
  const { tieBreaks } = draft.settings.ranking;
  const groups = draft.tree.filter((_, index) => isGroup(draft.tree, index));
  const unused: readonly TieBreak[] = [
    ...groups
      .filter(({ code }) => !tieBreaks.some((rule) => rule.kind === 'group_total' && rule.code === code))
      .map(({ code }): TieBreak => ({ kind: 'group_total', code })),
    ...plainTieBreaks
      .filter((kind) => !tieBreaks.some((rule) => rule.kind === kind))
      .map((kind): TieBreak => ({ kind })),
  ];
  const nameOf = (rule: TieBreak): string => {
    if (rule.kind !== 'group_total') return t(`rules.tie.${rule.kind}`);
    const group = groups.find(({ code }) => code === rule.code);
    return group
      ? t('rules.tie.group_total', { code: rule.code, name: group.name })
      : t('rules.tie.group_gone', { code: rule.code });
  };
  const swap = (index: number, other: number): void => {
    const [a, b] = [tieBreaks[index], tieBreaks[other]];
    if (a && b) change({ tieBreaks: tieBreaks.with(index, b).with(other, a) });
  };
  return (
    <Fieldset legend={t('rules.ties')}>
      <Text size="sm" c="dimmed">
        {t('rules.tiesHint')}
      </Text>
      <ol className="scheme-rule-list">
        {tieBreaks.map((rule, index) => (
          <li key={nameOf(rule)}>
            <Group gap={4} wrap="nowrap">
              <Text size="sm" flex={1}>
                {nameOf(rule)}
              </Text>
              {!isReadOnly && (
                <>
                  <RowButton
                    label={t('rules.tieUp', { rule: nameOf(rule) })}
                    isDisabled={index === 0}
                    onClick={() => swap(index, index - 1)}
                  >
                    <IconArrowUp size={16} />
                  </RowButton>
                  <RowButton
                    label={t('rules.tieDown', { rule: nameOf(rule) })}
                    isDisabled={index === tieBreaks.length - 1}
                    onClick={() => swap(index, index + 1)}
                  >
                    <IconArrowDown size={16} />
                  </RowButton>
                  <RowButton
                    label={t('rules.tieRemove', { rule: nameOf(rule) })}
                    onClick={() => change({ tieBreaks: tieBreaks.toSpliced(index, 1) })}
                  >
                    <IconTrash size={16} />
                  </RowButton>
                </>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {!isReadOnly && unused.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />}>
              {t('rules.addTie')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="18rem" style={{ overflow: 'auto' }}>
            {unused.map((rule) => (
              <Menu.Item key={nameOf(rule)} onClick={() => change({ tieBreaks: [...tieBreaks, rule] })}>
                {nameOf(rule)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Fieldset>
  );
}

/** The classes that a decision of 2025 draws, to begin with. */
const usualClasses: readonly {
  readonly name: string;
  readonly from: number;
  readonly floor: number | null;
}[] = [
  { name: 'Hoàn thành xuất sắc', from: 90, floor: 8500 },
  { name: 'Hoàn thành tốt', from: 80, floor: 8000 },
  { name: 'Hoàn thành', from: 70, floor: 7000 },
  { name: 'Không hoàn thành', from: 0, floor: null },
];

function Classes({ draft, isReadOnly, change }: PartProps) {
  const { t } = useTranslation('schemes');
  const { ranking, total } = draft.settings;
  const { classes } = ranking;
  const set = (index: number, changes: Partial<ResultClass>): void =>
    change({ classes: classes.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  return (
    <Fieldset legend={t('rules.classes')}>
      <Text size="sm" c="dimmed">
        {t('rules.classesHint')}
      </Text>
      {classes.map(({ name, from, floor }, index) => (
        <Group key={`class ${index + 1}`} gap="xs" wrap="nowrap" align="flex-end" mt={4}>
          <LeftField
            label={t('rules.className')}
            ariaLabel={t('rules.classNameOf', { row: index + 1 })}
            hidesLabel={index > 0}
            stored={name}
            isReadOnly={isReadOnly}
            flex="1 1 14rem"
            read={(text) => (text === '' ? null : { name: text })}
            problem={t('rules.classNameMissing')}
            onTake={(changes) => set(index, changes)}
          />
          <LeftField
            label={t('rules.classFrom')}
            ariaLabel={t('rules.classFromOf', { row: index + 1 })}
            hidesLabel={index > 0}
            stored={formatPoints(from)}
            isReadOnly={isReadOnly}
            w="9rem"
            read={(text) => {
              const read = parseDecimal(text, 2);
              return read.ok && read.value !== null ? { from: pointsOf(read.value) } : null;
            }}
            problem={t('rules.notPoints')}
            onTake={(changes) => set(index, changes)}
          />
          <LeftField
            label={t('rules.classFloor')}
            ariaLabel={t('rules.classFloorOf', { row: index + 1 })}
            hidesLabel={index > 0}
            stored={floor === null ? '' : formatPoints(pointsOf(floor))}
            isReadOnly={isReadOnly}
            w="12rem"
            read={(text) => {
              const read = parseDecimal(text, 2);
              if (!read.ok || (read.value !== null && (read.value < 0 || read.value > 10_000))) return null;
              return { floor: read.value };
            }}
            problem={t('rules.notPercent')}
            onTake={(changes) => set(index, changes)}
          />
          {!isReadOnly && (
            <RowButton
              label={t('rules.classRemove', { name })}
              onClick={() => change({ classes: classes.toSpliced(index, 1) })}
            >
              <IconTrash size={16} />
            </RowButton>
          )}
        </Group>
      ))}
      {!isReadOnly && (
        <Group gap="xs" mt={4}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() =>
              change({ classes: [...classes, { name: t('rules.newClass'), from: pointsOf(0), floor: null }] })
            }
          >
            {t('rules.addClass')}
          </Button>
          {classes.length === 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                change({
                  classes: usualClasses.map(({ from, ...one }) => ({
                    ...one,
                    from: pointsOf(Math.round((total * from) / 100)),
                  })),
                })
              }
            >
              {t('rules.usualClasses')}
            </Button>
          )}
        </Group>
      )}
    </Fieldset>
  );
}

function Eligibility({ draft, isReadOnly, change }: PartProps) {
  const { t } = useTranslation('schemes');
  const { eligibility, classes } = draft.settings.ranking;
  const set = (changes: Partial<RankingRules['eligibility']>): void =>
    change({ eligibility: { ...eligibility, ...changes } });
  const { selfScoreDeadline, lowestClass, minimumMonths } = eligibility;
  return (
    <Fieldset legend={t('rules.eligibility')}>
      <Group gap="sm" align="flex-start">
        <LeftField
          label={t('rules.deadline')}
          stored={selfScoreDeadline === null ? '' : formatDate(selfScoreDeadline)}
          placeholder="10/12/2026"
          isReadOnly={isReadOnly}
          w="14rem"
          read={(text) => {
            const date = text === '' ? null : parseTypedDate(text);
            return text !== '' && date === null ? null : { selfScoreDeadline: date };
          }}
          problem={t('rules.notDate')}
          onTake={set}
        />
        <LeftField
          label={t('rules.months')}
          stored={minimumMonths === null ? '' : String(minimumMonths)}
          isReadOnly={isReadOnly}
          w="14rem"
          read={(text) => {
            const months = Number(text);
            if (text === '') return { minimumMonths: null };
            return Number.isInteger(months) && months >= 1 && months <= 12 ? { minimumMonths: months } : null;
          }}
          problem={t('rules.notMonths')}
          onTake={set}
        />
        <Select
          label={t('rules.lowestClass')}
          data={[
            ...classes.map(({ name }) => name),
            ...(lowestClass !== null && !classes.some(({ name }) => name === lowestClass)
              ? [lowestClass]
              : []),
          ].filter((name, index, all) => all.indexOf(name) === index)}
          value={lowestClass}
          clearable
          clearButtonProps={{ 'aria-label': t('rules.noLowestClass') }}
          placeholder={t('rules.noLowestClass')}
          disabled={isReadOnly}
          w="16rem"
          onChange={(value) => set({ lowestClass: value })}
        />
      </Group>
      <Checkbox
        mt="xs"
        label={t('rules.excludeDisciplined')}
        checked={eligibility.excludeDisciplined}
        disabled={isReadOnly}
        onChange={(event) => set({ excludeDisciplined: event.currentTarget.checked })}
      />
    </Fieldset>
  );
}

function Flags({ draft, isReadOnly, change }: PartProps) {
  const { t } = useTranslation('schemes');
  const { flags } = draft.settings.ranking;
  const set = (changes: Partial<RankingRules['flags']>): void => change({ flags: { ...flags, ...changes } });
  const whole = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);
  return (
    <Fieldset legend={t('rules.flags')}>
      <Group gap="sm" align="flex-start">
        <LeftField
          label={t('rules.flagsUsual')}
          stored={String(flags.usual)}
          isReadOnly={isReadOnly}
          w="12rem"
          read={(text) => {
            const usual = whole(text);
            return usual === null ? null : { usual };
          }}
          problem={t('rules.notWhole')}
          onTake={set}
        />
        <LeftField
          label={t('rules.flagsLargeFrom')}
          stored={flags.largeFrom === null ? '' : String(flags.largeFrom)}
          isReadOnly={isReadOnly}
          w="14rem"
          read={(text) => {
            const largeFrom = whole(text);
            if (text === '') return { largeFrom: null };
            return largeFrom === null || largeFrom === 0 ? null : { largeFrom };
          }}
          problem={t('rules.notWhole')}
          onTake={set}
        />
        <LeftField
          label={t('rules.flagsLarge')}
          stored={String(flags.large)}
          isReadOnly={isReadOnly || flags.largeFrom === null}
          w="14rem"
          read={(text) => {
            const large = whole(text);
            return large === null ? null : { large };
          }}
          problem={t('rules.notWhole')}
          onTake={set}
        />
      </Group>
    </Fieldset>
  );
}

function Source({ draft, isReadOnly, change }: PartProps) {
  const { t } = useTranslation('schemes');
  const { source, mark } = draft.settings.ranking;
  return (
    <Fieldset legend={t('rules.source')}>
      <Group gap="sm" align="flex-start">
        <Textarea
          key={source}
          label={t('rules.sourceText')}
          placeholder={t('rules.sourceHint')}
          defaultValue={source}
          maxLength={500}
          autosize
          readOnly={isReadOnly}
          flex="1 1 20rem"
          onBlur={(event) => {
            const text = cleanText(event.currentTarget.value);
            if (text !== source) change({ source: text });
          }}
        />
        <Select
          label={t('rules.mark')}
          data={Object.values(RuleMark).map((value) => ({ value, label: t(`mark.${value}`) }))}
          value={mark}
          allowDeselect={false}
          disabled={isReadOnly}
          w="18rem"
          onChange={(value) => {
            if (value !== null) change({ mark: value });
          }}
        />
      </Group>
    </Fieldset>
  );
}

function RowButton({
  label,
  isDisabled = false,
  children,
  onClick,
}: {
  label: string;
  isDisabled?: boolean;
  children: React.ReactNode;
  onClick: () => void;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
