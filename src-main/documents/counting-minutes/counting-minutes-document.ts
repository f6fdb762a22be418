import type {
  CountingMinutesView,
  CountingTeamLine,
} from '../../domain/documents/views/counting-minutes-view.ts';
import {
  councilDocument,
  labelledLine,
  numbered,
  sealLines,
  textSection,
} from '../minutes/council-document.ts';
import { awardBlocks } from '../minutes/result-blocks.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type { DocumentTable, Nd30Document } from '../nd30/nd30-document.ts';

/** The counting minutes: the head of the counting team signs left, the chair right, the team in a table above. */
export function countingMinutesDocument(view: CountingMinutesView): Nd30Document {
  return {
    ...councilDocument(view, 'BIÊN BẢN KIỂM PHIẾU'),
    body: [
      ...view.opening.map(labelledLine),
      ...numbered([
        view.introduction.length === 0 && view.team.length === 0
          ? null
          : {
              title: 'Tổ kiểm phiếu',
              blocks: () => [
                ...view.introduction.map((text) => paragraph(text)),
                ...(view.team.length === 0 ? [] : [teamTable(view.team)]),
              ],
            },
        textSection('Việc kiểm phiếu', view.course),
        view.awards.length === 0
          ? null
          : { title: 'Kết quả kiểm phiếu', blocks: (ordinal) => awardBlocks(view.awards, ordinal) },
      ]),
      ...sealLines(view.seal),
    ],
    closing: view.closing.map((text) => paragraph(text)),
    signatures: { left: view.signatures.head, right: view.signatures.chair },
  };
}

/** The team with room for its signatures. */
function teamTable(team: readonly CountingTeamLine[]): DocumentTable {
  return {
    kind: 'table',
    caption: null,
    size: 'normal',
    columns: [
      { title: 'TT', group: null, share: 12, align: 'center' },
      { title: 'Họ và tên', group: null, share: 46, align: 'left' },
      { title: 'Chức vụ, cơ quan công tác', group: null, share: 52, align: 'left' },
      { title: 'Nhiệm vụ', group: null, share: 25, align: 'left' },
      { title: 'Chữ ký', group: null, share: 30, align: 'center' },
    ],
    rows: team.map(({ name, post, role }, index) => [
      cell(String(index + 1)),
      cell(name),
      cell(post),
      cell(role),
      // A line of its own below keeps the row high enough to sign in.
      cell('\u00a0', '\u00a0'),
    ]),
  };
}
