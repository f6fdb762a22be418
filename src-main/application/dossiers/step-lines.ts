import type { PartState } from '../../domain/dossiers/stage.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Json } from '../../domain/kernel/canonical-json.ts';
import type { FactId, ProposalId } from '../../domain/kernel/ids.ts';
import type { SubjectFact } from '../../domain/people/fact.ts';
import type { ProposalStep, ProposalStepItem } from '../award-repositories.ts';
import type { Repositories } from '../repositories.ts';

const partPrefix = 'part:';
const statementPrefix = 'statement:';

/** The field of a step that keeps the state of a document; its value is a `PartState`. */
export function partField(partCode: string): string {
  return partPrefix + partCode;
}

/** The field of a step that keeps what the office stated; its value is the fact, null where there was none. */
export function statementField(id: FactId): string {
  return statementPrefix + id;
}

/** Whether a field of a step lies beside the proposal: a document or a statement. */
export function isLine(field: string): boolean {
  return field.startsWith(partPrefix) || field.startsWith(statementPrefix);
}

/**
 * Puts documents and statements back as they were before a step, or after it. What somebody changed since by hand stays: the
 * later word counts, and a document whose file was added is there.
 */
export function createLineReturner(repositories: Repositories, { items }: ProposalStep) {
  const { dossiers, facts } = repositories;
  const fields = items.flatMap(({ after }) => Object.keys(after));
  const hasParts = fields.some((field) => field.startsWith(partPrefix));
  const parts = new Map(
    (hasParts ? dossiers.parts(items.map(({ proposalId }) => proposalId)) : []).map((part) => [
      `${part.proposalId} ${part.partCode}`,
      part,
    ]),
  );
  const kept = facts.ofSubjects([...new Set(items.flatMap(subjectsOf))]);
  const factById = new Map(kept.map((fact) => [fact.id, fact]));
  const stated = new Set(kept.map(statementKey));

  function putPart(proposalId: ProposalId, partCode: string, from: Json, to: Json): boolean {
    const part = parts.get(`${proposalId} ${partCode}`);
    const hasFile = part !== undefined && part.fileHash !== null;
    if ((part?.state ?? 'missing') !== from || (hasFile && to !== 'present')) return false;
    const blank = { proposalId, partCode, fileHash: null, fileName: '', note: '' };
    dossiers.savePart({ ...blank, ...part, state: to as PartState });
    return true;
  }

  function putStatement(id: FactId, from: Json, to: Json): boolean {
    const known = factById.get(id);
    if (from === null) {
      const fact = to as SubjectFact & Json;
      if (stated.has(statementKey(fact))) return false;
      facts.insert(fact);
      return true;
    }
    if (!known || canonicalJson(known) !== canonicalJson(from)) return false;
    if (to === null) facts.remove(id);
    else facts.update(to as SubjectFact & Json);
    return true;
  }

  /** Whether anything of a dossier was put back. */
  return function putBack(item: ProposalStepItem, fromSide: 'before' | 'after'): boolean {
    const to = item[fromSide === 'before' ? 'after' : 'before'];
    const done = Object.entries(item[fromSide])
      .filter(([field]) => isLine(field))
      .map(([field, from]) =>
        field.startsWith(partPrefix)
          ? putPart(item.proposalId, field.slice(partPrefix.length), from, to[field] ?? null)
          : putStatement(field.slice(statementPrefix.length) as FactId, from, to[field] ?? null),
      );
    return done.includes(true);
  };
}

function subjectsOf({ after }: ProposalStepItem) {
  return Object.entries(after).flatMap(([field, fact]) =>
    field.startsWith(statementPrefix) ? (fact as SubjectFact & Json).subjectId : [],
  );
}

function statementKey(fact: SubjectFact): string {
  return fact.kind === 'attestation' ? `${fact.subjectId} ${fact.year} ${fact.key}` : '';
}
