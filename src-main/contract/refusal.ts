/** Why a command was refused. Every code has its sentence in each language of the renderer. */
export const RefusalCode = {
  notFound: 'not_found',
  /** Someone changed the same thing since the page was loaded. */
  staleRevision: 'stale_revision',
  staleCell: 'stale_cell',
  unitNameTaken: 'unit_name_taken',
  unitCodeTaken: 'unit_code_taken',
  endsBeforeStart: 'ends_before_start',
  clusterNameTaken: 'cluster_name_taken',
  unitInOtherCluster: 'unit_in_other_cluster',
  memberHasScores: 'member_has_scores',
  schemeHasScores: 'scheme_has_scores',
  schemeUnknown: 'scheme_unknown',
  notEmpty: 'not_empty',
  councilMissing: 'council_missing',
  secondChair: 'second_chair',
  sheetLocked: 'sheet_locked',
  scoreOverMaximum: 'score_over_maximum',
  scoreBelowZero: 'score_below_zero',
  measureMismatch: 'measure_mismatch',
  notAMember: 'not_a_member',
  notACriterion: 'not_a_criterion',
  nothingToUndo: 'nothing_to_undo',
  nothingToRedo: 'nothing_to_redo',
  undoOvertaken: 'undo_overtaken',
  reasonMissing: 'reason_missing',
  stagedGone: 'staged_gone',
  unitUnknown: 'unit_unknown',
  unitWithoutCluster: 'unit_without_cluster',
  schemeMismatch: 'scheme_mismatch',
  nothingAccepted: 'nothing_accepted',
  alreadyProposed: 'already_proposed',
  awardNotForSubject: 'award_not_for_subject',
  proposalInBallot: 'proposal_in_ballot',
  meetingEnded: 'meeting_ended',
  meetingEndsBeforeStart: 'meeting_ends_before_start',
  meetingNotStarted: 'meeting_not_started',
  quorumNotMet: 'quorum_not_met',
  chairMissing: 'chair_missing',
  pollOpen: 'poll_open',
  pollClosed: 'poll_closed',
  pollNotOpen: 'poll_not_open',
  pollEmpty: 'poll_empty',
  tallyNotReconciled: 'tally_not_reconciled',
  noRule: 'no_rule',
  agendaItemInUse: 'agenda_item_in_use',
  attendanceFixed: 'attendance_fixed',
  meetingNotEnded: 'meeting_not_ended',
  sealBroken: 'seal_broken',
  documentSigned: 'document_signed',
  documentNotSigned: 'document_not_signed',
  numberTaken: 'number_taken',
  wrongPassphrase: 'wrong_passphrase',
  notACertificateFile: 'not_a_certificate_file',
  certificateExpired: 'certificate_expired',
  certificateNotYetValid: 'certificate_not_yet_valid',
  certificateNotForSigning: 'certificate_not_for_signing',
  signatureInvalid: 'signature_invalid',
  outboxMissing: 'outbox_missing',
  diskFull: 'disk_full',
  noRights: 'no_rights',
  storageFailed: 'storage_failed',
} as const;
export type RefusalCode = (typeof RefusalCode)[keyof typeof RefusalCode];

/** A refusal as it crosses the contract. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly parameters: Readonly<Record<string, string | number>>;
};

/** Makes a refusal; the parameters name rows, units and figures for the sentence. */
export function refuse(
  code: RefusalCode,
  parameters: Refusal['parameters'] = {},
): { ok: false; error: Refusal } {
  return { ok: false, error: { code, parameters } };
}
