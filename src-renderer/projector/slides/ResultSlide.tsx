import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { headingOf } from './heading-of.ts';
import { PagedList } from './PagedList.tsx';
import type { ListRow } from './PagedList.tsx';

type Result = Extract<ProjectorSlide, { kind: 'result' }>;
type Figures = NonNullable<Result['list']>['result'];

/** The result of a closed poll; every figure and text comes from the program as it stands in the minutes. */
export function ResultSlide({ slide }: { slide: Result }) {
  const { t } = useTranslation('projector');
  const rows = useResultRows(slide);
  const total = slide.rows.length;
  const counts = [
    total > 0 && t('passedOf', { passed: slide.passed, total }),
    slide.failed > 0 && t('failedCount', { count: slide.failed }),
    slide.overQuota > 0 && t('overQuotaCount', { count: slide.overQuota }),
    slide.tied > 0 && t('tiedCount', { count: slide.tied }),
    slide.sealCode === null ? t('notSealed') : t('seal', { code: slide.sealCode }),
  ].filter((text) => text !== false);
  return (
    <PagedList
      label={slide.corrected ? `${t('result')} · ${t('corrected')}` : t('result')}
      heading={headingOf(slide)}
      note={slide.ruleText}
      firstNote={counts.join(' · ')}
      rows={rows}
      quorum={slide.quorum}
    />
  );
}

/** The list or motion first, then what was voted on by itself, then the list's names. */
function useResultRows({ title, list, rows }: Result): readonly ListRow[] {
  const { t } = useTranslation('projector');
  return useMemo(() => {
    const named = rows.map((row, index): ListRow & { apart: boolean } => ({
      ordinal: index + 1,
      name: row.name,
      detail: row.detail,
      apart: row.apart,
      ...(row.apart && { mark: 'apart' as const, markText: t('apart') }),
      ...(!(list && isSameResult(row, list.result)) && { figures: <ShareOf figures={row} /> }),
    }));
    if (!list) return named;
    const ofList: ListRow = {
      ordinal: null,
      name: list.items > 0 ? t('listOf', { count: list.items }) : title,
      detail: '',
      figures: <ShareOf figures={list.result} />,
    };
    return [ofList, ...named.filter(({ apart }) => apart), ...named.filter(({ apart }) => !apart)];
  }, [title, list, rows, t]);
}

function ShareOf({ figures: { verdict, agreeTotal, base, percentageText } }: { figures: Figures }) {
  const { t } = useTranslation('projector');
  const Icon = verdict === 'passed' ? IconCircleCheck : IconCircleX;
  return (
    <>
      <span className="slide-verdict" data-verdict={verdict}>
        <Icon size={60} aria-hidden />
        {t(`verdict.${verdict}`)}
      </span>
      <span className="slide-share">
        <span>
          {agreeTotal}/{base}
        </span>
        <span>{percentageText}</span>
      </span>
    </>
  );
}

function isSameResult(one: Figures & { apart: boolean }, list: Figures): boolean {
  return (
    !one.apart && one.verdict === list.verdict && one.agreeTotal === list.agreeTotal && one.base === list.base
  );
}
