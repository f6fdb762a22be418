import type { Council, CouncilMember } from '../domain/council/council.ts';
import type { Instant, IsoDate } from '../domain/kernel/dates.ts';
import type {
  AgendaItemId,
  AttendanceEventId,
  CouncilId,
  CouncilMemberId,
  MeetingId,
  PollId,
  ProposalId,
  SpeechId,
  VotingAmendmentId,
} from '../domain/kernel/ids.ts';
import type { AgendaItem, AttendanceEvent, Conflict, Meeting, Speech } from '../domain/meetings/meeting.ts';
import type { ProjectorTheme, ProjectorView } from '../domain/meetings/projector-view.ts';
import type { RollEntry } from '../domain/meetings/roll.ts';
import type { CountSheet, SheetCounts, SheetRowKey } from '../domain/voting/count-sheet.ts';
import type { Poll, PollItem } from '../domain/voting/poll.ts';
import type { VotingAmendment } from '../domain/voting/rule.ts';

export interface CouncilRepository {
  /** All councils and sub-councils of all terms, the latest terms first. */
  all(): Council[];
  find(id: CouncilId): Council | undefined;
  /** The provincial council of the latest term. */
  get(): Council | undefined;
  /** Stores a new or a known council; its members stay as they are. */
  save(council: Omit<Council, 'members'>): void;
  insertMember(councilId: CouncilId, member: CouncilMember): void;
  updateMember(member: CouncilMember): void;
  /** Of a member whom no session names. */
  removeMember(id: CouncilMemberId): void;
}

export interface MeetingRepository {
  ofYear(year: number): Meeting[];
  /** The sessions on a day or after it, the earliest first. */
  since(date: IsoDate): Meeting[];
  /** The sessions of all years that haven't begun. */
  drafts(): Meeting[];
  /** The sessions whose roll, arrivals or conflicts name a member, the earliest first. */
  naming(id: CouncilMemberId): Meeting[];
  find(id: MeetingId): Meeting | undefined;
  insert(meeting: Meeting): void;
  update(meeting: Meeting): void;
  /** In the order of the council. */
  roll(id: MeetingId): RollEntry[];
  saveRoll(id: MeetingId, roll: readonly RollEntry[]): void;
  agenda(id: MeetingId): AgendaItem[];
  saveAgenda(id: MeetingId, agenda: readonly AgendaItem[]): void;
  /** Arrivals and leavings in the order of their times. */
  attendanceEvents(id: MeetingId): AttendanceEvent[];
  insertAttendanceEvent(event: AttendanceEvent): void;
  removeAttendanceEvent(id: AttendanceEventId): void;
  /** In the order of their beginning. */
  speeches(id: MeetingId): Speech[];
  saveSpeech(speech: Speech): void;
  removeSpeech(id: SpeechId): void;
  conflicts(id: MeetingId): Conflict[];
  saveConflict(conflict: Conflict): void;
  removeConflict(id: MeetingId, memberId: CouncilMemberId, proposalId: ProposalId): void;
  /** Texts that the secretary wrote over assembled sections of the minutes, by section. */
  minutesTexts(id: MeetingId): ReadonlyMap<string, string>;
  /** Null takes the text back, so that the assembled section stands again. */
  saveMinutesText(id: MeetingId, section: string, text: string | null): void;
}

/** A poll with its place in a session. */
export type StoredPoll = Poll & {
  readonly id: PollId;
  readonly meetingId: MeetingId;
  readonly agendaItemId: AgendaItemId;
  readonly revision: number;
};

/** A poll without its items, which may be a thousand. */
export type PollHead = Omit<StoredPoll, 'items'>;

/** A poll without what names a thousand items, as the sealed record does too. */
export type ListedPoll = Omit<PollHead, 'seal'>;

export interface PollRepository {
  /** In the order of the agenda, then of their making. */
  ofMeeting(id: MeetingId): StoredPoll[];
  /** The same, for what only asks which votes there are. */
  listOfMeeting(id: MeetingId): ListedPoll[];
  /** Which polls a session has, in the order of their making, whatever the agenda's is. */
  madeInMeeting(id: MeetingId): PollId[];
  find(id: PollId): StoredPoll | undefined;
  /** The polls that name any proposal of a year: closed ones in the order of their closing, then those still to be decided. */
  ofYear(year: number): StoredPoll[];
  insert(poll: StoredPoll): void;
  /** Writes state, counts and seal; the items keep their order. The database refuses it for a closed poll. */
  update(poll: StoredPoll): void;
  remove(id: PollId): void;
  head(id: PollId): PollHead | undefined;
  /** Those of the named items that the poll has, in no order. */
  itemsNamed(id: PollId, proposalIds: readonly ProposalId[]): PollItem[];
  /** Writes a poll and the counts of the named items; the other items stay. */
  updateCounts(poll: PollHead, items: readonly Pick<PollItem, 'proposalId' | 'counts'>[]): void;
  /** The sheets of the counting team, by entry and batch. */
  sheets(id: PollId): CountSheet[];
  /** The named rows of every sheet of one entry, and the papers of all its sheets, by batch. */
  sheetsNamed(id: PollId, entry: CountSheet['entry'], rows: readonly SheetRowKey[]): CountSheet[];
  /** Writes a sheet's papers and the rows named; other rows of it stay. */
  saveSheet(
    id: PollId,
    sheet: Omit<CountSheet, 'rows'>,
    rows: readonly { readonly row: SheetRowKey; readonly counts: SheetCounts }[],
  ): void;
  /** Removes the sheets of an entry, of a batch, or all. */
  removeSheets(id: PollId, which?: Partial<Pick<CountSheet, 'entry' | 'batch'>>): void;
  /** Removes the rows of all sheets; their papers stay. */
  removeSheetRows(id: PollId): void;
}

export interface ProjectorRepository {
  get(): ProjectorState;
  set(state: ProjectorState): void;
}

/** What the hall sees, for a restart to show the same. */
export type ProjectorState = {
  readonly view: ProjectorView;
  readonly black: boolean;
  readonly theme: ProjectorTheme;
  /** Pages turned by hand, forwards or back. */
  readonly turn: number;
  /** When the slide was chosen or a page turned; null before the first. */
  readonly since: Instant | null;
};

export interface VotingAmendmentRepository {
  /** In the order of their entry, withdrawn ones too. */
  all(): VotingAmendment[];
  insert(amendment: VotingAmendment): void;
  withdraw(id: VotingAmendmentId, at: Instant): void;
}

/** What the council and its sessions are stored in. */
export interface SessionRepositories {
  readonly council: CouncilRepository;
  readonly meetings: MeetingRepository;
  readonly polls: PollRepository;
  readonly projector: ProjectorRepository;
  readonly votingAmendments: VotingAmendmentRepository;
}
