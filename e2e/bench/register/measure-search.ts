import type { RegisterQuery } from '../../../src-main/application/award-repositories.ts';
import type { Services } from '../../../src-main/hosts/services.ts';
import { quantile } from '../grid/statistics.ts';

const ROUNDS = 60;
/** What a page asks for at once. */
const PAGE = 100;

const everything: RegisterQuery = {
  text: '',
  awardCode: null,
  year: null,
  kind: null,
  unitIds: [],
  onlyNumbered: false,
  limit: PAGE,
  offset: 0,
};

/** What officers look for, by kind; each query is asked with its count. */
function queriesOf(services: Services): readonly (readonly [string, Partial<RegisterQuery>])[] {
  const units = services.repositories.units.all();
  const unit = units[0];
  if (!unit) throw new Error('The sample has no units');
  return [
    ['nothing typed', {}],
    ['nothing typed, last page', { offset: 29_900 }],
    ['a common family name', { text: 'nguyễn' }],
    ['the same, page 80', { text: 'nguyễn', offset: 8000 }],
    ['a single letter', { text: 'n' }],
    ['part of a word', { text: 'ngu' }],
    ['without accents', { text: 'nguyen thi huong' }],
    ['two words', { text: 'hùng lò' }],
    ['a whole name', { text: 'Giàng A Đạt' }],
    ['a decision', { text: '123/QĐ-UBND' }],
    ['a word nobody bears', { text: 'xyzt' }],
    ['an award', { awardCode: 'BK_TINH' }],
    ['a year', { year: 2019 }],
    ['family name, award and year', { text: 'nguyễn', awardCode: 'CSTDCS', year: 2020 }],
    ['family name, collectives', { text: 'nguyễn', kind: 'collective' }],
    ['collectives', { kind: 'collective' }],
    ['a unit', { unitIds: [unit.id] }],
    ['all units, two letters', { text: 'tr', unitIds: units.map(({ id }) => id) }],
    ['only numbered', { onlyNumbered: true }],
  ];
}

export type SearchFigures = {
  readonly name: string;
  readonly total: number;
  readonly p50: number;
  readonly p95: number;
  /** Of the processor: the time of day also counts what other programs took. */
  readonly processor95: number;
};

/** Milliseconds of each kind of query, asked through the repository with its count. */
export function measureSearch(services: Services): SearchFigures[] {
  return queriesOf(services).map(([name, change]) => {
    const query = { ...everything, ...change };
    const times: number[] = [];
    const processor: number[] = [];
    let total = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const usage = process.threadCpuUsage();
      const start = performance.now();
      total = services.repositories.register.search(query).total;
      times.push(performance.now() - start);
      const used = process.threadCpuUsage(usage);
      processor.push((used.user + used.system) / 1000);
    }
    return {
      name,
      total,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      processor95: quantile(processor, 0.95),
    };
  });
}
