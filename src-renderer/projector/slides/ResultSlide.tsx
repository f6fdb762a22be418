import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import { headingOf } from './heading-of.ts';
import { PagedList } from './PagedList.tsx';

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
          <>
            <span className="slide-verdict" data-verdict={row.verdict}>
              {row.verdict === 'passed' ? (
                <IconCircleCheck size={60} aria-hidden />
              ) : (
                <IconCircleX size={60} aria-hidden />
              )}
              {t(`verdict.${row.verdict}`)}
            </span>
            <span className="slide-share">
              <span>
                {row.agreeTotal}/{row.base}
              </span>
              <span>{row.percentageText}</span>
            </span>
          </>
        ),
      })),
    [slide.rows, t],
  );
  const passed = t('passedOf', { passed: slide.passed, total: slide.rows.length });
  return (
    <PagedList
      label={t('result')}
      heading={headingOf(slide)}
      note={slide.ruleText}
      firstNote={slide.sealCode === null ? passed : `${passed} · ${t('seal', { code: slide.sealCode })}`}
      rows={rows}
      quorum={slide.quorum}
    />
  );
}
