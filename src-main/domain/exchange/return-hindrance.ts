/** Why a file can't be taken over at all. */
export const ReturnHindrance = {
  /** No workbook, or one whose marks are gone: the sentence says what is wrong. */
  unreadable: 'unreadable',
  /** Not written by the program. */
  foreign: 'foreign',
  /** Of another office's book: unit or cluster aren't in this one. */
  otherBook: 'other_book',
  otherYear: 'other_year',
  notAMember: 'not_a_member',
  schemeUnknown: 'scheme_unknown',
  locked: 'locked',
} as const;
export type ReturnHindrance = (typeof ReturnHindrance)[keyof typeof ReturnHindrance];

/** What the officer should know before deciding. */
export const ReturnNotice = {
  /** The book doesn't know of this sending: there is nothing to compare with but what stands there now. */
  neverSent: 'never_sent',
  /** The unit was sent a newer workbook since. */
  superseded: 'superseded',
  /** The scheme has a newer version. */
  olderVersion: 'older_version',
  /** This very file was taken over before. */
  importedBefore: 'imported_before',
} as const;
export type ReturnNotice = (typeof ReturnNotice)[keyof typeof ReturnNotice];
