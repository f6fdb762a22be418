import type { AgendaItemId } from '../kernel/ids.ts';
import { formatClock } from '../kernel/local-moment.ts';
import type { AgendaItem } from './meeting.ts';

/** Where an item comes to stand: its place from 1, and the part of the agenda that it then belongs to. */
export type AgendaPlace = { readonly position: number; readonly section: string };

/** Neighbouring items of one part (phần); an agenda without parts is one section without a name. */
export type AgendaSection<Item extends Pick<AgendaItem, 'section'> = AgendaItem> = {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly items: readonly Item[];
};

/** The agenda in its parts. */
export function sectionsOf<Item extends Pick<AgendaItem, 'section'>>(
  agenda: readonly Item[],
): readonly AgendaSection<Item>[] {
  const sections: { number: number; name: string; items: Item[] }[] = [];
  for (const item of agenda) {
    const last = sections.at(-1);
    if (last?.name === item.section) last.items.push(item);
    else sections.push({ number: sections.length + 1, name: item.section, items: [item] });
  }
  return sections;
}

/** The agenda with positions from 1 without gaps, in the order of the list. */
export function renumbered(agenda: readonly AgendaItem[]): AgendaItem[] {
  return agenda.map((item, index) => ({ ...item, position: index + 1 }));
}

/** The agenda with an item at another place; a place beyond the end is the end. Unknown items change nothing. */
export function movedItem(
  agenda: readonly AgendaItem[],
  id: AgendaItemId,
  { position, section }: AgendaPlace,
): AgendaItem[] {
  const moved = agenda.find((item) => item.id === id);
  if (!moved) return [...agenda];
  const rest = agenda.filter((item) => item !== moved);
  return renumbered(rest.toSpliced(position - 1, 0, { ...moved, section }));
}

/**
 * Where one step up or down leads: past the neighbour of the same part, or over the heading between two parts, which only
 * changes the part. Null at the ends of the agenda.
 */
export function stepOf(
  agenda: readonly Pick<AgendaItem, 'id' | 'section'>[],
  id: AgendaItemId,
  direction: 'up' | 'down',
): AgendaPlace | null {
  const index = agenda.findIndex((item) => item.id === id);
  const item = agenda[index];
  const neighbour = agenda[direction === 'up' ? index - 1 : index + 1];
  if (!item || !neighbour) return null;
  const { section } = neighbour;
  if (section !== item.section) return { position: index + 1, section };
  return { position: direction === 'up' ? index : index + 2, section };
}

/** Names the part from an item on to the end of its part; where the item begins it, the whole part is renamed. */
export function namedSection(agenda: readonly AgendaItem[], id: AgendaItemId, name: string): AgendaItem[] {
  const first = agenda.findIndex((item) => item.id === id);
  const old = agenda[first]?.section;
  const next = agenda.findIndex((item, index) => index > first && item.section !== old);
  const end = next === -1 ? agenda.length : next;
  return agenda.map((item, index) => (index >= first && index < end ? { ...item, section: name } : item));
}

const minutesOfDay = 24 * 60;

/** When an item is planned to begin, `08:35`; null from the first item on whose length nobody planned. */
export function plannedTimes(
  startTime: string,
  agenda: readonly Pick<AgendaItem, 'minutes'>[],
): { readonly starts: readonly (string | null)[]; readonly end: string | null } {
  const [hours = 0, minutes = 0] = startTime.split(':').map(Number);
  let clock: number | null = hours * 60 + minutes;
  const starts = agenda.map((item) => {
    const start = clock;
    clock = clock === null || item.minutes === null ? null : clock + item.minutes;
    return clockText(start);
  });
  return { starts, end: agenda.length === 0 ? null : clockText(clock) };
}

/** Nobody plans beyond midnight: what would begin then has no time. */
function clockText(minutes: number | null): string | null {
  if (minutes === null || minutes >= minutesOfDay) return null;
  return formatClock({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
}
