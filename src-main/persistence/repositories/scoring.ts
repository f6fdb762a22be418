import { and, asc, desc, eq } from 'drizzle-orm';

import type {
  ScoreKey,
  ScoreRepository,
  SchemeRepository,
  SourceFileRepository,
} from '../../application/repositories.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { pointsOf } from '../../domain/kernel/points.ts';
import type { Scheme } from '../../domain/scoring/scheme.ts';
import { criterion, scheme, score, scoreSheet, scoreStep, sourceFile } from '../schema/scoring.ts';
import type { Drizzle } from './drizzle.ts';

export function createSchemeRepository(db: Drizzle): SchemeRepository {
  function toScheme(row: typeof scheme.$inferSelect): Scheme {
    const criteria = db
      .select()
      .from(criterion)
      .where(eq(criterion.schemeId, row.id))
      .orderBy(asc(criterion.position))
      .all();
    return {
      key: row.key,
      name: row.name,
      year: row.year,
      total: row.total,
      criteria: criteria.map(({ code, name, parentCode, maximum, formula }) => ({
        code,
        name,
        parentCode,
        maximum,
        formula,
      })),
    };
  }

  return {
    ofYear: (year) =>
      db.select().from(scheme).where(eq(scheme.year, year)).orderBy(asc(scheme.id)).all().map(toScheme),
    find(key, year) {
      const row = db
        .select()
        .from(scheme)
        .where(and(eq(scheme.key, key), eq(scheme.year, year)))
        .get();
      return row && toScheme(row);
    },
    insert({ key, name, year, total, criteria }) {
      const { id } = db.insert(scheme).values({ key, name, year, total }).returning({ id: scheme.id }).get();
      criteria.forEach((value, position) => {
        db.insert(criterion)
          .values({ ...value, schemeId: id, position })
          .run();
      });
    },
  };
}

export function createScoreRepository(db: Drizzle): ScoreRepository {
  function at(clusterId: ClusterId, key: ScoreKey) {
    return and(
      eq(score.clusterId, clusterId),
      eq(score.unitId, key.unitId),
      eq(score.criterionCode, key.criterionCode),
      eq(score.layer, key.layer),
    );
  }

  function stepsOf(clusterId: ClusterId, undone: boolean) {
    return and(eq(scoreStep.clusterId, clusterId), eq(scoreStep.undone, undone));
  }

  const columns = { value: score.value, sourceHash: score.sourceHash, sourceCell: score.sourceCell };

  return {
    cells: (clusterId) =>
      db
        .select({
          ...columns,
          unitId: score.unitId,
          criterionCode: score.criterionCode,
          layer: score.layer,
          changedAt: score.changedAt,
          sourceName: sourceFile.name,
        })
        .from(score)
        .leftJoin(sourceFile, eq(score.sourceHash, sourceFile.hash))
        .where(eq(score.clusterId, clusterId))
        .all()
        .map((row) => ({ ...row, value: pointsOf(row.value) })),
    find: (clusterId, key) => db.select(columns).from(score).where(at(clusterId, key)).get(),
    put(clusterId, { unitId, criterionCode, layer }, { value, sourceHash, sourceCell }, changedAt) {
      const set = { value, sourceHash, sourceCell, changedAt };
      db.insert(score)
        .values({ clusterId, unitId, criterionCode, layer, ...set })
        .onConflictDoUpdate({
          target: [score.clusterId, score.unitId, score.criterionCode, score.layer],
          set,
        })
        .run();
    },
    remove: (clusterId, key) => void db.delete(score).where(at(clusterId, key)).run(),
    unitsWithScores: (clusterId) =>
      db
        .selectDistinct({ unitId: score.unitId })
        .from(score)
        .where(eq(score.clusterId, clusterId))
        .all()
        .map((row) => row.unitId),
    sheet(clusterId) {
      const row = db.select().from(scoreSheet).where(eq(scoreSheet.clusterId, clusterId)).get();
      return { revision: row?.revision ?? 0, lockedLayers: row?.lockedLayers ?? [] };
    },
    saveSheet(clusterId, { revision, lockedLayers }) {
      const set = { revision, lockedLayers: [...lockedLayers] };
      db.insert(scoreSheet)
        .values({ clusterId, ...set })
        .onConflictDoUpdate({ target: scoreSheet.clusterId, set })
        .run();
    },
    addStep(clusterId, cells) {
      db.delete(scoreStep).where(stepsOf(clusterId, true)).run();
      db.insert(scoreStep)
        .values({ clusterId, cells: [...cells], undone: false })
        .run();
    },
    lastStep: (clusterId) =>
      db.select().from(scoreStep).where(stepsOf(clusterId, false)).orderBy(desc(scoreStep.id)).get(),
    nextUndoneStep: (clusterId) =>
      db.select().from(scoreStep).where(stepsOf(clusterId, true)).orderBy(asc(scoreStep.id)).get(),
    forgetSteps: (clusterId) => void db.delete(scoreStep).where(eq(scoreStep.clusterId, clusterId)).run(),
    markStep: (id, undone) => void db.update(scoreStep).set({ undone }).where(eq(scoreStep.id, id)).run(),
  };
}

export function createSourceFileRepository(db: Drizzle): SourceFileRepository {
  return {
    find: (hash) => db.select().from(sourceFile).where(eq(sourceFile.hash, hash)).get(),
    insert: (file) => void db.insert(sourceFile).values(file).run(),
  };
}
