import type { WaitingGroup } from './decision-types.ts';

/** Groups that one decision can take together: of the same basis and, for the council's result, the same session. */
export type WaitingSource = {
  readonly key: string;
  readonly basis: WaitingGroup['basis'];
  readonly meetingId: WaitingGroup['meetingId'];
  readonly meetingTitle: string;
  readonly meetingDate: WaitingGroup['meetingDate'];
  readonly groups: readonly WaitingGroup[];
};

/** Puts what waits together by what a decision could follow from. */
export function sourcesOf(groups: readonly WaitingGroup[]): WaitingSource[] {
  return [...Map.groupBy(groups, ({ basis, meetingId }) => `${basis} ${meetingId ?? ''}`)].flatMap(
    ([key, own]) => {
      const [first] = own;
      if (!first) return [];
      const { basis, meetingId, meetingTitle, meetingDate } = first;
      return [{ key, basis, meetingId, meetingTitle, meetingDate, groups: own }];
    },
  );
}

/** How many cases groups hold. */
export function casesIn(groups: readonly Pick<WaitingGroup, 'items'>[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}
