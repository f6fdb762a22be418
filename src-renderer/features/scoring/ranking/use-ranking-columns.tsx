import { ActionIcon, Badge, Group, Text, Tooltip } from '@mantine/core';
import { IconEdit, IconFlag, IconHelpCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import { formatRank } from '../../../../src-main/domain/scoring/results/sheet-result.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import type { UnitLine } from '../sheet/sheet-lines.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import type { Proposal } from './proposable.ts';
import { useExclusionText } from './use-exclusion-text.ts';
import { useTieBreakText } from './use-tie-break-text.ts';

/** The columns of the final ranking. */
export function useRankingColumns({
  view: { lock, sheet, untried },
  provisional,
  proposals,
  onWhy,
  onEdit,
}: {
  view: SheetView;
  /** Whether scores are missing yet, so that ranks and flags may change. */
  provisional: boolean;
  proposals: ReadonlyMap<string, readonly Proposal[]>;
  onWhy: (line: UnitLine) => void;
  onEdit: (line: UnitLine) => void;
}): readonly Column<UnitLine>[] {
  const { t } = useTranslation('scoring');
  const exclusionText = useExclusionText();
  const tieText = useTieBreakText();
  const hasClasses = sheet.scheme.ranking.classes.length > 0;
  return useMemo(() => {
    const changed = (was: string | undefined, now: string) =>
      was === undefined || was === now ? (
        now
      ) : (
        <span className="scoring-tried">
          <s>{was === '' ? '–' : was}</s> {now === '' ? '–' : now}
        </span>
      );
    return [
      {
        key: 'rank',
        header: t('column.rank'),
        width: 4.5,
        align: 'center',
        render: ({ unit, ranked }) => {
          const before = untried?.get(unit.id)?.ranked;
          return changed(before && formatRank(before), formatRank(ranked));
        },
      },
      {
        key: 'unit',
        header: t('column.unit'),
        render: ({ unit, ranked }) => (
          <>
            <b>{unit.name}</b>
            {ranked.exclusions.map((exclusion) => (
              <Text key={exclusion.kind} size="xs">
                {t('ranking.notRanked')}: {exclusionText(exclusion)}
              </Text>
            ))}
            {ranked.decidedBy && (
              <Text size="xs" c="dimmed">
                {t('ranking.decidedBy', { rule: tieText(ranked.decidedBy) })}
              </Text>
            )}
            {ranked.tied && (
              <Text size="xs" c="dimmed">
                {t('ranking.tied')}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'total',
        header: t('column.totalPlain'),
        width: 8,
        align: 'end',
        render: ({ unit, totals }) => {
          const before = untried?.get(unit.id)?.totals;
          return (
            <>
              <b>{changed(before && textOf(before.total), textOf(totals.total))}</b>
              {totals.total !== null && !totals.complete && (
                <Text size="xs" c="dimmed">
                  {t('column.missing', { n: totals.missing })}
                </Text>
              )}
            </>
          );
        },
      },
      ...(hasClasses
        ? [
            {
              key: 'class',
              header: t('column.class'),
              width: 9,
              render: ({ ranked }: UnitLine) => ranked.resultClass ?? '',
            },
          ]
        : []),
      {
        key: 'flag',
        header: t('column.flag'),
        width: 9,
        render: ({ ranked }) => (
          <>
            {ranked.flag && (
              <Group gap={4} wrap="nowrap">
                <IconFlag size={15} aria-hidden style={{ flex: 'none' }} />{' '}
                {provisional ? t('ranking.flagProvisional') : t('ranking.flag')}
              </Group>
            )}
            {ranked.flagUndecided && <Text size="xs">{t('ranking.flagUndecided')}</Text>}
          </>
        ),
      },
      {
        key: 'proposals',
        header: t('ranking.existing'),
        width: 9,
        render: ({ unit }) =>
          (proposals.get(unit.id) ?? []).map(({ id, awardName }) => (
            <Badge key={id} variant="light" color="gold" c="inherit" mr={4} className="ranking-award">
              {awardName}
            </Badge>
          )),
      },
      {
        key: 'actions',
        header: t('ranking.details'),
        width: 6,
        render: (line) => (
          <Group gap={4} wrap="nowrap">
            <LineButton
              label={t('ranking.whyOf', { unit: line.unit.name })}
              icon={<IconHelpCircle size={18} />}
              onClick={() => onWhy(line)}
            />
            <LineButton
              label={t('ranking.standingOf', { unit: line.unit.name })}
              icon={<IconEdit size={18} />}
              disabled={lock !== null}
              onClick={() => onEdit(line)}
            />
          </Group>
        ),
      },
    ];
  }, [t, exclusionText, tieText, provisional, proposals, untried, hasClasses, lock, onWhy, onEdit]);
}

function textOf(total: UnitLine['totals']['total']): string {
  return total === null ? '' : formatPoints(total);
}

function LineButton({
  label,
  icon,
  disabled = false,
  onClick,
}: {
  label: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
