import type { SubjectKind } from '../domain/awards/award.ts';
import type {
  CertificateOverride,
  CertificatePrint,
  CertificateTemplate,
  PrinterOffset,
  SpoiledSheet,
} from '../domain/certificates/template.ts';
import type { Decision } from '../domain/decisions/decision.ts';
import type { Round } from '../domain/dossiers/round.ts';
import type { DossierEvent, DossierPartRecord } from '../domain/dossiers/stage.ts';
import type { Json } from '../domain/kernel/canonical-json.ts';
import type { Instant, IsoDate } from '../domain/kernel/dates.ts';
import type {
  AmendmentId,
  CertificateTemplateId,
  DecisionId,
  FactId,
  FundMovementId,
  ProposalId,
  RegisterEntryId,
  RoundId,
  SubjectId,
  UnitId,
} from '../domain/kernel/ids.ts';
import type { HeldAward } from '../domain/law/award-case.ts';
import type { Amendment } from '../domain/law/instrument.ts';
import type { FundMovement, Prize } from '../domain/money/prize.ts';
import type { SubjectFact } from '../domain/people/fact.ts';
import type { Subject } from '../domain/people/subject.ts';
import type { RegisterChange, RegisterEntry } from '../domain/register/register-entry.ts';

/** A page of what a search found, and how many there are in all. */
export type Found<T> = { readonly rows: readonly T[]; readonly total: number };

export type SubjectQuery = {
  /** Words in any order, folded by the repository; empty finds everyone. */
  readonly text: string;
  readonly kind: SubjectKind | null;
  /** Of any of these units; empty for every unit. */
  readonly unitIds: readonly UnitId[];
  /** Persons first, by the last word of their names; collectives and households by the whole name. */
  readonly byGivenName: boolean;
  readonly limit: number;
  readonly offset: number;
};

export interface SubjectRepository {
  /** Entries that were merged into another are left out. */
  search(query: SubjectQuery): Found<Subject>;
  find(id: SubjectId): Subject | undefined;
  named(ids: readonly SubjectId[]): Subject[];
  /** With the same folded name; merged ones are left out. */
  ofName(name: string): Subject[];
  /** As `ofName`, for several names at once. */
  ofNames(names: readonly string[]): Subject[];
  /** All that were not merged, in no order: for looking for doubles. */
  all(): Subject[];
  /** All that were merged into another: their names still name it. */
  merged(): Subject[];
  /** Those that were merged into this one. */
  mergedInto(id: SubjectId): Subject[];
  insert(subject: Subject): void;
  update(subject: Subject): void;
}

export interface FactRepository {
  ofSubjects(ids: readonly SubjectId[]): SubjectFact[];
  find(id: FactId): SubjectFact | undefined;
  insert(fact: SubjectFact): void;
  update(fact: SubjectFact): void;
  remove(id: FactId): void;
}

export type RegisterQuery = {
  readonly text: string;
  readonly awardCode: string | null;
  /** Of the achievement. */
  readonly year: number | null;
  readonly kind: SubjectKind | null;
  /** Awards of all of these units; empty for every unit. */
  readonly unitIds: readonly UnitId[];
  /** Only what has a number in the register. */
  readonly onlyNumbered: boolean;
  readonly limit: number;
  readonly offset: number;
};

/** What tells an award that is in the register already, and which numbers are taken. */
export type RegisterIdentity = Pick<
  RegisterEntry,
  'name' | 'awardCode' | 'year' | 'decisionNumber' | 'number'
> & {
  /** Its place in the order in which entries came in. */
  readonly seq: number;
  readonly numberYear: number | null;
};

/** A line of a search, with what the list shows of its subject. */
export type RegisterLine = RegisterEntry & { readonly subjectKind: SubjectKind };

/** An award with whose it is and the proposal that led to it. */
export type HeldBySubject = HeldAward & Pick<RegisterEntry, 'subjectId' | 'proposalId'>;

export interface RegisterRepository {
  /** The newest first. */
  search(query: RegisterQuery): Found<RegisterLine>;
  find(id: RegisterEntryId): RegisterEntry | undefined;
  named(ids: readonly RegisterEntryId[]): RegisterEntry[];
  ofSubjects(ids: readonly SubjectId[]): RegisterEntry[];
  /** What judging looks at of the awards of many subjects, in no order. */
  heldBy(ids: readonly SubjectId[]): HeldBySubject[];
  ofDecision(id: DecisionId): RegisterEntry[];
  /** Awards that came as history, decided in a calendar year; of the year commended where no day is known. */
  historyOf(year: number): RegisterEntry[];
  /** The highest number that an award has in a year of decision; 0 where there is none. */
  lastNumber(awardCode: string, numberYear: number): number;
  /** At most `limit` of those that came in after the place `after`, in that order: a slice of a walk over all. */
  identities(after: number, limit: number): RegisterIdentity[];
  insert(entry: RegisterEntry): void;
  update(entry: RegisterEntry): void;
  changes(id: RegisterEntryId): RegisterChange[];
  addChange(change: Omit<RegisterChange, 'id'>): void;
}

export interface RoundRepository {
  ofYear(year: number): Round[];
  find(id: RoundId): Round | undefined;
  insert(round: Round): void;
  update(round: Round): void;
}

