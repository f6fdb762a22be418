import { refuse } from '../../../contract/refusal.ts';
import { awardNameOn, awardOf } from '../../../domain/awards/award.ts';
import type { Award } from '../../../domain/awards/award.ts';
import { membersOn } from '../../../domain/council/terms.ts';
import { inListOrder } from '../../../domain/decisions/decision-list.ts';
import {
  countKinds,
  countsInWords,
  grantText,
  proposedTitle,
  spelledOut,
  twoDigits,
} from '../../../domain/decisions/decision-texts.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type {
  DraftAppendix,
  DraftBlock,
  DraftContent,
  DraftSigner,
} from '../../../domain/documents/draft-content.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { UnitId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { compareVietnamese } from '../../../domain/kernel/vietnamese-text.ts';
import { UnitKind } from '../../../domain/units/unit.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import { currentCouncil } from '../../council/load-council.ts';
import { nameProposals } from '../../decisions/decision-lines.ts';
import type { NamedProposal } from '../../decisions/decision-lines.ts';
import { namesOf } from '../../dossiers/letter-view.ts';
import { legalGrounds } from '../../law/legal-grounds.ts';
import type { Repositories } from '../../repositories.ts';
import { savedTexts } from '../office-texts/saved-texts.ts';
import { provinceHeading, provincePlace } from '../province-heading.ts';
import { column, heading, items, numberedTable, paragraph } from './draft-blocks.ts';
import type { DraftMaker } from './draft-maker.ts';

/** Tờ trình of a unit to the province with everything that it proposes in a year, for the unit to issue. */
export const unitSubmissionMaker: DraftMaker = {
  subjects: ({ repositories }, year) => {
    const proposing = new Set(repositories.proposals.ofYear(year).map(({ unitId }) => unitId));
    return repositories.units
      .all()
      .filter(({ id }) => proposing.has(id))
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map(({ id, name }) => ({ id, name }));
  },
  make: async (ports, { year, aboutId }) => {
    const { repositories, clock, awards, instruments } = ports;
    const unit = repositories.units.find(aboutId as UnitId);
    if (!unit) return refuse('not_found');
    const own = repositories.proposals
      .ofYear(year)
      .filter(({ unitId, stage }) => unitId === unit.id && stage !== 'returned');
    if (own.length === 0) return refuse('nothing_to_draft');
    const today = localMomentOf(clock.now()).date;
    const saved = savedTexts(repositories, DocumentKind.unitSubmission, today);
    const grants = grantsOf(awards, repositories, own, today);
    return ok({
      ...headOf(unit),
      typeName: 'Tờ trình',
      subject: subjectOf(year, grants),
      addressees: ['Chủ tịch Ủy ban nhân dân tỉnh', 'Hội đồng Thi đua - Khen thưởng tỉnh (qua Sở Nội vụ)'],
      grounds: [
        ...(saved.grounds ??
          legalGrounds(
            instruments,
            today,
            grants.map(({ award }) => award.code),
          )),
        `Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng của ${namesOf(unit).unitName} ngày … tháng … năm ${year} (tỷ lệ phiếu đồng ý: … %)`,
      ],
      blocks: bodyBlocks(unit, year, grants),
      signer: signerOf(repositories, unit, today),
      recipients: saved.recipients ?? ['Như trên', 'Lưu: VT'],
      appendices: appendicesOf(grants),
    });
  },
};

type Grant = {
  readonly award: Award;
  readonly awardName: string;
  readonly lines: readonly NamedProposal[];
};

/** What is proposed by awards, in the order of the law. */
function grantsOf(
  awards: readonly Award[],
  repositories: Repositories,
  proposals: Parameters<typeof nameProposals>[1],
  day: IsoDate,
): readonly Grant[] {
  const lines = nameProposals(repositories, proposals).map((line) => ({
    ...line,
    awardCode: line.proposal.awardCode,
    subjectKind: line.proposal.subjectKind,
    name: line.proposal.name,
  }));
  const ordered = inListOrder(
    lines,
    awards.map(({ code }) => code),
  );
  return [...Map.groupBy(ordered, ({ awardCode }) => awardCode)].map(([code, own]) => {
    const award = awardOf(awards, code);
    return { award, awardName: awardNameOn(award, day), lines: own };
  });
}

/** Awards in a trích yếu are named as long as they are few. */
const mostNamed = 3;

