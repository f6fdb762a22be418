import type { JobStage } from '../contract/jobs.contract.ts';
import type { ChangeEvent } from '../contract/live.contract.ts';
import type { Award } from '../domain/awards/award.ts';
import type { Brand } from '../domain/kernel/brand.ts';
import type { Json } from '../domain/kernel/canonical-json.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { WorkCalendar } from '../domain/kernel/working-days.ts';
import type { Instrument, Provision } from '../domain/law/instrument.ts';
import type { LawProblem } from '../domain/law/law-problem.ts';
import type { VotingContent, VotingRuleSet } from '../domain/voting/rule.ts';

/** Time, as an argument of the use cases. */
export interface Clock {
  now(): Instant;
  /** A reading in milliseconds that never runs backwards; only differences mean anything. */
  elapsed(): number;
}

/** For work that would hold up every window if it were done in one turn of the main thread. */
export type Turns = {
  /** Lets everything else that waits have its turn. */
  readonly nextTurn: () => Promise<void>;
};

/** How far a long work is: `done` of `all` rows, pages or files of a stage; `all` is 0 where it isn't known. */
export type WorkProgress = { readonly stage: JobStage; readonly done: number; readonly all: number };

/** Told how far a long work is, as often as it likes. */
export type TellProgress = (progress: WorkProgress) => void;

/** What a long work hears from whoever waits for it, and tells them. */
export interface Work {
  /** Aborted when nobody wants the result any more. */
  readonly signal: AbortSignal;
  /** Something else has to be done first. */
  waits(): void;
  begins(): void;
  readonly tell: TellProgress;
}

/** The law as the office holds it. */
export type Law = {
  /** The catalogue in the order of the law. */
  readonly awards: readonly Award[];
  /** By day of effect, the earliest first; a set has no rule for an award that no council votes on. */
  readonly votingRules: readonly VotingRuleSet[];
  /** Laws, decrees and regulations, by day of effect, national ones before those of the province. */
  readonly instruments: readonly Instrument[];
  /** By which terms in working days are counted. */
  readonly calendar: WorkCalendar;
};

/** Checks a provision as the law files are checked; answers with what is wrong with it, or null. */
export type ProvisionCheck = (provision: Provision) => Pick<LawProblem, 'reason' | 'key' | 'detail'> | null;

/** Checks an amendment of the voting rules as their file is checked; answers with it as it is stored. */
export type VotingCheck = (
  content: unknown,
) => Result<VotingContent, Pick<LawProblem, 'reason' | 'key' | 'detail'>>;

/** Makes random identities. */
export interface IdSource {
  newId(): string;
}

/** What went wrong below the rules, when it is the machine's fault and not a bug. */
export type StorageErrorCode = 'disk_full' | 'no_rights' | 'busy' | 'damaged' | 'io';

export type StorageError = { readonly code: StorageErrorCode };

/**
 * How far the store forgets what was overwritten: `log` drops the write-ahead log, which holds every earlier state of a
 * count; `file` also writes the file anew, so that it lies on the disk as if only its last state had ever been written.
 */
export type Forgetting = 'log' | 'file';

/** The one way to write: everything inside `work` is stored as a whole, or nothing of it is when `work` throws. */
export interface UnitOfWork<Repositories> {
  write<T>(work: (repositories: Repositories) => T): T;
  /** Must not be called inside `write`. Throws what the disk says; what was stored stays stored. */
  forget(extent: Forgetting): void;
}

/** What a command leaves in the audit log. */
export type AuditEntry = {
  readonly at: Instant;
  /** The id of the person who gave the command. */
  readonly actor: string;
  readonly command: string;
  /** The id of what the command was about. */
  readonly subject: string;
  /** Never a link between a person and a secret ballot. */
  readonly payload: Json;
};

/** The last link of the audit chain: row number and SHA-256 in hex. An empty log has `seq` 0 and a hash of zeros. */
export type AuditHead = { readonly seq: number; readonly hash: string };

/** The audit log. `append` must be called inside the unit of work whose change it records. */
export interface AuditTrail {
  append(entry: AuditEntry): AuditHead;
  head(): AuditHead;
}

/** Which rows of the audit log: any of the commands, with every one of the texts in its payload. */
export type AuditQuery = {
  readonly commands: readonly string[];
  /** As canonical JSON writes them. */
  readonly containing: readonly string[];
  readonly limit: number;
};

/** Reads the audit log back. Nothing may be written before the loop over the rows has ended. */
export interface AuditReader {
  newestFirst(query: AuditQuery): Iterable<AuditEntry>;
}

/** Tells the open pages what changed. */
export interface ChangeFeed {
  /** Never throws and never waits for a listener. */
  publish(changes: readonly ChangeEvent[]): void;
  /** Changes from this call on, until the signal aborts or the loop over them ends. */
  subscribe(signal?: AbortSignal): AsyncIteratorObject<ChangeEvent, undefined, void>;
}

/** Ids, codes and figures only: never names, votes or document text. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** The name of stored bytes: their SHA-256 as 64 lower-case hex digits. */
export type FileHash = Brand<string, 'SHA-256 of a stored file'>;

export type StoredFile = {
  readonly hash: FileHash;
  readonly bytes: number;
  /** The same bytes were there already. */
  readonly reused: boolean;
};

export type FileStoreError = { readonly code: 'disk_full' | 'no_rights' | 'missing' | 'damaged' | 'io' };

/** Files kept by their content. Stored files are never changed and never removed. */
export interface FileStore {
  store(content: Uint8Array): Promise<Result<StoredFile, FileStoreError>>;
  /** The bytes, checked against their hash. */
  read(hash: FileHash): Promise<Result<Uint8Array, FileStoreError>>;
}