/** What undo puts back: the fields of a proposal before and after, `withdrawn` among them. */
export type ProposalStepItem = {
  readonly proposalId: ProposalId;
  readonly before: { readonly [field: string]: Json };
  readonly after: { readonly [field: string]: Json };
};

/** One action on the list of a year. */
export type ProposalStep = {
  readonly id: number;
  /** `move`, `edit`, `withdraw`…: the page words it. */
  readonly action: string;
  readonly items: readonly ProposalStepItem[];
};

export interface DossierRepository {
  /** The oldest first. */
  events(proposalId: ProposalId): DossierEvent[];
  addEvent(event: Omit<DossierEvent, 'id'>): void;
  parts(proposalIds: readonly ProposalId[]): DossierPartRecord[];
  savePart(part: DossierPartRecord): void;
  /** Adds a step and forgets those that were taken back before it. */
  addStep(year: number, step: Omit<ProposalStep, 'id'>): void;
  lastStep(year: number): ProposalStep | undefined;
  nextUndoneStep(year: number): ProposalStep | undefined;
  markStep(id: number, undone: boolean): void;
}

export interface DecisionRepository {
  ofYear(year: number): Decision[];
  find(id: DecisionId): Decision | undefined;
  /** The decision that names a proposal, draft or issued. */
  ofProposal(id: ProposalId): Decision | undefined;
  /** Those whose date lies in a calendar year, by their dates and numbers. */
  issuedIn(year: number): Decision[];
  /** Issued under this number in the series and the year of the date. */
  numbered(series: string, year: number, number: number): Decision | undefined;
  insert(decision: Decision): void;
  /** Writes everything anew, the list too. */
  update(decision: Decision): void;
  remove(id: DecisionId): void;
}

export interface MoneyRepository {
  prizes(entryIds: readonly RegisterEntryId[]): Prize[];
  savePrize(prize: Prize): void;
  movements(year: number): FundMovement[];
  /** What came back of the prizes of entries. */
  recoveries(entryIds: readonly RegisterEntryId[]): FundMovement[];
  findMovement(id: FundMovementId): FundMovement | undefined;
  saveMovement(movement: FundMovement): void;
  removeMovement(id: FundMovementId): void;
}

export type CertificateQuery = {
  /** Words in any order, folded by the repository; empty finds everyone. */
  readonly text: string;
  readonly awardCode: string | null;
  readonly decisionNumber: string | null;
  readonly kind: SubjectKind | null;
  readonly onlyUnprinted: boolean;
  readonly limit: number;
  readonly offset: number;
};

/** An award of a decision that certificates are printed for. */
export type CertificateDecision = {
  readonly decisionNumber: string;
  readonly decisionDate: IsoDate | null;
  readonly entries: number;
};

export interface CertificateRepository {
  templates(): CertificateTemplate[];
  findTemplate(id: CertificateTemplateId): CertificateTemplate | undefined;
  saveTemplate(template: CertificateTemplate): void;
  removeTemplate(id: CertificateTemplateId): void;
  /** How many certificates were printed by a template. */
  printsByTemplate(id: CertificateTemplateId): number;
  offsets(): PrinterOffset[];
  saveOffset(offset: PrinterOffset): void;
  removeOffset(printer: string): void;
  /**
   * Awards in force with a number in the register: the newest decision first, and within it in the order of the numbers,
   * in which certificates are handed out.
   */
  entries(query: CertificateQuery): Found<RegisterLine>;
  /** Decisions with such awards, the newest first. */
  decisions(limit: number): CertificateDecision[];
  /** The newest first. */
  prints(entryIds: readonly RegisterEntryId[]): CertificatePrint[];
  addPrint(print: Omit<CertificatePrint, 'id'>): void;
  overrides(entryIds: readonly RegisterEntryId[]): ReadonlyMap<RegisterEntryId, CertificateOverride>;
  /** An empty override is forgotten. */
  saveOverride(entryId: RegisterEntryId, override: CertificateOverride): void;
  /** The entry that has a sheet's number. */
  holderOf(certificateNumber: string): RegisterEntry | undefined;
  /** The newest first. */
  spoiledSheets(): SpoiledSheet[];
  findSpoiledSheet(number: string): SpoiledSheet | undefined;
  addSpoiledSheet(sheet: SpoiledSheet): void;
}

export interface AmendmentRepository {
  /** In the order in which they were entered, withdrawn ones too. */
  all(): Amendment[];
  find(id: AmendmentId): Amendment | undefined;
  insert(amendment: Amendment): void;
  withdraw(id: AmendmentId, at: Instant): void;
}

export interface ImportMappingRepository {
  find(sender: string, kind: string): Json | undefined;
  save(sender: string, kind: string, columns: Json, at: Instant): void;
}

/** What is stored of law, people, dossiers, decisions and the register. */
export interface AwardRepositories {
  readonly subjects: SubjectRepository;
  readonly facts: FactRepository;
  readonly register: RegisterRepository;
  readonly rounds: RoundRepository;
  readonly dossiers: DossierRepository;
  readonly decisions: DecisionRepository;
  readonly money: MoneyRepository;
  readonly certificates: CertificateRepository;
  readonly amendments: AmendmentRepository;
  readonly importMappings: ImportMappingRepository;
}