function subjectOf(year: number, grants: readonly Grant[]): string {
  return grants.length > mostNamed
    ? `Về việc đề nghị khen thưởng năm ${year}`
    : proposedTitle(grants.map(({ award, awardName }) => ({ kind: award.kind, name: awardName }))).replace(
        /^Về việc tặng/u,
        'Về việc đề nghị tặng',
      );
}

/** Up to so many are named in the text itself; more go to a list. */
const mostInText = 5;

function bodyBlocks(unit: Unit, year: number, grants: readonly Grant[]): readonly DraftBlock[] {
  const { unitName } = namesOf(unit);
  const total = grants.reduce((sum, { lines }) => sum + lines.length, 0);
  const inList = total > mostInText;
  return [
    paragraph(
      `${unitName} đề nghị Chủ tịch Ủy ban nhân dân tỉnh, Hội đồng Thi đua - Khen thưởng tỉnh xem xét khen thưởng các tập thể, cá nhân, hộ gia đình có thành tích năm ${year} như sau:`,
    ),
    ...grants.flatMap(({ award, awardName, lines }, index) => [
      paragraph(
        `${index + 1}. ${grantText(award, spelledOut(awardName))} cho ${countsInWords(countKinds(lines.map(({ proposal }) => proposal)))}${inList ? ' (có danh sách kèm theo).' : ', gồm:'}`,
      ),
      ...(inList ? [] : items(lines.map(lineText))),
    ]),
    paragraph(
      `Hồ sơ kèm theo: báo cáo thành tích (${twoDigits(total)} bản); biên bản họp Hội đồng Thi đua - Khen thưởng${inList ? '; danh sách đề nghị' : ''}.`,
    ),
    paragraph(`${unitName} kính trình xem xét, quyết định.`),
  ];
}

function lineText({ fullName, detail, proposal }: NamedProposal): string {
  return [fullName, detail, proposal.achievement.replace(/[.;\s]+$/u, '')].filter(Boolean).join(', ');
}

function appendicesOf(grants: readonly Grant[]): readonly DraftAppendix[] {
  const total = grants.reduce((sum, { lines }) => sum + lines.length, 0);
  if (total <= mostInText) return [];
  return [
    {
      orientation: 'landscape',
      titleLines: ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
      blocks: grants.flatMap(({ awardName, lines }, index) => [
        heading(2, `${index + 1}. ${awardName} (${twoDigits(lines.length)})`),
        numberedTable(
          [
            column('Tên tập thể, cá nhân, hộ gia đình', 70),
            column('Chức vụ, đơn vị', 70),
            column('Tóm tắt thành tích', 112),
          ],
          lines.map(({ fullName, detail, proposal }) => [fullName, detail, proposal.achievement]),
        ),
      ]),
    },
  ];
}

/** A commune or ward is headed by its committee, another unit by its own name. */
function headOf(unit: Unit): Pick<DraftContent, 'heading' | 'notation' | 'place'> {
  const name = unit.name.toLocaleUpperCase('vi');
  if (isCommune(unit)) {
    return {
      heading: { parentBody: '', issuingBodyLines: ['ỦY BAN NHÂN DÂN', name] },
      notation: 'TTr-UBND',
      place: unit.name.replace(/^(?:Xã|Phường) /u, ''),
    };
  }
  return {
    heading: {
      parentBody: unit.kind === UnitKind.department ? provinceHeading : '',
      issuingBodyLines: [name],
    },
    notation: `TTr-${unit.code}`.slice(0, 30),
    place: provincePlace,
  };
}

function isCommune({ kind }: Unit): boolean {
  return kind === UnitKind.commune || kind === UnitKind.ward;
}

/** The head of the unit, by name where the council knows one. */
function signerOf(repositories: Repositories, unit: Unit, day: IsoDate): DraftSigner {
  const council = currentCouncil(repositories, day);
  const head = (council ? membersOn(council, day) : []).find(
    ({ unitId, headsUnit }) => headsUnit && unitId === unit.id,
  );
  if (isCommune(unit)) {
    return { titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], post: '', name: head?.fullName ?? '' };
  }
  // `Giám đốc Sở Nội vụ` without the name of the unit; a post that doesn't name it isn't that of its head.
  const named = head ? head.post.indexOf(unit.name) : -1;
  const title = head && named > 0 ? head.post.slice(0, named).trim() : 'Thủ trưởng đơn vị';
  return { titleLines: [title.toLocaleUpperCase('vi')], post: '', name: head?.fullName ?? '' };
}
