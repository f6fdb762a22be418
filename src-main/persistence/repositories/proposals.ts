import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';

import type { DossierRepository, RoundRepository } from '../../application/award-repositories.ts';
import type { ProposalRepository } from '../../application/repositories.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { awardRound, dossierEvent, dossierPart, proposal, proposalStep } from '../schema/proposals.ts';
import type { Drizzle } from './drizzle.ts';

export function createProposalRepository(db: Drizzle): ProposalRepository {
  function toProposal(row: typeof proposal.$inferSelect): Proposal {
    const { position: _position, withdrawn: _withdrawn, post, ...rest } = row;
    return { ...rest, position: post };
  }

  return {
    ofYear: (year) =>
      db
        .select()
        .from(proposal)
        .where(and(eq(proposal.year, year), eq(proposal.withdrawn, false)))
        .orderBy(asc(proposal.position))
        .all()
        .map(toProposal),
    find(id) {
      const row = db.select().from(proposal).where(eq(proposal.id, id)).get();
      return row && toProposal(row);
    },
    named: (ids) =>
      db
        .select()
        .from(proposal)
        .where(inArray(proposal.id, [...ids]))
        .all()
        .map(toProposal),
    insert({ position: post, ...value }) {
      const last = db
        .select({ position: proposal.position })
        .from(proposal)
        .orderBy(desc(proposal.position))
        .limit(1)
        .get();
      db.insert(proposal)
        .values({ ...value, post, position: (last?.position ?? 0) + 1, withdrawn: false })
        .run();
    },
    update({ position: post, ...value }) {
      db.update(proposal)
        .set({ ...value, post })
        .where(eq(proposal.id, value.id))
        .run();
    },
    restore: (id) => void db.update(proposal).set({ withdrawn: false }).where(eq(proposal.id, id)).run(),
    withdraw: (id) => void db.update(proposal).set({ withdrawn: true }).where(eq(proposal.id, id)).run(),
  };
}

export function createRoundRepository(db: Drizzle): RoundRepository {
  return {
    ofYear: (year) =>
      db
        .select()
        .from(awardRound)
        .where(eq(awardRound.year, year))
        .orderBy(sql`${awardRound.deadline} IS NULL`, asc(awardRound.deadline), asc(awardRound.id))
        .all(),
    find: (id) => db.select().from(awardRound).where(eq(awardRound.id, id)).get(),
    insert: (value) => void db.insert(awardRound).values(value).run(),
    update: (value) => void db.update(awardRound).set(value).where(eq(awardRound.id, value.id)).run(),
  };
}

export function createDossierRepository(db: Drizzle): DossierRepository {
  return {
    events: (proposalId) =>
      db
        .select()
        .from(dossierEvent)
        .where(eq(dossierEvent.proposalId, proposalId))
        .orderBy(asc(dossierEvent.id))
        .all(),
    addEvent: (event) => void db.insert(dossierEvent).values(event).run(),
    parts: (proposalIds) =>
      db
        .select()
        .from(dossierPart)
        .where(inArray(dossierPart.proposalId, [...proposalIds]))
        .all(),
    savePart(part) {
      db.insert(dossierPart)
        .values(part)
        .onConflictDoUpdate({ target: [dossierPart.proposalId, dossierPart.partCode], set: part })
        .run();
    },
    addStep(year, step) {
      db.delete(proposalStep)
        .where(and(eq(proposalStep.year, year), eq(proposalStep.undone, true)))
        .run();
      db.insert(proposalStep)
        .values({ ...step, year, undone: false })
        .run();
    },
    lastStep: (year) =>
      db
        .select({ id: proposalStep.id, action: proposalStep.action, items: proposalStep.items })
        .from(proposalStep)
        .where(and(eq(proposalStep.year, year), eq(proposalStep.undone, false)))
        .orderBy(desc(proposalStep.id))
        .limit(1)
        .get(),
    nextUndoneStep: (year) =>
      db
        .select({ id: proposalStep.id, action: proposalStep.action, items: proposalStep.items })
        .from(proposalStep)
        .where(and(eq(proposalStep.year, year), eq(proposalStep.undone, true)))
        .orderBy(asc(proposalStep.id))
        .limit(1)
        .get(),
    markStep: (id, undone) =>
      void db.update(proposalStep).set({ undone }).where(eq(proposalStep.id, id)).run(),
  };
}
