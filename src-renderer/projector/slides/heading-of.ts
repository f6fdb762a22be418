/** The heading of a poll's slides: its title, and the award where the title doesn't name it already. */
export function headingOf({
  title,
  awardName,
}: {
  readonly title: string;
  readonly awardName: string;
}): string {
  return title.includes(awardName) ? title : `${title}: ${awardName}`;
}
