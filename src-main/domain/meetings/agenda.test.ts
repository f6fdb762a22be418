import { describe, expect, it } from 'vitest';

import type { AgendaItemId, MeetingId } from '../kernel/ids.ts';
import { movedItem, namedSection, plannedTimes, sectionsOf, stepOf } from './agenda.ts';
import { emptyAgendaItem } from './meeting.ts';
import type { AgendaItem } from './meeting.ts';

const id = (text: string) => text as AgendaItemId;

/** `['a|I', 'b|II']`: items with their parts. */
function agendaOf(...texts: readonly string[]): AgendaItem[] {
  return texts.map((text, index) => {
    const [name = '', section = ''] = text.split('|');
    return {
      ...emptyAgendaItem,
      id: id(name),
      meetingId: 'm' as MeetingId,
      position: index + 1,
      title: name,
      section,
    };
  });
}

const short = (agenda: readonly AgendaItem[]) =>
  agenda.map(({ position, title, section }) => `${position}${title}|${section}`);

describe('the parts of an agenda', () => {
  it('are its runs of items of one name', () => {
    expect(
      sectionsOf(agendaOf('a|I', 'b|I', 'c|II', 'd|I')).map(({ name, items }) => [name, items.length]),
    ).toEqual([
      ['I', 2],
      ['II', 1],
      ['I', 1],
    ]);
  });

  it('begin at any item, and are renamed at their first', () => {
    const agenda = agendaOf('a|I', 'b|I', 'c|II', 'd|I');
    expect(short(namedSection(agenda, id('a'), 'Mở đầu'))).toEqual([
      '1a|Mở đầu',
      '2b|Mở đầu',
      '3c|II',
      '4d|I',
    ]);
    expect(short(namedSection(agenda, id('b'), 'Mới'))).toEqual(['1a|I', '2b|Mới', '3c|II', '4d|I']);
    expect(short(namedSection(agenda, id('d'), ''))).toEqual(['1a|I', '2b|I', '3c|II', '4d|']);
  });
});

describe('moving an item', () => {
  it('closes up the others and takes on the part of its place', () => {
    const agenda = agendaOf('a|I', 'b|I', 'c|II');
    expect(short(movedItem(agenda, id('a'), { position: 3, section: 'II' }))).toEqual([
      '1b|I',
      '2c|II',
      '3a|II',
    ]);
    expect(short(movedItem(agenda, id('c'), { position: 99, section: 'II' }))).toEqual(short(agenda));
    expect(short(movedItem(agenda, id('x'), { position: 1, section: 'I' }))).toEqual(short(agenda));
  });

  it('goes step by step over the headings, up and down again to where it was', () => {
    const agenda = agendaOf('a|I', 'b|I', 'c|II', 'd|II');
    expect(stepOf(agenda, id('b'), 'up')).toEqual({ position: 1, section: 'I' });
    expect(stepOf(agenda, id('b'), 'down')).toEqual({ position: 2, section: 'II' });
    const over = movedItem(agenda, id('b'), { position: 2, section: 'II' });
    expect(stepOf(over, id('b'), 'down')).toEqual({ position: 3, section: 'II' });
    expect(stepOf(over, id('b'), 'up')).toEqual({ position: 2, section: 'I' });
    expect([stepOf(agenda, id('a'), 'up'), stepOf(agenda, id('d'), 'down')]).toEqual([null, null]);
  });
});

describe('planned times', () => {
  it('follow from the beginning and the lengths, and end where one is open', () => {
    const lengths = (...minutes: readonly (number | null)[]) =>
      minutes.map((length) => ({ minutes: length }));
    expect(plannedTimes('08:00', lengths(10, 45, 30))).toEqual({
      starts: ['08:00', '08:10', '08:55'],
      end: '09:25',
    });
    expect(plannedTimes('08:00', lengths(10, null, 30))).toEqual({
      starts: ['08:00', '08:10', null],
      end: null,
    });
    expect(plannedTimes('23:30', lengths(29, 1, 5))).toEqual({ starts: ['23:30', '23:59', null], end: null });
    expect(plannedTimes('08:00', [])).toEqual({ starts: [], end: null });
  });
});
