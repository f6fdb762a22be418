import type { client } from '../../../api/page-connection.ts';

export type Minutes = Awaited<ReturnType<typeof client.minutes.get>>;
export type MinutesSection = Minutes['sections'][number];
export type AwardResult = Awaited<ReturnType<typeof client.minutes.results>>[number];
export type VoteResult = AwardResult['votes'][number];
