import type { Brand } from './brand.ts';

/** Identities are random texts made by the IdSource port; the brand keeps a unit's from being passed as a meeting's. */
export type UnitId = Brand<string, 'UnitId'>;
export type ClusterId = Brand<string, 'ClusterId'>;
export type CouncilMemberId = Brand<string, 'CouncilMemberId'>;
export type ProposalId = Brand<string, 'ProposalId'>;
export type MeetingId = Brand<string, 'MeetingId'>;
export type AgendaItemId = Brand<string, 'AgendaItemId'>;
export type PollId = Brand<string, 'PollId'>;
export type CouncilId = Brand<string, 'CouncilId'>;
export type SpeechId = Brand<string, 'SpeechId'>;
export type AttendanceEventId = Brand<string, 'AttendanceEventId'>;
export type VotingAmendmentId = Brand<string, 'VotingAmendmentId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type DraftId = Brand<string, 'DraftId'>;
export type AttachmentId = Brand<string, 'AttachmentId'>;
export type DocumentTemplateId = Brand<string, 'DocumentTemplateId'>;
export type IncomingDocumentId = Brand<string, 'IncomingDocumentId'>;
export type SubjectId = Brand<string, 'SubjectId'>;
export type FactId = Brand<string, 'FactId'>;
export type RegisterEntryId = Brand<string, 'RegisterEntryId'>;
export type RoundId = Brand<string, 'RoundId'>;
export type DecisionId = Brand<string, 'DecisionId'>;
export type CertificateTemplateId = Brand<string, 'CertificateTemplateId'>;
export type FundMovementId = Brand<string, 'FundMovementId'>;
export type AmendmentId = Brand<string, 'AmendmentId'>;
/** A piece of work that takes a while; it means nothing after the program's end. */
export type JobId = Brand<string, 'JobId'>;
/** A file taken over or produced by the program, kept by its SHA-256. */
export type StagedId = Brand<string, 'StagedId'>;
