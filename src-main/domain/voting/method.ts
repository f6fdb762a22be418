/** How a council votes. */
export const PollMethod = {
  secretBallot: 'secret_ballot',
  showOfHands: 'show_of_hands',
  /** The chair asks whether anybody is against it, and nobody is. */
  consent: 'consent',
  /** Every member answers on a sheet with the member's name, and nobody meets. */
  inWriting: 'in_writing',
} as const;
export type PollMethod = (typeof PollMethod)[keyof typeof PollMethod];

/** Whether papers are handed out and come back, so that they must add up too. */
export function usesPapers(method: PollMethod): boolean {
  return method === PollMethod.secretBallot || method === PollMethod.inWriting;
}
