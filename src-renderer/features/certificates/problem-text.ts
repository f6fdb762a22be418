import { useTranslation } from 'react-i18next';

import type { EntryCheck } from './types.ts';

/** Says what keeps an entry from being printed. */
export function useProblemTexts() {
  const { t } = useTranslation('certificates');
  return ({ templateId, problems }: EntryCheck): readonly string[] =>
    templateId === null
      ? [t('problem.noTemplate')]
      : problems.map((problem) =>
          t(`problem.${problem.kind}`, {
            field: t(`field.${problem.field}`),
            character: problem.kind === 'no_glyph' ? problem.character : '',
          }),
        );
}

/** Whether a certificate can be printed. */
export function isReady({ templateId, problems }: Pick<EntryCheck, 'templateId' | 'problems'>): boolean {
  return templateId !== null && problems.length === 0;
}
