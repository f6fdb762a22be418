import { Badge, List, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints, pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import { explainRank } from '../../../../src-main/domain/scoring/ranking/explain-rank.ts';
import type { RankExplanation, TieRound } from '../../../../src-main/domain/scoring/ranking/explain-rank.ts';
import type { ClassCheck } from '../../../../src-main/domain/scoring/ranking/result-class.ts';
import { formatRank } from '../../../../src-main/domain/scoring/results/sheet-result.ts';
import { useExclusionText } from '../ranking/use-exclusion-text.ts';
import { useTieBreakText } from '../ranking/use-tie-break-text.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { WhyLine } from './WhyLine.tsx';

/** Why a unit has its rank, or none: who is ranked, which tie-breaks were tried, which class and flag that earns. */
export function RankWhy({ view, unitId }: { view: SheetView; unitId: string }) {
  const { t } = useTranslation('scoring');
  const exclusionText = useExclusionText();
  const { sheet, lines, units } = view;
  const unit = units.get(unitId);
  const explanation = useMemo(() => {
    if (!unit) return null;
    const options = { year: sheet.scheme.year, flagQuota: sheet.flagQuota };
    return explainRank(sheet.scheme, lines, sheet.standings, options, unit.id);
  }, [sheet, lines, unit]);
  if (!explanation) return null;
  const { ranked, rankedCount, memberCount, rounds, classes, rules } = explanation;
  return (
    <Stack gap={6}>
      <Text size="xl" fw={700}>
        {ranked.rank === null
          ? t('ranking.notRanked')
          : t('why.rankOf', { rank: formatRank(ranked), ranked: rankedCount, members: memberCount })}
      </Text>
      <Text size="sm">
        {ranked.total === null ? t('why.noPoints') : t('why.totalIs', { total: formatPoints(ranked.total) })}
        {explanation.missing > 0 && ` ${t('note.incomplete', { n: explanation.missing })}`}
      </Text>
      {ranked.exclusions.length > 0 && (
        <WhyLine label={t('why.exclusions')}>
          <List size="sm">
            {ranked.exclusions.map((exclusion) => (
              <List.Item key={exclusion.kind}>{exclusionText(exclusion)}</List.Item>
            ))}
          </List>
        </WhyLine>
      )}
      {rounds.length > 0 && (
        <WhyLine label={t('why.tieBreaks')}>
          <List type="ordered" size="sm" spacing={2}>
            {rounds.map((round) => (
              <List.Item key={JSON.stringify(round.tieBreak)}>
                <Round view={view} round={round} />
              </List.Item>
            ))}
          </List>
        </WhyLine>
      )}
      {explanation.equalTo.length > 0 && (
        <Text size="sm">
          {t('why.equalTo', { units: explanation.equalTo.map((id) => units.get(id)?.name ?? '').join(', ') })}
        </Text>
      )}
      {classes.length > 0 && (
        <WhyLine label={t('column.class')}>
          <List size="sm" spacing={2}>
            {classes.map((check) => (
              <List.Item key={check.resultClass.name}>
                <Class check={check} />
              </List.Item>
            ))}
          </List>
        </WhyLine>
      )}
      <WhyLine label={t('column.flag')}>
        <FlagText explanation={explanation} />
      </WhyLine>
      <WhyLine label={t('why.rules')}>
        {rules.source === '' ? t('rules.ownSource') : rules.source}{' '}
        <Badge variant="outline" color={rules.mark === 'confirmed' ? 'teal' : 'orange'}>
          {t(`ruleMark.${rules.mark}`, { ns: 'common' })}
        </Badge>
      </WhyLine>
    </Stack>
  );
}

function Round({ view, round }: { view: SheetView; round: TieRound }) {
  const { t } = useTranslation('scoring');
  const tieText = useTieBreakText();
  const isPoints = round.tieBreak.kind !== 'member_votes' && round.tieBreak.kind !== 'council_decision';
  const valueText = (value: number | null) =>
    value === null ? '–' : isPoints ? formatPoints(pointsOf(value)) : String(value);
  return (
    <>
      {tieText(round.tieBreak)}: {t(`why.outcome.${round.outcome}`)}
      <Text size="xs" c="dimmed">
        {round.values
          .map(({ unitId, value }) => `${view.units.get(unitId)?.name ?? ''} ${valueText(value)}`)
          .join('; ')}
      </Text>
    </>
  );
}

function Class({ check: { resultClass, totalReached, broken } }: { check: ClassCheck }) {
  const { t } = useTranslation('scoring');
  return (
    <>
      <b>{resultClass.name}</b>{' '}
      {t(totalReached ? 'why.class.totalReached' : 'why.class.totalShort', {
        from: formatPoints(resultClass.from),
      })}
      {broken.map(({ criterionCode, points, maximum }) => (
        <Text key={criterionCode} size="xs" c="dimmed">
          {t('why.class.broken', {
            code: criterionCode,
            points: formatPoints(points),
            maximum: formatPoints(maximum),
          })}
        </Text>
      ))}
    </>
  );
}

function FlagText({ explanation: { quota, ranked } }: { explanation: RankExplanation }) {
  const { t } = useTranslation('scoring');
  const result = ranked.flag
    ? t('why.flag.given')
    : ranked.flagUndecided
      ? t('why.flag.undecided')
      : t('why.flag.none');
  return `${t(`quota.${quota.because}`, { n: quota.flags })}. ${result}`;
}
