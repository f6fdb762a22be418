import type { UnitId } from '../kernel/ids.ts';
import type { UnitSuccession } from './unit.ts';

type Step = Pick<UnitSuccession, 'predecessorId' | 'successorId'>;

/** Every unit that went into this one, over any number of steps; the unit itself is not among them. */
export function predecessorsOf(successions: readonly Step[], unitId: UnitId): ReadonlySet<UnitId> {
  return reachable(unitId, linksOf(successions, 'successorId', 'predecessorId'));
}

/** Every unit that this one went into, over any number of steps; the unit itself is not among them. */
export function successorsOf(successions: readonly Step[], unitId: UnitId): ReadonlySet<UnitId> {
  return reachable(unitId, linksOf(successions, 'predecessorId', 'successorId'));
}

/**
 * The unit itself, then all that went into it and all that it went into. Two communes that come from one district are not of one
 * lineage: what the district was given is found from both, what the one was given is not found from the other.
 */
export function unitsOfLineage(successions: readonly Step[], unitId: UnitId): UnitId[] {
  const others = new Set([...predecessorsOf(successions, unitId), ...successorsOf(successions, unitId)]);
  others.delete(unitId);
  return [unitId, ...others];
}

/**
 * The circle that a step would close, from its predecessor over its successor back to the predecessor; null where it closes none.
 * A unit that goes into itself is the shortest circle.
 */
export function circleIn(successions: readonly Step[], added: Step): readonly UnitId[] | null {
  const next = linksOf(successions, 'predecessorId', 'successorId');
  const cameFrom = new Map<UnitId, UnitId>([[added.successorId, added.predecessorId]]);
  const queue = [added.successorId];
  for (const unitId of queue) {
    if (unitId === added.predecessorId) return wayBack(added, cameFrom);
    for (const successor of next.get(unitId) ?? []) {
      if (cameFrom.has(successor)) continue;
      cameFrom.set(successor, unitId);
      queue.push(successor);
    }
  }
  return null;
}

function wayBack({ predecessorId, successorId }: Step, cameFrom: ReadonlyMap<UnitId, UnitId>): UnitId[] {
  const circle = [predecessorId];
  for (let at = predecessorId; at !== successorId;) {
    at = cameFrom.get(at) ?? successorId;
    circle.unshift(at);
  }
  return [predecessorId, ...circle];
}

type Links = ReadonlyMap<UnitId, readonly UnitId[]>;

function linksOf(successions: readonly Step[], from: keyof Step, to: keyof Step): Links {
  const links = new Map<UnitId, UnitId[]>();
  for (const step of successions) {
    const known = links.get(step[from]);
    if (known) known.push(step[to]);
    else links.set(step[from], [step[to]]);
  }
  return links;
}

function reachable(unitId: UnitId, links: Links): ReadonlySet<UnitId> {
  const found = new Set<UnitId>();
  const queue = [unitId];
  for (const at of queue) {
    for (const next of links.get(at) ?? []) {
      if (next === unitId || found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}
