import { awardNameOn } from '../awards/award.ts';
import type { Award, SubjectKind } from '../awards/award.ts';
import type {
  DecisionArticle,
  DecisionGroup,
  DecisionList,
  DecisionSection,
  DecisionView,
} from '../documents/views/decision-view.ts';
import { formatDocumentNumber } from '../e-office/e-office-document.ts';
import { formatDateInWords } from '../kernel/dates.ts';
import type { Instant, IsoDate } from '../kernel/dates.ts';
import { amountInWords } from '../kernel/number-in-words.ts';
import { romanNumeral } from '../kernel/roman-numeral.ts';
import { citedArticles } from '../law/cited-articles.ts';
import { formatDong } from '../money/format-dong.ts';
import { inListOrder, kindOrder } from './decision-list.ts';
import {
  achievementClause,
  amountPerKind,
  countKinds,
  countsInWords,
  countsText,
  grantText,
  kindNouns,
  spelledOut,
  twoDigits,
} from './decision-texts.ts';
import type { Decision } from './decision.ts';

/** A line of the decision with what is printed of it. */
export type DecisionLine = {
  readonly awardCode: string;
  readonly subjectKind: SubjectKind;
  readonly salutation: string;
  readonly name: string;
  /** Post and unit; empty for a unit itself. */
  readonly detail: string;
  readonly unitName: string;
  readonly achievement: string;
  /** Đồng; null where no prize is laid down. */
  readonly prize: number | null;
};

export type DecisionFacts = {
  readonly decision: Pick<
    Decision,
    | 'series'
    | 'number'
    | 'date'
    | 'title'
    | 'achievement'
    | 'signerPosition'
    | 'signerName'
    | 'request'
    | 'recipients'
  >;
  readonly lines: readonly DecisionLine[];
  /** The catalogue in the order of the law. */
  readonly awards: readonly Award[];
  readonly grounds: readonly string[];
  /** The articles that lay the prizes down. */
  readonly prizeArticles: readonly string[];
  /** The day whose texts are used: that of the decision, or today for a draft. */
  readonly rulesOf: IsoDate;
  readonly preparedAt: Instant;
};

/** Up to so many are named in Điều 1 itself. */
const longestInline = 5;

const gap = '\u00a0'.repeat(4);
const authority = 'Chủ tịch Ủy ban nhân dân tỉnh Lai Châu';

/** Words a decision: articles, list and totals of its lines. */
export function composeDecision(facts: DecisionFacts): DecisionView {
  const { decision, lines, awards } = facts;
  const { number, date } = decision;
  const ordered = inListOrder(
    lines,
    awards.map(({ code }) => code),
  );
  const isInline = ordered.length <= longestInline;
  return {
    issuingBodyLines: ['ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU'],
    number: number === null ? null : formatDocumentNumber(number),
    series: decision.series,
    placeDate: `Lai Châu, ${date === null ? `ngày ${gap} tháng ${gap} năm ${facts.rulesOf.slice(0, 4)}` : formatDateInWords(date)}`,
    title: decision.title,
    authority: authority.toUpperCase(),
    grounds: facts.grounds.map(withoutMark),
    request: withoutMark(decision.request),
    articles: [
      grantArticle(facts, ordered, isInline),
      ...moneyArticle(facts, ordered),
      enforcementArticle(ordered),
    ],
    signerTitleLines: decision.signerPosition.split('/').map((line) => line.trim()),
    signerName: decision.signerName,
    recipients: linesOf(decision.recipients).map(withoutMark),
    list: isInline ? null : listOf(facts, ordered),
    preparedAt: facts.preparedAt,
  };
}

type Grant = { readonly award: Award; readonly lines: readonly DecisionLine[] };

/** The lines by their awards, in the order of the lines. */
function grantsOf(lines: readonly DecisionLine[], awards: readonly Award[]): Grant[] {
  return [...Map.groupBy(lines, ({ awardCode }) => awardCode)].map(([code, own]) => {
    const award = awards.find((candidate) => candidate.code === code);
    if (!award) throw new Error(`The catalogue of awards lacks ${code}`);
    return { award, lines: own };
  });
}

function grantArticle(
  { decision, awards, rulesOf }: DecisionFacts,
  lines: readonly DecisionLine[],
  isInline: boolean,
): DecisionArticle {
  const grants = grantsOf(lines, awards);
  const clause = achievementClause(decision.achievement);
  const because = clause === '' ? '' : `, ${clause}`;
  const textOf = ({ award, lines: own }: Grant): string =>
    `${grantText(award, spelledOut(awardNameOn(award, rulesOf)))} cho ${countsInWords(countKinds(own))}`;
  const [only] = grants;
  if (only && grants.length === 1) {
    if (!isInline) return { sentence: `${textOf(only)}${because} (có danh sách kèm theo).`, points: [] };
    if (only.lines.length > 1) {
      return {
        sentence: `${textOf(only)}${because}, gồm:`,
        points: numbered(only.lines.map((line) => personText(line, clause))),
      };
    }
    const name = only.lines.map((line) => personText(line, '')).join('');
    return {
      sentence: `${grantText(only.award, spelledOut(awardNameOn(only.award, rulesOf)))} cho ${name}${because}.`,
      points: [],
    };
  }
  const points = grants.flatMap((grant, index) => [
    `${index + 1}. ${textOf(grant)}${isInline ? ':' : grant === grants.at(-1) ? '.' : ';'}`,
    ...(isInline ? grant.lines.map((line) => `- ${personText(line, clause)};`) : []),
  ]);
  return {
    sentence: `Tặng thưởng cho ${countsInWords(countKinds(lines))}${because}${isInline ? '' : ' (có danh sách kèm theo)'}, gồm:`,
    points: isInline
      ? points.map((point, index) => (index === points.length - 1 ? point.replace(/;$/, '.') : point))
      : points,
  };
}

