import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import type { DossierFilter } from '../list/dossier-filter.ts';

/** What is asked of the program: the year's list, or that of a round. What is in no round is told out of the year's. */
export function checksInput(
  year: number,
  round: DossierFilter['round'],
): { year: number; roundId: RoundId | null } {
  return { year, roundId: round === 'none' ? null : round };
}

/** Only what concerns one of the rows; a problem between two lists concerns both. */
export function ofRows<Problem extends { readonly rowIds: readonly string[] }>(
  problems: readonly Problem[],
  ids: ReadonlySet<string>,
): readonly Problem[] {
  return problems.filter(({ rowIds }) => rowIds.length === 0 || rowIds.some((id) => ids.has(id)));
}
