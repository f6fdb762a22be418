import { awardOf } from '../../domain/awards/award.ts';
import type { SubjectKind } from '../../domain/awards/award.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { formatDong } from '../../domain/money/format-dong.ts';
import type { Prize } from '../../domain/money/prize.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { reckonPrizes } from './reckon-prizes.ts';

/**
 * Reckons the prize money of new entries, with what changes of earlier ones. A title given earlier for the same year counts too: of the titles of one
 * period only the highest is paid (NĐ152 Đ.49). Where the lower one has not been paid yet it becomes 0; where it has, the new one
 * says so, for people to settle.
 */
export function newPrizes(
  ports: Law & { repositories: Repositories },
  decisionDate: IsoDate,
  entries: readonly RegisterEntry[],
): Prize[] {
  const { register, money, subjects } = ports.repositories;
  const fresh = new Set(entries.map(({ id }) => id));
  const earlier = register
    .ofSubjects([...new Set(entries.map(({ subjectId }) => subjectId))])
    .filter(
      (entry) => !fresh.has(entry.id) && entry.decisionId !== null && entry.status === EntryStatus.inForce,
    )
    .filter((entry) => awardOf(ports.awards, entry.awardCode).kind === 'title');
  const paid = new Map(money.prizes(earlier.map(({ id }) => id)).map((prize) => [prize.entryId, prize]));
  const kinds = new Map(
    subjects
      .named([...new Set([...entries, ...earlier].map(({ subjectId }) => subjectId))])
      .map((subject) => [subject.id, subject.kind]),
  );
  const { prizes } = reckonPrizes(
    ports,
    decisionDate,
    [...earlier, ...entries].map((entry) => ({
      id: entry.id,
      subject: entry.subjectId,
      subjectKind: kinds.get(entry.subjectId) as SubjectKind,
      awardCode: entry.awardCode,
      year: entry.year,
    })),
  );
  const ofNew = entries.flatMap((entry): Prize[] => {
    const reckoned = prizes.get(entry.id);
    if (!reckoned) return [];
    const lower = earlier.find(
      ({ subjectId, year, id }) =>
        subjectId === entry.subjectId &&
        year === entry.year &&
        isPaidLower(paid.get(id), prizes.get(id)?.amount),
    );
    const note = lower && reckoned.amount > 0 && isTitle(ports, entry) ? paidNote(paid.get(lower.id)) : '';
    const steps = note === '' ? reckoned.steps : [...reckoned.steps, note];
    return [{ ...reckoned, steps, entryId: entry.id, paidOn: null, paidTo: '', note }];
  });
  const ofEarlier = [...paid.values()].flatMap((prize): Prize[] => {
    const reckoned = prizes.get(prize.entryId);
    // What it came to on its own day stays; only that it is no longer paid is new.
    return reckoned?.amount === 0 && prize.amount > 0 && prize.paidOn === null
      ? [{ ...prize, amount: 0, steps: [...prize.steps, reckoned.steps.at(-1) ?? ''] }]
      : [];
  });
  return [...ofNew, ...ofEarlier];
}

function isTitle({ awards }: Law, { awardCode }: RegisterEntry): boolean {
  return awardOf(awards, awardCode).kind === 'title';
}

function isPaidLower(prize: Prize | undefined, amountNow: number | undefined): boolean {
  return prize !== undefined && prize.paidOn !== null && prize.amount > 0 && amountNow === 0;
}

function paidNote(prize: Prize | undefined): string {
  if (!prize || prize.paidOn === null) return '';
  return (
    `Danh hiệu thấp hơn của cùng năm đã chi ${formatDong(prize.amount)} đồng ngày ${formatDate(prize.paidOn)}: ` +
    'đối chiếu để thu hồi hoặc trừ phần đã chi.'
  );
}
