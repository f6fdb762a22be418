import { createUnitRecogniser } from '../intake/recognise-unit.ts';
import type { KnownUnit } from '../intake/recognise-unit.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { cleanText, foldText } from '../kernel/vietnamese-text.ts';
import { readDateText } from '../register/history/read-date.ts';
import { CouncilRole } from './council.ts';
import type { Council } from './council.ts';
import { memberMisfit } from './member-fit.ts';
import type { MemberMisfit, MemberSeat } from './member-fit.ts';
import { readPost } from './post-of-member.ts';

/** A member as a list gives one. */
export type NewMember = {
  readonly fullName: string;
  readonly post: string;
  readonly role: CouncilRole;
  readonly unitId: UnitId | null;
  readonly headsUnit: boolean;
  readonly validFrom: IsoDate;
};

export type PastedProblem =
  | MemberMisfit
  | { readonly code: 'name_missing' }
  | { readonly code: 'post_missing' }
  | { readonly code: 'role_unknown'; readonly text: string }
  | { readonly code: 'not_a_day'; readonly text: string };

/** A line of a pasted list. */
export type PastedMember = {
  /** From 1, as the lines were pasted. */
  readonly line: number;
  readonly fullName: string;
  readonly post: string;
  readonly problems: readonly PastedProblem[];
  /** Null where something is wrong with the line. */
  readonly member: NewMember | null;
};

/**
 * Reads lines of name, post, office in the council and first day. A running number in front and a heading are passed over;
 * an empty office is a plain member, an empty day is `firstDay`. Each line is measured against the council and the lines above it.
 */
export function readPastedMembers(
  rows: readonly (readonly string[])[],
  council: Pick<Council, 'validFrom' | 'validTo' | 'members'>,
  { units, firstDay }: { readonly units: readonly KnownUnit[]; readonly firstDay: IsoDate },
): PastedMember[] {
  const recogniser = createUnitRecogniser(units);
  const seats: MemberSeat[] = [...council.members];
  return rows.flatMap((cells, index): PastedMember[] => {
    const [fullName = '', post = '', roleText = '', dayText = ''] = withoutNumber(cells.map(cleanText));
    if (fullName + post + roleText + dayText === '' || foldText(fullName).startsWith('ho va ten')) return [];
    const role = readRole(roleText);
    const validFrom = readDay(dayText, firstDay);
    const problems: PastedProblem[] = [];
    if (fullName === '') problems.push({ code: 'name_missing' });
    if (post === '') problems.push({ code: 'post_missing' });
    if (role === null) problems.push({ code: 'role_unknown', text: roleText });
    if (validFrom === null) problems.push({ code: 'not_a_day', text: dayText });
    const told = { line: index + 1, fullName, post };
    if (role === null || validFrom === null || problems.length > 0) {
      return [{ ...told, problems, member: null }];
    }
    const seat: MemberSeat = { id: null, fullName, post, role, validFrom, validTo: null };
    const misfit = memberMisfit(council, seats, seat);
    if (misfit) return [{ ...told, problems: [misfit], member: null }];
    seats.push(seat);
    const member = { fullName, post, role, ...readPost(post, recogniser), validFrom };
    return [{ ...told, problems, member }];
  });
}

function withoutNumber(cells: readonly string[]): readonly string[] {
  const [first = '', ...others] = cells;
  return /^\d+[.)]?$|^(?:stt|tt|số tt)$/i.test(first) ? others : cells;
}

/** The office as lists write it: `Phó Chủ tịch Thường trực Hội đồng`, `Ủy viên thường trực, Thư ký`; null when it is none. */
function readRole(text: string): CouncilRole | null {
  const folded = foldText(text);
  if (folded === '') return CouncilRole.member;
  if (folded.includes('thu ky')) return CouncilRole.secretary;
  if (folded.startsWith('pho chu tich')) {
    return folded.includes('thuong truc') ? CouncilRole.standingViceChair : CouncilRole.viceChair;
  }
  if (folded.startsWith('chu tich')) return CouncilRole.chair;
  return /^(?:uy vien|thanh vien)/.test(folded) ? CouncilRole.member : null;
}

/** Null when the text is no day; a month or a year alone is none. */
function readDay(text: string, firstDay: IsoDate): IsoDate | null {
  const read = readDateText(text);
  if (read.kind === 'empty') return firstDay;
  return read.kind === 'day' ? read.date : null;
}
