import { and, asc, desc, eq } from 'drizzle-orm';

import type { SchemeRef, SchemeRepository } from '../../application/repositories.ts';
import { usualRanking } from '../../domain/scoring/schemes/scheme-file.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { criterion, scheme } from '../schema/scoring.ts';
import type { Drizzle } from './drizzle.ts';

export function createSchemeRepository(db: Drizzle): SchemeRepository {
  function toScheme(row: typeof scheme.$inferSelect): Scheme {
    const criteria = db
      .select()
      .from(criterion)
      .where(eq(criterion.schemeId, row.id))
      .orderBy(asc(criterion.position))
      .all();
    const groups = new Set(criteria.map(({ parentCode }) => parentCode));
    const { key, year, version, name, total, capTotal, exemption, ranking } = row;
    return {
      key,
      year,
      version,
      name,
      total,
      capTotal,
      exemption,
      ranking: ranking ?? usualRanking,
      criteria: criteria.map(
        ({ code, name, parentCode, maximum, role, formula, formulaData, measuredIn }) => ({
          code,
          name,
          parentCode,
          maximum,
          role,
          // Versions from before formulas were kept: points are given by hand.
          formula: groups.has(code) ? null : (formulaData ?? { kind: 'manual', step: null }),
          formulaText: formula,
          measuredIn,
        }),
      ),
    };
  }

  function at({ key, year, version }: SchemeRef) {
    return and(eq(scheme.key, key), eq(scheme.year, year), eq(scheme.version, version));
  }

  function find(ref: SchemeRef): Scheme | undefined {
    const row = db.select().from(scheme).where(at(ref)).get();
    return row && toScheme(row);
  }

  function storeCriteria(schemeId: number, { criteria }: Scheme): void {
    criteria.forEach(({ formula, formulaText, ...value }, position) => {
      db.insert(criterion)
        .values({ ...value, schemeId, formula: formulaText, formulaData: formula, position })
        .run();
    });
  }

  return {
    ofYear(year) {
      const rows = db.select().from(scheme).where(eq(scheme.year, year)).orderBy(asc(scheme.id)).all();
      return [...Map.groupBy(rows, ({ key }) => key).values()].map((versions) =>
        toScheme(versions.reduce((newest, row) => (row.version > newest.version ? row : newest))),
      );
    },
    versions: (key, year) =>
      db
        .select()
        .from(scheme)
        .where(and(eq(scheme.key, key), eq(scheme.year, year)))
        .orderBy(asc(scheme.version))
        .all()
        .map(toScheme),
    find,
    ofCluster: ({ schemeKey, schemeVersion, year }) => find({ key: schemeKey, year, version: schemeVersion }),
    latest(key, year) {
      const row = db
        .select()
        .from(scheme)
        .where(and(eq(scheme.key, key), eq(scheme.year, year)))
        .orderBy(desc(scheme.version))
        .get();
      return row && toScheme(row);
    },
    insert(value) {
      const { id } = db.insert(scheme).values(columnsOf(value)).returning({ id: scheme.id }).get();
      storeCriteria(id, value);
    },
    replace(value) {
      const row = db.update(scheme).set(columnsOf(value)).where(at(value)).returning({ id: scheme.id }).get();
      if (!row) throw new Error(`No version ${value.version} of the scheme ${value.key}`);
      db.delete(criterion).where(eq(criterion.schemeId, row.id)).run();
      storeCriteria(row.id, value);
    },
    remove: (ref) => void db.delete(scheme).where(at(ref)).run(),
  };
}

function columnsOf({ key, year, version, name, total, capTotal, exemption, ranking }: Scheme) {
  return { key, year, version, name, total, capTotal, exemption, ranking };
}
