import type { UnitId } from '../../domain/kernel/ids.ts';
import { unitsOfLineage } from '../../domain/units/lineage.ts';
import type { RegisterQuery } from '../award-repositories.ts';
import type { Repositories } from '../repositories.ts';

/** What a page asks for: the awards of one unit are also those of all that went into it and that it went into. */
export type RegisterSearch = RegisterQuery & { readonly lineageOf: UnitId | null };

/** The query of the repository for what a page asks. */
export function queryOf(
  { units }: Pick<Repositories, 'units'>,
  { lineageOf, ...query }: RegisterSearch,
): RegisterQuery {
  return lineageOf === null ? query : { ...query, unitIds: unitsOfLineage(units.successions(), lineageOf) };
}
