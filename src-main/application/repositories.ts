import type { Json } from '../domain/kernel/canonical-json.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import type { ClusterId, ProposalId, UnitId } from '../domain/kernel/ids.ts';
import type { Points } from '../domain/kernel/points.ts';
import type { Proposal } from '../domain/proposals/proposal.ts';
import type { Measure } from '../domain/scoring/formulas/measure.ts';
import type { UnitStanding } from '../domain/scoring/ranking/ranking-rules.ts';
import type { Scheme } from '../domain/scoring/schemes/scheme.ts';
import type { ScoreLayer, SheetStage } from '../domain/scoring/sheet/layer.ts';
import type { ScoreRemarkKind } from '../domain/scoring/sheet/remark.ts';
import type { Cluster, Unit, UnitSuccession } from '../domain/units/unit.ts';
import type { AwardRepositories } from './award-repositories.ts';
import type { DocumentRepositories } from './document-repositories.ts';
import type { SessionRepositories } from './session-repositories.ts';

/** Settings of the office by name. */
export type SettingName =
  | 'started'
  | 'year'
  | 'hasSample'
  /** false for an office that pays prizes as they come out. */
  | 'roundPrizesUp'
  /** The regular expenditure of the province's budget by year, in đồng. */
  | 'regularExpenditure'
  /** false for an office that lists persons by the whole name. */
  | 'sortByGivenName'
  /** Pairs of registry entries that the office found to be two. */
  | 'distinctSubjects'
  /** Saved lists of recipients (nơi nhận). */
  | 'recipientLists'
  /** Who signs which documents, under which title. */
  | 'signatories'
  /** The office's own legal grounds, beside the instruments of the law. */
  | 'legalGrounds'
  /** Time-stamp authority, token library, local signing service. */
  | 'signing'
  /** The root certificates that the office installed. */
  | 'trustRoots'
  /** The folder in which signed files appear. */
  | 'watchFolder'
  /** What came through it, the newest first. */
  | 'watchedFiles'
  /** The outbox folder, the office's identifiers and those of its receivers. */
  | 'eOffice'
  /** How long exported files are kept, and what makes a pdf of a Word file. */
  | 'files';

export interface SettingRepository {
  get(name: SettingName): Json | undefined;
  set(name: SettingName, value: Json): void;
}

export interface UnitRepository {
  all(): Unit[];
  find(id: UnitId): Unit | undefined;
  insert(unit: Unit): void;
  update(unit: Unit): void;
  /** Every step from one unit into another, the earliest first. */
  successions(): UnitSuccession[];
  saveSuccession(succession: UnitSuccession): void;
  removeSuccession(predecessorId: UnitId, successorId: UnitId): void;
}

export interface ClusterRepository {
  /** In the order of the office. */
  ofYear(year: number): Cluster[];
  find(id: ClusterId): Cluster | undefined;
  insert(cluster: Cluster): void;
  update(cluster: Cluster): void;
}

/** Which version of which scheme of a year. */
export type SchemeRef = Pick<Scheme, 'key' | 'year' | 'version'>;

export interface SchemeRepository {
  /** The newest version of each scheme, in the order in which they were made. */
  ofYear(year: number): Scheme[];
  /** Every version of a scheme, from the first on. */
  versions(key: string, year: number): Scheme[];
  find(ref: SchemeRef): Scheme | undefined;
  /** The version of the scheme that a cluster is scored by. */
  ofCluster(cluster: Pick<Cluster, 'schemeKey' | 'schemeVersion' | 'year'>): Scheme | undefined;
  /** The newest version; drafts count. */
  latest(key: string, year: number): Scheme | undefined;
  insert(scheme: Scheme): void;
  /** Writes a version anew. Only one that no score depends on may be written. */
  replace(scheme: Scheme): void;
  remove(ref: SchemeRef): void;
}

/**
 * What a cell of a layer holds: points that were given, what was measured, or both, with where it came from: hash and cell of
 * a workbook, null where it was typed.
 */
export type StoredScore = {
  /** Null where the points follow from the measure alone. */
  readonly value: Points | null;
  readonly measure: Measure | null;
  readonly sourceHash: string | null;
  readonly sourceCell: string | null;
};

/** The place of a score in the sheet of a cluster. */
export type ScoreKey = {
  readonly unitId: UnitId;
  readonly criterionCode: string;
  readonly layer: ScoreLayer;
};

/** A score in its place; `sourceName` is the name of the workbook it came from. */
export type ScoreCell = ScoreKey &
  StoredScore & { readonly changedAt: Instant; readonly sourceName: string | null };

/** A cell as an undo step holds it; null where there was no score. */
export type ScoreStepCell = ScoreKey & {
  readonly before: StoredScore | null;
  readonly after: StoredScore | null;
};

/** Where a text stands at a cell. */
export type RemarkKey = ScoreKey & { readonly kind: ScoreRemarkKind };

export type ScoreRemark = RemarkKey & { readonly text: string; readonly changedAt: Instant };

/** A text at a cell as an undo step holds it; null where there was none. */
export type ScoreStepRemark = RemarkKey & { readonly before: string | null; readonly after: string | null };

/** One action on a sheet, as undo takes it back and redo does it again. */
export type ScoreStep = {
  readonly id: number;
  readonly cells: readonly ScoreStepCell[];
  readonly remarks: readonly ScoreStepRemark[];
};

/** A file that proves a score; its bytes lie in the file store under the hash. */
export type ScoreEvidence = ScoreKey & {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly addedAt: Instant;
};

/** A criterion that doesn't apply to a unit. */
export type ScoreExemption = {
  readonly unitId: UnitId;
  readonly criterionCode: string;
  readonly reason: string;
};

