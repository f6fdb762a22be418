import { and, asc, eq } from 'drizzle-orm';

import type { ClusterRepository, UnitRepository } from '../../application/repositories.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { compareVietnamese } from '../../domain/kernel/vietnamese-text.ts';
import type { Cluster, ClusterMember } from '../../domain/units/unit.ts';
import { cluster, clusterMember, unit, unitSuccession } from '../schema/units.ts';
import type { Drizzle } from './drizzle.ts';

export function createUnitRepository(db: Drizzle): UnitRepository {
  return {
    // Sorted here: SQLite knows no Vietnamese order.
    all: () =>
      db
        .select()
        .from(unit)
        .all()
        .toSorted((a, b) => compareVietnamese(a.name, b.name)),
    find: (id) => db.select().from(unit).where(eq(unit.id, id)).get(),
    insert: (value) => void db.insert(unit).values(value).run(),
    update: (value) => void db.update(unit).set(value).where(eq(unit.id, value.id)).run(),
    successions: () => db.select().from(unitSuccession).orderBy(asc(unitSuccession.on)).all(),
    saveSuccession(value) {
      db.insert(unitSuccession)
        .values(value)
        .onConflictDoUpdate({
          target: [unitSuccession.predecessorId, unitSuccession.successorId],
          set: { on: value.on, basis: value.basis },
        })
        .run();
    },
    removeSuccession(predecessorId, successorId) {
      db.delete(unitSuccession)
        .where(
          and(eq(unitSuccession.predecessorId, predecessorId), eq(unitSuccession.successorId, successorId)),
        )
        .run();
    },
  };
}

export function createClusterRepository(db: Drizzle): ClusterRepository {
  function membersByCluster(): ReadonlyMap<ClusterId, ClusterMember[]> {
    const rows = db.select().from(clusterMember).orderBy(asc(clusterMember.position)).all();
    return Map.groupBy(rows, (row) => row.clusterId);
  }

  function storeMembers(value: Cluster): void {
    db.delete(clusterMember).where(eq(clusterMember.clusterId, value.id)).run();
    value.members.forEach(({ unitId, role }, position) => {
      db.insert(clusterMember).values({ clusterId: value.id, unitId, role, position }).run();
    });
  }

  function toCluster(row: typeof cluster.$inferSelect, members: readonly ClusterMember[] = []): Cluster {
    const { id, year, name, kind, schemeKey, schemeVersion, revision } = row;
    return {
      id,
      year,
      name,
      kind,
      schemeKey,
      schemeVersion,
      members: members.map(({ unitId, role }) => ({ unitId, role })),
      revision,
    };
  }

  return {
    ofYear(year) {
      const members = membersByCluster();
      const rows = db
        .select()
        .from(cluster)
        .where(eq(cluster.year, year))
        .orderBy(asc(cluster.position))
        .all();
      return rows.map((row) => toCluster(row, members.get(row.id)));
    },
    find(id) {
      const row = db.select().from(cluster).where(eq(cluster.id, id)).get();
      return row && toCluster(row, membersByCluster().get(id));
    },
    insert(value) {
      const position = db.select().from(cluster).all().length;
      db.insert(cluster)
        .values({ ...columnsOf(value), position })
        .run();
      storeMembers(value);
    },
    update(value) {
      db.update(cluster).set(columnsOf(value)).where(eq(cluster.id, value.id)).run();
      storeMembers(value);
    },
  };
}

function columnsOf({ id, year, name, kind, schemeKey, schemeVersion, revision }: Cluster) {
  return { id, year, name, kind, schemeKey, schemeVersion, revision };
}
