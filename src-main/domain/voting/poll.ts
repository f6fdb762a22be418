/** A poll can only go forward; a closed one never changes. */
export const PollState = { draft: 'draft', open: 'open', closed: 'closed' } as const;
export type PollState = (typeof PollState)[keyof typeof PollState];
