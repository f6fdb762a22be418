import type { CertificateQuery } from '../award-repositories.ts';
import type { CertificatePorts } from './certificate-source.ts';

/** Awards that certificates are printed for, with how often each was printed. */
export function listPrintableEntries({ repositories }: CertificatePorts, query: CertificateQuery) {
  const { rows, total } = repositories.certificates.entries(query);
  const ids = rows.map(({ id }) => id);
  const prints = Map.groupBy(repositories.certificates.prints(ids), ({ entryId }) => entryId);
  const overrides = repositories.certificates.overrides(ids);
  return {
    total,
    rows: rows.map((row) => {
      const own = prints.get(row.id) ?? [];
      return {
        id: row.id,
        awardCode: row.awardCode,
        subjectKind: row.subjectKind,
        number: row.number,
        name: row.name,
        position: row.position,
        unitName: row.unitName,
        decisionNumber: row.decisionNumber,
        decisionDate: row.decisionDate,
        certificateNumber: row.certificateNumber,
        prints: own.length,
        lastPrintedAt: own[0]?.at ?? null,
        hasOverride: overrides.has(row.id),
      };
    }),
  };
}
