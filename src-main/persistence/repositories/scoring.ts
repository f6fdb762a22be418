import { and, asc, desc, eq } from 'drizzle-orm';

import type { ScoreKey, ScoreRepository, SourceFileRepository } from '../../application/repositories.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { score, scoreSheet, scoreStep, sourceFile } from '../schema/scoring.ts';
import type { Drizzle } from './drizzle.ts';

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

  const columns = {
    value: score.value,
    measure: score.measure,
    sourceHash: score.sourceHash,
    sourceCell: score.sourceCell,
  };

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
        .all(),
    find: (clusterId, key) => db.select(columns).from(score).where(at(clusterId, key)).get(),
    put(clusterId, { unitId, criterionCode, layer }, { value, measure, sourceHash, sourceCell }, changedAt) {
      const set = { value, measure, sourceHash, sourceCell, changedAt };
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
      return {
        revision: row?.revision ?? 0,
        lockedLayers: row?.lockedLayers ?? [],
        flagQuota: row?.flagQuota ?? null,
      };
    },
    saveSheet(clusterId, { revision, lockedLayers, flagQuota }) {
      const set = { revision, lockedLayers: [...lockedLayers], flagQuota };
      db.insert(scoreSheet)
        .values({ clusterId, ...set })
        .onConflictDoUpdate({ target: scoreSheet.clusterId, set })
        .run();
    },
    addStep(clusterId, { cells, remarks }) {
      db.delete(scoreStep).where(stepsOf(clusterId, true)).run();
      db.insert(scoreStep)
        .values({ clusterId, cells: [...cells], remarks: [...remarks], undone: false })
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
