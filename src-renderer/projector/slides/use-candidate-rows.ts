import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorSlide } from '../../../src-main/contract/projector.contract.ts';
import type { ListRow } from './PagedList.tsx';

/** The nominees of a vote in their order; those voted on by themselves say so. */
export function useCandidateRows(
  candidates: Extract<ProjectorSlide, { kind: 'nominees' }>['candidates'],
): readonly ListRow[] {
  const { t } = useTranslation('projector');
  return useMemo(
    () =>
      candidates.map(({ name, detail, apart }, index) => ({
        ordinal: index + 1,
        name,
        detail,
        ...(apart && { mark: 'apart' as const, markText: t('apart') }),
      })),
    [candidates, t],
  );
}