/** The state of a cluster's sheet as a whole. */
export type SheetState = {
  readonly revision: number;
  readonly lockedLayers: readonly SheetStage[];
  /** Flags that the cluster may propose, where that differs from the scheme's rules. */
  readonly flagQuota: number | null;
};

export interface ScoreRepository {
  cells(clusterId: ClusterId): ScoreCell[];
  find(clusterId: ClusterId, key: ScoreKey): StoredScore | undefined;
  put(clusterId: ClusterId, key: ScoreKey, score: StoredScore, now: Instant): void;
  remove(clusterId: ClusterId, key: ScoreKey): void;
  /** Units of the cluster that hold at least one score. */
  unitsWithScores(clusterId: ClusterId): UnitId[];
  sheet(clusterId: ClusterId): SheetState;
  saveSheet(clusterId: ClusterId, sheet: SheetState): void;
  /** Adds a step and forgets the steps that were taken back before it. */
  addStep(clusterId: ClusterId, step: Omit<ScoreStep, 'id'>): void;
  /** The newest step that stands. */
  lastStep(clusterId: ClusterId): ScoreStep | undefined;
  /** The oldest step that was taken back. */
  nextUndoneStep(clusterId: ClusterId): ScoreStep | undefined;
  /** Whether there is a step to take back, and one to do again. */
  hasSteps(clusterId: ClusterId): { readonly canUndo: boolean; readonly canRedo: boolean };
  markStep(id: number, undone: boolean): void;
  /** Forgets all steps: nothing can be taken back or done again any more. */
  forgetSteps(clusterId: ClusterId): void;
}

/** What is kept at the cells of a sheet besides scores, and what is known of its units. */
export interface ScoreContextRepository {
  remarks(clusterId: ClusterId): ScoreRemark[];
  findRemark(clusterId: ClusterId, key: RemarkKey): string | undefined;
  /** Writes a text, or takes it away where `text` is null. */
  setRemark(clusterId: ClusterId, key: RemarkKey, text: string | null, now: Instant): void;
  evidence(clusterId: ClusterId): ScoreEvidence[];
  findEvidence(clusterId: ClusterId, key: ScoreKey, hash: string): ScoreEvidence | undefined;
  addEvidence(clusterId: ClusterId, evidence: ScoreEvidence): void;
  removeEvidence(clusterId: ClusterId, key: ScoreKey, hash: string): void;
  exemptions(clusterId: ClusterId): ScoreExemption[];
  /** Writes an exemption, or takes it away where `reason` is null. */
  setExemption(
    clusterId: ClusterId,
    key: { unitId: UnitId; criterionCode: string },
    reason: string | null,
  ): void;
  /** Of the units for which anything was recorded. */
  standings(clusterId: ClusterId): UnitStanding[];
  /** Writes what is known of a unit, or takes it away where nothing is. */
  saveStanding(clusterId: ClusterId, standing: UnitStanding): void;
  /** Units of the cluster for which any of this is kept. */
  unitsWithContext(clusterId: ClusterId): UnitId[];
}

/** A cell as it stood in a workbook that was sent. */
export type SentCell = ScoreKey & { readonly value: Points | null; readonly measure: Measure | null };

/** A workbook that was written for a unit. */
export type SentWorkbook = {
  /** Also hidden inside the workbook. */
  readonly id: string;
  readonly clusterId: ClusterId;
  readonly unitId: UnitId;
  readonly schemeVersion: number;
  readonly fileName: string;
  readonly cells: readonly SentCell[];
  readonly sentAt: Instant;
  /** Null while it has not come back. */
  readonly returnedAt: Instant | null;
  readonly returnedHash: string | null;
};

export interface SentWorkbookRepository {
  /** The newest first. */
  ofCluster(clusterId: ClusterId): SentWorkbook[];
  find(id: string): SentWorkbook | undefined;
  insert(workbook: SentWorkbook): void;
  update(workbook: SentWorkbook): void;
}

/** How the office arranged its grids. */
export interface GridLayoutRepository {
  get(grid: string): Json | undefined;
  set(grid: string, layout: Json): void;
}

/** A file taken over from a unit; its bytes lie in the file store under the hash. */
export type SourceFile = {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly importedAt: Instant;
};

export interface SourceFileRepository {
  find(hash: string): SourceFile | undefined;
  insert(file: SourceFile): void;
}

export interface ProposalRepository {
  /** Proposals that were not withdrawn, in the order they were made. */
  ofYear(year: number): Proposal[];
  find(id: ProposalId): Proposal | undefined;
  /** Those of the given ids that there are, withdrawn ones too, in any order. */
  named(ids: readonly ProposalId[]): Proposal[];
  /** At the end of the list, in the order given. */
  insert(...proposals: readonly Proposal[]): void;
  /** Writes these fields and leaves the others as they are. */
  change(id: ProposalId, fields: Partial<Omit<Proposal, 'id'>>): void;
  withdraw(id: ProposalId): void;
  /** Takes a withdrawal back. */
  restore(id: ProposalId): void;
}

/** Everything that is stored, as a use case sees it. A repository holds no rule and begins no transaction. */
export interface Repositories extends AwardRepositories, SessionRepositories, DocumentRepositories {
  readonly settings: SettingRepository;
  readonly units: UnitRepository;
  readonly clusters: ClusterRepository;
  readonly schemes: SchemeRepository;
  readonly scores: ScoreRepository;
  readonly scoreContext: ScoreContextRepository;
  readonly sentWorkbooks: SentWorkbookRepository;
  readonly gridLayouts: GridLayoutRepository;
  readonly sources: SourceFileRepository;
  readonly proposals: ProposalRepository;
}
