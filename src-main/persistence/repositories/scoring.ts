import { and, asc, desc, eq, sql } from 'drizzle-orm';

import type {
  ScoreRepository,
  ScoreStep,
  SourceFileRepository,
  StoredScore,
} from '../../application/repositories.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { score, scoreSheet, scoreStep, sourceFile } from '../schema/scoring.ts';
import type { Drizzle } from './drizzle.ts';

export function createScoreRepository(db: Drizzle): ScoreRepository {
  // A pasted sheet asks for thousands of cells one by one; building each query anew would take most of the time.
  const here = and(
    eq(score.clusterId, sql.placeholder('clusterId')),
    eq(score.unitId, sql.placeholder('unitId')),
    eq(score.criterionCode, sql.placeholder('criterionCode')),
    eq(score.layer, sql.placeholder('layer')),
  );

  function stepsOf(clusterId: ClusterId, undone: boolean) {
    return and(eq(scoreStep.clusterId, clusterId), eq(scoreStep.undone, undone));
  }

  const columns = {
    value: score.value,
    measure: score.measure,
    sourceHash: score.sourceHash,
    sourceCell: score.sourceCell,
  };

  const findHere = db.select(columns).from(score).where(here).prepare();
  const removeHere = db.delete(score).where(here).prepare();
  const putHere = db
    .insert(score)
    .values({
      clusterId: sql.placeholder('clusterId'),
      unitId: sql.placeholder('unitId'),
      criterionCode: sql.placeholder('criterionCode'),
      layer: sql.placeholder('layer'),
      value: sql.placeholder('value'),
      // Bare: the column would write null as the text `null`.
      measure: sql`${sql.placeholder('measure')}`,
      sourceHash: sql.placeholder('sourceHash'),
      sourceCell: sql.placeholder('sourceCell'),
      changedAt: sql.placeholder('changedAt'),
    })
    .onConflictDoUpdate({
      target: [score.clusterId, score.unitId, score.criterionCode, score.layer],
      set: {
        value: sql`excluded.value`,
        measure: sql`excluded.measure`,
        sourceHash: sql`excluded.source_hash`,
        sourceCell: sql`excluded.source_cell`,
        changedAt: sql`excluded.changed_at`,
      },
    })
    .prepare();

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
    find: (clusterId, { unitId, criterionCode, layer }) =>
      findHere.get({ clusterId, unitId, criterionCode, layer }),
    put(clusterId, { unitId, criterionCode, layer }, { value, measure, sourceHash, sourceCell }, changedAt) {
      putHere.run({
        clusterId,
        unitId,
        criterionCode,
        layer,
        value,
        measure: measure && JSON.stringify(measure),
        sourceHash,
        sourceCell,
        changedAt,
      });
    },
    remove: (clusterId, { unitId, criterionCode, layer }) =>
      void removeHere.run({ clusterId, unitId, criterionCode, layer }),
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
    lastStep(clusterId) {
      const steps = db.select().from(scoreStep).where(stepsOf(clusterId, false));
      return toStep(steps.orderBy(desc(scoreStep.id)).get());
    },
    nextUndoneStep(clusterId) {
      const steps = db.select().from(scoreStep).where(stepsOf(clusterId, true));
      return toStep(steps.orderBy(asc(scoreStep.id)).get());
    },
    hasSteps(clusterId) {
      // Without the steps themselves: one can hold a whole pasted sheet.
      const states = db
        .selectDistinct({ undone: scoreStep.undone })
        .from(scoreStep)
        .where(eq(scoreStep.clusterId, clusterId))
        .all();
      return {
        canUndo: states.some(({ undone }) => !undone),
        canRedo: states.some(({ undone }) => undone),
      };
    },
    forgetSteps: (clusterId) => void db.delete(scoreStep).where(eq(scoreStep.clusterId, clusterId)).run(),
    markStep: (id, undone) => void db.update(scoreStep).set({ undone }).where(eq(scoreStep.id, id)).run(),
  };
}

function toStep(row: typeof scoreStep.$inferSelect | undefined): ScoreStep | undefined {
  return (
    row && {
      id: row.id,
      cells: row.cells.map((cell) => ({
        ...cell,
        before: toStored(cell.before),
        after: toStored(cell.after),
      })),
      remarks: row.remarks,
    }
  );
}

/** Steps from before measures were kept don't have the field. */
function toStored(score: StoredScore | null): StoredScore | null {
  return score && { ...score, measure: score.measure ?? null };
}

export function createSourceFileRepository(db: Drizzle): SourceFileRepository {
  return {
    find: (hash) => db.select().from(sourceFile).where(eq(sourceFile.hash, hash)).get(),
    insert: (file) => void db.insert(sourceFile).values(file).run(),
  };
}
