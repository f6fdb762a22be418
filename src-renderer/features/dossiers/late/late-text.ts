import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { formatTsv } from '../../../grid/index.ts';
import type { LateList } from '../list/dossier-types.ts';

/** The words of a copied list. */
export type LateTexts = {
  readonly daysLate: (days: number) => string;
  readonly because: (why: LateList['units'][number]['because']) => string;
  readonly stage: (stage: LateList['dossiers'][number]['stage']) => string;
};

/** Who is late as lines that Excel and Word take: units first, then dossiers. */
export function lateAsText({ units, dossiers }: LateList, texts: LateTexts): string {
  return formatTsv([
    ...units.map((unit) => [
      unit.unitName,
      unit.roundName,
      formatDate(unit.deadline),
      texts.daysLate(unit.workingDaysLate),
      texts.because(unit.because),
    ]),
    ...dossiers.map((dossier) => [
      dossier.name,
      dossier.unitName,
      formatDate(dossier.dueOn),
      texts.daysLate(dossier.workingDaysLate),
      `${dossier.awardName}, ${texts.stage(dossier.stage)}`,
    ]),
  ]);
}
