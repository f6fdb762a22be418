import { and, desc, eq } from 'drizzle-orm';

import type {
  RemarkKey,
  ScoreContextRepository,
  ScoreKey,
  SentWorkbookRepository,
} from '../../application/repositories.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import {
  scoreEvidence,
  scoreExemption,
  scoreRemark,
  scoreStanding,
  sentWorkbook,
} from '../schema/scoring.ts';
import type { Drizzle } from './drizzle.ts';

export function createScoreContextRepository(db: Drizzle): ScoreContextRepository {
  function remarkAt(clusterId: ClusterId, key: RemarkKey) {
    return and(
      eq(scoreRemark.clusterId, clusterId),
      eq(scoreRemark.unitId, key.unitId),
      eq(scoreRemark.criterionCode, key.criterionCode),
      eq(scoreRemark.layer, key.layer),
      eq(scoreRemark.kind, key.kind),
    );
  }

  function evidenceAt(clusterId: ClusterId, key: ScoreKey, hash: string) {
    return and(
      eq(scoreEvidence.clusterId, clusterId),
      eq(scoreEvidence.unitId, key.unitId),
      eq(scoreEvidence.criterionCode, key.criterionCode),
      eq(scoreEvidence.layer, key.layer),
      eq(scoreEvidence.hash, hash),
    );
  }

  function exemptionAt(clusterId: ClusterId, key: { unitId: UnitId; criterionCode: string }) {
    return and(
      eq(scoreExemption.clusterId, clusterId),
      eq(scoreExemption.unitId, key.unitId),
      eq(scoreExemption.criterionCode, key.criterionCode),
    );
  }

  function standingAt(clusterId: ClusterId, unitId: UnitId) {
    return and(eq(scoreStanding.clusterId, clusterId), eq(scoreStanding.unitId, unitId));
  }

  return {
    remarks: (clusterId) =>
      db.select().from(scoreRemark).where(eq(scoreRemark.clusterId, clusterId)).all().map(withoutCluster),
    findRemark: (clusterId, key) =>
      db.select({ text: scoreRemark.text }).from(scoreRemark).where(remarkAt(clusterId, key)).get()?.text,
    setRemark(clusterId, { unitId, criterionCode, layer, kind }, text, changedAt) {
      const key = { unitId, criterionCode, layer, kind };
      if (text === null) {
        db.delete(scoreRemark).where(remarkAt(clusterId, key)).run();
        return;
      }
      db.insert(scoreRemark)
        .values({ clusterId, ...key, text, changedAt })
        .onConflictDoUpdate({
          target: [
            scoreRemark.clusterId,
            scoreRemark.unitId,
            scoreRemark.criterionCode,
            scoreRemark.layer,
            scoreRemark.kind,
          ],
          set: { text, changedAt },
        })
        .run();
    },
    evidence: (clusterId) =>
      db.select().from(scoreEvidence).where(eq(scoreEvidence.clusterId, clusterId)).all().map(withoutCluster),
    findEvidence(clusterId, key, hash) {
      const row = db
        .select()
        .from(scoreEvidence)
        .where(evidenceAt(clusterId, key, hash))
        .get();
      return row && withoutCluster(row);
    },
    addEvidence: (clusterId, evidence) =>
      void db
        .insert(scoreEvidence)
        .values({ clusterId, ...evidence })
        .run(),
    removeEvidence: (clusterId, key, hash) =>
      void db
        .delete(scoreEvidence)
        .where(evidenceAt(clusterId, key, hash))
        .run(),
    exemptions: (clusterId) =>
      db
        .select()
        .from(scoreExemption)
        .where(eq(scoreExemption.clusterId, clusterId))
        .all()
        .map(withoutCluster),
    setExemption(clusterId, { unitId, criterionCode }, reason) {
      const key = { unitId, criterionCode };
      db.delete(scoreExemption).where(exemptionAt(clusterId, key)).run();
      if (reason === null) return;
      db.insert(scoreExemption)
        .values({ clusterId, ...key, reason })
        .run();
    },
    standings: (clusterId) =>
      db.select().from(scoreStanding).where(eq(scoreStanding.clusterId, clusterId)).all().map(withoutCluster),
    saveStanding(clusterId, standing) {
      const { unitId, ...set } = standing;
      if (Object.values(set).every((known) => known === null)) {
        db.delete(scoreStanding).where(standingAt(clusterId, unitId)).run();
        return;
      }
      db.insert(scoreStanding)
        .values({ clusterId, unitId, ...set })
        .onConflictDoUpdate({ target: [scoreStanding.clusterId, scoreStanding.unitId], set })
        .run();
    },
    unitsWithContext: (clusterId) =>
      [scoreRemark, scoreEvidence, scoreExemption, scoreStanding].flatMap((table) =>
        db
          .selectDistinct({ unitId: table.unitId })
          .from(table)
          .where(eq(table.clusterId, clusterId))
          .all()
          .map(({ unitId }) => unitId),
      ),
  };
}

export function createSentWorkbookRepository(db: Drizzle): SentWorkbookRepository {
  return {
    ofCluster: (clusterId) =>
      db
        .select()
        .from(sentWorkbook)
        .where(eq(sentWorkbook.clusterId, clusterId))
        .orderBy(desc(sentWorkbook.sentAt))
        .all(),
    find: (id) => db.select().from(sentWorkbook).where(eq(sentWorkbook.id, id)).get(),
    insert: (workbook) => void db.insert(sentWorkbook).values(workbook).run(),
    update: (workbook) =>
      void db.update(sentWorkbook).set(workbook).where(eq(sentWorkbook.id, workbook.id)).run(),
  };
}

function withoutCluster<Row extends { clusterId: ClusterId }>({ clusterId: _known, ...row }: Row) {
  return row;
}
