import type {
  MinutesAbsence,
  MinutesPerson,
  MinutesView,
} from '../../domain/documents/views/minutes-view.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type { Block, DocumentTable, Nd30Document } from '../nd30/nd30-document.ts';
import { councilDocument, labelledLine, numbered, sealLines, textSection } from './council-document.ts';
import type { Section } from './council-document.ts';
import { awardBlocks, summaryTable } from './result-blocks.ts';

/**
 * The minutes of a session in the parts of Mẫu 1.9 (Nghị định 30/2020/NĐ-CP, Phụ lục III): no line for place and date,
 * secretary left and chair right.
 */
export function minutesDocument(view: MinutesView): Nd30Document {
  return {
    ...councilDocument(view, 'BIÊN BẢN'),
    body: [
      ...view.opening.map(labelledLine),
      ...numbered([
        participants(view.participants),
        proceedings(view.proceedings),
        textSection('Tổ kiểm phiếu', view.countingTeam),
        textSection('Xung đột lợi ích', view.conflicts),
        textSection('Ý kiến bằng văn bản của thành viên vắng mặt', view.writtenOpinions),
        results(view.results),
        view.summary.length === 0
          ? null
          : { title: 'Tổng hợp kết quả', blocks: () => [summaryTable(view.summary)] },
        textSection('Kết luận của Hội đồng', view.conclusions),
      ]),
      ...sealLines(view.seal),
    ],
    closing: view.closing.map((text) => paragraph(text)),
    signatures: { left: view.signatures.secretary, right: view.signatures.chair },
  };
}

function participants({ paragraphs, present, absent }: MinutesView['participants']): Section {
  return {
    title: 'Thành phần tham dự',
    blocks: () => [
      ...paragraphs.map(labelledLine),
      ...(present.length === 0 ? [] : [presentTable(present)]),
      ...(absent.length === 0 ? [] : [absentTable(absent)]),
    ],
  };
}

function presentTable(members: readonly MinutesPerson[]): DocumentTable {
  return {
    kind: 'table',
    caption: `Thành viên có mặt (${members.length} người)`,
    size: 'normal',
    columns: [
      { title: 'TT', group: null, share: 12, align: 'center' },
      { title: 'Họ và tên', group: null, share: 45, align: 'left' },
      { title: 'Chức vụ trong Hội đồng', group: null, share: 43, align: 'left' },
      { title: 'Chức vụ, cơ quan công tác', group: null, share: 65, align: 'left' },
    ],
    rows: members.map(({ name, councilRole, post, substitute }, index) => [
      cell(String(index + 1)),
      cell(...(substitute === '' ? [name] : [name, `Dự thay: ${substitute}`])),
      cell(councilRole),
      cell(post),
    ]),
  };
}

function absentTable(members: readonly MinutesAbsence[]): DocumentTable {
  return {
    kind: 'table',
    caption: `Thành viên vắng mặt (${members.length} người)`,
    size: 'normal',
    columns: [
      { title: 'TT', group: null, share: 12, align: 'center' },
      { title: 'Họ và tên', group: null, share: 40, align: 'left' },
      { title: 'Chức vụ trong Hội đồng; chức vụ, cơ quan công tác', group: null, share: 50, align: 'left' },
      { title: 'Lý do vắng mặt', group: null, share: 36, align: 'left' },
      { title: 'Ý kiến bằng văn bản', group: null, share: 27, align: 'center' },
    ],
    rows: members.map((member, index) => [
      cell(String(index + 1)),
      cell(member.name),
      cell(...[member.councilRole, member.post].filter((line) => line !== '')),
      cell(member.reason),
      cell(member.writtenOpinion ? 'Có' : 'Không'),
    ]),
  };
}

function proceedings(items: MinutesView['proceedings']): Section | null {
  if (items.length === 0) return null;
  return {
    title: 'Nội dung, diễn biến',
    blocks: (ordinal) =>
      items.flatMap((item, index): Block[] => [
        { kind: 'heading', text: `${ordinal}.${index + 1}. ${item.title}` },
        ...item.paragraphs.map(labelledLine),
      ]),
  };
}

function results({ paragraphs, awards }: MinutesView['results']): Section | null {
  if (paragraphs.length === 0 && awards.length === 0) return null;
  return {
    title: 'Kết quả biểu quyết',
    blocks: (ordinal) => [...paragraphs.map((text) => paragraph(text)), ...awardBlocks(awards, ordinal)],
  };
}
