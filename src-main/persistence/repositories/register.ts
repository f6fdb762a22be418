import { and, asc, desc, eq, getTableColumns, inArray } from 'drizzle-orm';

import type {
  AmendmentRepository,
  DecisionRepository,
  ImportMappingRepository,
  MoneyRepository,
} from '../../application/award-repositories.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import type { DecisionId, ProposalId } from '../../domain/kernel/ids.ts';
import type { Amendment } from '../../domain/law/instrument.ts';
import {
  decision,
  decisionItem,
  fundMovement,
  importMapping,
  lawAmendment,
  prize,
} from '../schema/register.ts';
import type { Drizzle } from './drizzle.ts';
import { prepareInsert } from './prepared-rows.ts';

/** The year part of a day, in which numbers are unique. */
function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

export function createDecisionRepository(db: Drizzle): DecisionRepository {
  function toDecisions(rows: readonly (typeof decision.$inferSelect)[]): Decision[] {
    const items = db
      .select()
      .from(decisionItem)
      .where(
        inArray(
          decisionItem.decisionId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(asc(decisionItem.position))
      .all();
    const byDecision = Map.groupBy(items, ({ decisionId }) => decisionId);
    return rows.map(({ numberYear: _numberYear, ...row }) => ({
      ...row,
      proposalIds: (byDecision.get(row.id) ?? []).map(({ proposalId }) => proposalId),
    }));
  }

  function decisionColumns({ proposalIds: _proposalIds, ...rest }: Decision) {
    return { ...rest, numberYear: yearOf(rest.date) };
  }

  const insertItem = prepareInsert(db, decisionItem);
  const listOf = db.$client
    .prepare<[DecisionId], ProposalId>(
      'SELECT proposal_id FROM decision_item WHERE decision_id = ? ORDER BY position',
    )
    .pluck();

  function storeItems({ id, proposalIds }: Decision): void {
    proposalIds.forEach((proposalId, position) => insertItem({ decisionId: id, proposalId, position }));
  }

  return {
    ofYear: (year) =>
      toDecisions(
        db.select().from(decision).where(eq(decision.year, year)).orderBy(desc(decision.createdAt)).all(),
      ),
    find: (id) => toDecisions(db.select().from(decision).where(eq(decision.id, id)).all())[0],
    ofProposal(id) {
      const row = db
        .select({ decision })
        .from(decision)
        .innerJoin(decisionItem, eq(decisionItem.decisionId, decision.id))
        .where(eq(decisionItem.proposalId, id))
        .get();
      return row && toDecisions([row.decision])[0];
    },
    issuedIn: (year) =>
      toDecisions(
        db
          .select()
          .from(decision)
          .where(and(eq(decision.numberYear, year), eq(decision.state, 'issued')))
          .orderBy(asc(decision.date), asc(decision.number))
          .all(),
      ),
    numbered: (series, year, number) =>
      toDecisions(
        db
          .select()
          .from(decision)
          .where(and(eq(decision.series, series), eq(decision.numberYear, year), eq(decision.number, number)))
          .all(),
      )[0],
    insert(value) {
      db.insert(decision).values(decisionColumns(value)).run();
      storeItems(value);
    },
    update(value) {
      db.update(decision).set(decisionColumns(value)).where(eq(decision.id, value.id)).run();
      if (listOf.all(value.id).join() === value.proposalIds.join()) return;
      db.delete(decisionItem).where(eq(decisionItem.decisionId, value.id)).run();
      storeItems(value);
    },
    remove: (id) => void db.delete(decision).where(eq(decision.id, id)).run(),
  };
}

export function createMoneyRepository(db: Drizzle): MoneyRepository {
  const { entryId, ...amounts } = getTableColumns(prize);
  const upsertPrize = prepareInsert(db, prize, {
    onConflict: `ON CONFLICT (${entryId.name}) DO UPDATE SET ${Object.values(amounts)
      .map(({ name }) => `${name} = excluded.${name}`)
      .join(', ')}`,
  });

  return {
    prizes: (entryIds) =>
      db
        .select()
        .from(prize)
        .where(inArray(prize.entryId, [...entryIds]))
        .all(),
    savePrize: (value) => void upsertPrize(value),
    movements: (year) =>
      db
        .select()
        .from(fundMovement)
        .where(eq(fundMovement.year, year))
        .orderBy(asc(fundMovement.on), asc(fundMovement.id))
        .all(),
    recoveries: (entryIds) =>
      db
        .select()
        .from(fundMovement)
        .where(inArray(fundMovement.entryId, [...entryIds]))
        .all(),
    findMovement: (id) => db.select().from(fundMovement).where(eq(fundMovement.id, id)).get(),
    saveMovement(value) {
      db.insert(fundMovement).values(value).onConflictDoUpdate({ target: fundMovement.id, set: value }).run();
    },
    removeMovement: (id) => void db.delete(fundMovement).where(eq(fundMovement.id, id)).run(),
  };
}

export function createAmendmentRepository(db: Drizzle): AmendmentRepository {
  function toAmendment(row: typeof lawAmendment.$inferSelect): Amendment {
    return { ...row, value: row.value as Amendment['value'] };
  }

  return {
    all: () => db.select().from(lawAmendment).orderBy(asc(lawAmendment.enteredAt)).all().map(toAmendment),
    find(id) {
      const row = db.select().from(lawAmendment).where(eq(lawAmendment.id, id)).get();
      return row && toAmendment(row);
    },
    insert: (value) => void db.insert(lawAmendment).values(value).run(),
    withdraw: (id, at) =>
      void db.update(lawAmendment).set({ withdrawnAt: at }).where(eq(lawAmendment.id, id)).run(),
  };
}

export function createImportMappingRepository(db: Drizzle): ImportMappingRepository {
  return {
    find: (sender, kind) =>
      db
        .select({ columns: importMapping.columns })
        .from(importMapping)
        .where(and(eq(importMapping.sender, sender), eq(importMapping.kind, kind)))
        .get()?.columns,
    save(sender, kind, columns, savedAt) {
      db.insert(importMapping)
        .values({ sender, kind, columns, savedAt })
        .onConflictDoUpdate({
          target: [importMapping.sender, importMapping.kind],
          set: { columns, savedAt },
        })
        .run();
    },
  };
}
