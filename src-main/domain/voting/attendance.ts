/** How a member takes part in a session; an absent member's written opinion counts as a vote. */
export const Attendance = {
  present: 'present',
  absent: 'absent',
  writtenOpinion: 'written_opinion',
} as const;
export type Attendance = (typeof Attendance)[keyof typeof Attendance];
