/** The fields of a dossier that an officer may change in the list. */
export const DossierField = {
  salutation: 'salutation',
  name: 'name',
  position: 'position',
  unitId: 'unitId',
  awardCode: 'awardCode',
  category: 'category',
  objectClass: 'objectClass',
  field: 'field',
  achievement: 'achievement',
  submission: 'submission',
  receivedOn: 'receivedOn',
  dueOn: 'dueOn',
  note: 'note',
  roundId: 'roundId',
  subjectId: 'subjectId',
} as const;
export type DossierField = (typeof DossierField)[keyof typeof DossierField];

/** What the council voted on, or the standing committee took up: fixed from the day it was presented. */
export const fixedOncePresented: readonly DossierField[] = [
  DossierField.name,
  DossierField.awardCode,
  DossierField.unitId,
];

/** What one step on the list of a year did, and undo takes back. */
export const DossierAction = {
  add: 'add',
  import: 'import',
  propose: 'propose',
  edit: 'edit',
  move: 'move',
  withdraw: 'withdraw',
  /** what the office states for the subjects */
  state: 'state',
  /** documents of the checklist */
  parts: 'parts',
} as const;
export type DossierAction = (typeof DossierAction)[keyof typeof DossierAction];