function numbered(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${index + 1}. ${text}${index === texts.length - 1 ? '.' : ';'}`);
}

/** `Ông Lò Văn Nga, Trưởng bản Nậm Cáy, Xã Bum Tở, có thành tích …`; the achievement where it is the line's own. */
function personText({ salutation, name, detail, achievement }: DecisionLine, common: string): string {
  const own = achievementClause(achievement);
  return [[salutation, name].filter(Boolean).join(' '), detail, own === common ? '' : own]
    .filter(Boolean)
    .join(', ');
}

/** What is paid, by awards and kinds, the whole, and the fund that pays. */
function moneyArticle(
  { awards, rulesOf, prizeArticles }: DecisionFacts,
  lines: readonly DecisionLine[],
): DecisionArticle[] {
  const paid = lines.filter(({ prize }) => prize !== null && prize > 0);
  if (paid.length === 0) return [];
  const total = paid.reduce((sum, { prize }) => sum + (prize ?? 0), 0);
  const levels = grantsOf(paid, awards).map(({ award, lines: own }) => {
    const amounts = kindOrder.flatMap((kind) => {
      const ofKind = own.filter(({ subjectKind }) => subjectKind === kind).map(({ prize }) => prize ?? 0);
      return [...new Set(ofKind)].map((amount) => amountPerKind(amount, kind));
    });
    return `${spelledOut(awardNameOn(award, rulesOf))}: ${amounts.join(', ')}`;
  });
  const by = prizeArticles.length === 0 ? '' : ` theo ${citedArticles(prizeArticles)}`;
  return [
    {
      sentence:
        `Mức tiền thưởng${by}: ${levels.join('; ')}. Tổng số tiền thưởng là ${formatDong(total)} đồng ` +
        `(${amountInWords(total)}), chi từ Quỹ thi đua, khen thưởng của tỉnh.`,
      points: [],
    },
  ];
}

function enforcementArticle(lines: readonly DecisionLine[]): DecisionArticle {
  const counts = countKinds(lines);
  const named = kindOrder.filter((kind) => counts[kind] > 0).map((kind) => kindNouns[kind]);
  return {
    sentence:
      'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, thủ trưởng các cơ quan, đơn vị có liên quan và ' +
      `các ${named.join(', ')} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.`,
    points: [],
  };
}

const kindHeadings: Record<SubjectKind, string> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
};

function listOf(facts: DecisionFacts, lines: readonly DecisionLine[]): DecisionList {
  const { decision, awards, rulesOf } = facts;
  const common = achievementClause(decision.achievement);
  const ownAchievement = ({ achievement }: DecisionLine) =>
    achievementClause(achievement) === common ? '' : achievement;
  const grants = grantsOf(lines, awards);
  const total = lines.reduce((sum, { prize }) => sum + (prize ?? 0), 0);
  const number = decision.number === null ? gap : formatDocumentNumber(decision.number);
  const day =
    decision.date === null ? `ngày ${gap} tháng ${gap} năm ${gap}` : formatDateInWords(decision.date);
  return {
    note: `(Kèm theo Quyết định số ${number}/${decision.series} ${day} của ${authority})`,
    hasAchievements: lines.some((line) => ownAchievement(line) !== ''),
    sections: grants.map(({ award, lines: own }, index): DecisionSection => ({
      heading:
        grants.length === 1
          ? null
          : `${String.fromCodePoint(65 + index)}. ${spelledOut(awardNameOn(award, rulesOf)).toUpperCase()}`,
      groups: groupsOf(own, ownAchievement),
    })),
    totalSentence:
      `Danh sách gồm ${countsText(countKinds(lines))}` +
      (total === 0 ? '.' : `; tổng số tiền thưởng: ${formatDong(total)} đồng (${amountInWords(total)}).`),
  };
}

/** A kind without lines is left out, and the numbers close up. */
function groupsOf(
  lines: readonly DecisionLine[],
  ownAchievement: (line: DecisionLine) => string,
): DecisionGroup[] {
  return kindOrder
    .map((kind) => ({ kind, own: lines.filter(({ subjectKind }) => subjectKind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }, index) => ({
      kind,
      heading: `${romanNumeral(index + 1)}. ${kindHeadings[kind]} (${twoDigits(own.length)})`,
      rows: own.map((line, row) => ({
        ordinal: row + 1,
        name: [line.salutation, line.name].filter(Boolean).join(' '),
        detail: line.detail,
        achievement: ownAchievement(line),
        prize: line.prize === null ? '' : formatDong(line.prize),
      })),
    }));
}

/** The lines of a text, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The marks at the end are the document's. */
function withoutMark(text: string): string {
  return text.replace(/^[-\s]+/u, '').replace(/[\s.;,]+$/u, '');
}
