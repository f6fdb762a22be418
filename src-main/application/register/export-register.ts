import type { Award } from '../../domain/awards/award.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { registerSheetLine } from '../../domain/register/export-line.ts';
import type { RegisterSheetLine } from '../../domain/register/export-line.ts';
import type { RegisterLine, RegisterQuery } from '../award-repositories.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { RegisterWriter } from './register-ports.ts';
import { queryOf } from './search-register.ts';
import type { RegisterSearch } from './search-register.ts';

/** Lines that are read in one turn of the main thread. */
const SLICE = 200;

type ExportPorts = Law & { repositories: Repositories; clock: Clock; registerWriter: RegisterWriter };

/** Writes all that a search finds as a workbook, in its order; read in slices, so that no window has to wait. */
export async function exportRegister(
  ports: ExportPorts,
  search: Omit<RegisterSearch, 'limit' | 'offset'>,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { repositories, awards, clock, registerWriter } = ports;
  const query = queryOf(repositories, { ...search, limit: SLICE, offset: 0 });
  const { total } = repositories.register.search({ ...query, limit: 1 });
  const today = localMomentOf(clock.now()).date;
  const bytes = await registerWriter.writeRegister(
    {
      title: 'SỔ VÀNG THI ĐUA, KHEN THƯỞNG',
      subtitle: `${total} lượt khen thưởng. Lập ngày ${formatDate(today)}.`,
    },
    slicesOf(repositories, new Map(awards.map((award) => [award.code, award])), query),
  );
  return { name: `so-vang-${today}.xlsx`, bytes };
}

async function* slicesOf(
  repositories: Repositories,
  awards: ReadonlyMap<string, Award>,
  query: RegisterQuery,
): AsyncGenerator<readonly RegisterSheetLine[]> {
  for (let offset = 0; ; offset += SLICE) {
    const { rows } = repositories.register.search({ ...query, offset });
    if (rows.length > 0) yield linesOf(repositories, awards, rows);
    if (rows.length < SLICE) return;
  }
}

function linesOf(
  { subjects }: Pick<Repositories, 'subjects'>,
  awards: ReadonlyMap<string, Award>,
  rows: readonly RegisterLine[],
): RegisterSheetLine[] {
  const codes = new Map(
    subjects.named(rows.map(({ subjectId }) => subjectId)).map(({ id, code }) => [id, code]),
  );
  return rows.map((row) =>
    registerSheetLine(row, awards.get(row.awardCode), {
      isPerson: row.subjectKind === 'individual',
      code: codes.get(row.subjectId) ?? '',
    }),
  );
}
