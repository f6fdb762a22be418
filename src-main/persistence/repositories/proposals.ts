import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { DossierRepository, RoundRepository } from '../../application/award-repositories.ts';
import type { ProposalRepository } from '../../application/repositories.ts';
import type { DossierPartRecord } from '../../domain/dossiers/stage.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { awardRound, dossierEvent, dossierPart, proposal, proposalStep } from '../schema/proposals.ts';
import type { Drizzle } from './drizzle.ts';

/** What an update of a proposal leaves as it is. */
type KeptColumn = 'id' | 'position' | 'withdrawn';

export function createProposalRepository(db: Drizzle): ProposalRepository {
  function toProposal(row: typeof proposal.$inferSelect): Proposal {
    const { position: _position, withdrawn: _withdrawn, post, ...rest } = row;
    return { ...rest, position: post };
  }

  const given = (name: string) => sql`${sql.placeholder(name)}`;
  // Prepared once: actions on the list write a thousand at a time.
  const updateOne = db
    .update(proposal)
    .set({
      year: given('year'),
      subjectKind: given('subjectKind'),
      salutation: given('salutation'),
      name: given('name'),
      post: given('post'),
      unitId: given('unitId'),
      awardCode: given('awardCode'),
      objectClass: given('objectClass'),
      field: given('field'),
      origin: given('origin'),
      sourceHash: given('sourceHash'),
      subjectId: given('subjectId'),
      roundId: given('roundId'),
      category: given('category'),
      stage: given('stage'),
      receivedOn: given('receivedOn'),
      dueOn: given('dueOn'),
      achievement: given('achievement'),
      submission: given('submission'),
      note: given('note'),
      revision: given('revision'),
    } satisfies Record<Exclude<keyof typeof proposal.$inferSelect, KeptColumn>, SQL>)
    .where(eq(proposal.id, sql.placeholder('id')))
    .prepare();
  const setWithdrawn = db
    .update(proposal)
    .set({ withdrawn: given('withdrawn') })
    .where(eq(proposal.id, sql.placeholder('id')))
    .prepare();

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
      updateOne.run({ ...value, post });
    },
    restore: (id) => void setWithdrawn.run({ id, withdrawn: 0 }),
    withdraw: (id) => void setWithdrawn.run({ id, withdrawn: 1 }),
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
  const insertEvent = db
    .insert(dossierEvent)
    .values({
      proposalId: sql.placeholder('proposalId'),
      at: sql.placeholder('at'),
      from: sql.placeholder('from'),
      to: sql.placeholder('to'),
      reason: sql.placeholder('reason'),
      letterHash: sql.placeholder('letterHash'),
    })
    .prepare();
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
    addEvent: (event) => void insertEvent.run(event),
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
