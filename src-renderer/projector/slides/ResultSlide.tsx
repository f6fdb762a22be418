import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { headingOf } from './heading-of.ts';
import { PagedList } from './PagedList.tsx';

/** The three columns of projector.css with the gap before them. */
const FIGURES_WIDTH = 904;

/** The result of a closed poll; every figure and text comes from the program as it stands in the minutes. */
export function ResultSlide({ slide }: { slide: Extract<ProjectorSlide, { kind: 'result' }> }) {
  const { t } = useTranslation('projector');
  const rows = useMemo(
    () =>
      slide.rows.map((row, index) => ({
        ordinal: index + 1,
        name: row.name,
        detail: row.detail,
        figures: (
          <span className="slide-figures">
            <span className="slide-share">
              {row.agreeTotal}/{row.base}
            </span>
            <span className="slide-percentage">{row.percentageText}</span>
            <span className="slide-verdict" data-verdict={row.verdict}>
              {row.verdict === 'passed' ? (
                <IconCircleCheck size={60} aria-hidden />
              ) : (
                <IconCircleX size={60} aria-hidden />
              )}
              {t(`verdict.${row.verdict}`)}
            </span>
          </span>
        ),
      })),
    [slide.rows, t],
  );
  const { ruleText, passed, sealCode } = slide;
  const total = slide.rows.length;
  const notes = useMemo(
    () => [ruleText, `${t('passedOf', { passed, total })} · ${t('seal', { code: sealCode })}`],
    [ruleText, passed, total, sealCode, t],
  );
  return (
    <PagedList
      label={t('result')}
      heading={headingOf(slide)}
      notes={notes}
      rows={rows}
      figuresWidth={FIGURES_WIDTH}
      quorum={slide.quorum}
    />
  );
}
