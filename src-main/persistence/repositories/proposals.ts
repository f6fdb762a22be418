import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';

import type { DossierRepository, RoundRepository } from '../../application/award-repositories.ts';
import type { ProposalRepository } from '../../application/repositories.ts';
import type { DossierPartRecord } from '../../domain/dossiers/stage.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { awardRound, dossierEvent, dossierPart, proposal, proposalStep } from '../schema/proposals.ts';
import type { Drizzle } from './drizzle.ts';
import { prepareInsert, prepareUpdates } from './prepared-rows.ts';

export function createProposalRepository(db: Drizzle): ProposalRepository {
  function toProposal(row: typeof proposal.$inferSelect): Proposal {
    const { position: _position, withdrawn: _withdrawn, post, ...rest } = row;
    return { ...rest, position: post };
  }

  const insertRow = prepareInsert(db, proposal);
  const updateRow = prepareUpdates(db, proposal, proposal.id);
  const lastPosition = db.$client.prepare<[], number | null>('SELECT max(position) FROM proposal').pluck();

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
        .where(sql`${proposal.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
        .all()
        .map(toProposal),
    insert(...proposals) {
      const last = lastPosition.get() ?? 0;
      proposals.forEach(({ position: post, ...value }, index) => {
        insertRow({ ...value, post, position: last + index + 1, withdrawn: false });
      });
    },
    change(id, { position: post, ...fields }) {
      updateRow([id], post === undefined ? fields : { ...fields, post });
    },
    restore: (id) => updateRow([id], { withdrawn: false }),
    withdraw: (id) => updateRow([id], { withdrawn: true }),
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
  const insertEvent = prepareInsert(db, dossierEvent, { made: ['id'] });
  const upsertPart = db.$client.prepare<[DossierPartRecord]>(
    `INSERT INTO dossier_part (proposal_id, part_code, state, file_hash, file_name, note)
     VALUES (@proposalId, @partCode, @state, @fileHash, @fileName, @note)
     ON CONFLICT (proposal_id, part_code) DO UPDATE SET
       state = excluded.state, file_hash = excluded.file_hash, file_name = excluded.file_name, note = excluded.note`,
  );

  return {
    events: (proposalId) =>
      db
        .select()
        .from(dossierEvent)
        .where(eq(dossierEvent.proposalId, proposalId))
        .orderBy(asc(dossierEvent.id))
        .all(),
    addEvent: (event) => void insertEvent(event),
    parts: (proposalIds) =>
      db
        .select()
        .from(dossierPart)
        .where(inArray(dossierPart.proposalId, [...proposalIds]))
        .all(),
    savePart: (part) => void upsertPart.run(part),
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
