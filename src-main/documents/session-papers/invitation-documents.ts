import { blankGap } from '../../domain/documents/blank-gap.ts';
import type { InvitationView, PaperPerson } from '../../domain/documents/views/session-papers-view.ts';
import { cell, labelled, paragraph } from '../nd30/nd30-document.ts';
import type { Appendix, Nd30Document } from '../nd30/nd30-document.ts';
import { agendaTables } from './agenda-document.ts';
import { paperOf } from './paper-head.ts';

/**
 * Giấy mời in the parts of Mẫu 1.7 (Nghị định 30/2020/NĐ-CP, Phụ lục III), one for each addressee, with the agenda and the
 * list of those invited behind it.
 */
export function invitationDocuments(view: InvitationView): readonly [Nd30Document, ...Nd30Document[]] {
  const [first = '', ...others] = view.addressees;
  return [invitationTo(view, first), ...others.map((addressee) => invitationTo(view, addressee))];
}

function invitationTo(view: InvitationView, addressee: string): Nd30Document {
  const { head, number, notation, placeDate, lines, notes, signer } = view;
  const paper = paperOf(head, { typeName: 'GIẤY MỜI', subjectLines: [head.sessionTitle] });
  return {
    ...paper,
    header: { ...paper.header, numberText: `Số: ${number ?? blankGap}/${notation}`, placeDate },
    addressees: {
      label: 'Hội đồng Thi đua - Khen thưởng tỉnh trân trọng kính mời',
      names: [addressee],
    },
    body: [...lines.map(({ label, text }) => labelled(label, text)), ...notes.map((note) => paragraph(note))],
    closing: [paragraph('Hội đồng Thi đua - Khen thưởng tỉnh rất mong sự có mặt của quý vị./.')],
    signatures: { left: null, right: signer },
    recipients: view.recipients,
    appendices: appendicesOf(view),
  };
}

function appendicesOf({ head, agenda, members, guests }: InvitationView): readonly Appendix[] {
  const note = `(Kèm theo Giấy mời ${lowerFirst(head.sessionTitle)})`;
  return [
    ...(agenda.length === 0
      ? []
      : [
          {
            orientation: 'portrait' as const,
            titleLines: ['CHƯƠNG TRÌNH HỌP'],
            note,
            body: agendaTables(agenda),
          },
        ]),
    ...(members.length === 0
      ? []
      : [
          {
            orientation: 'portrait' as const,
            titleLines: ['DANH SÁCH MỜI HỌP'],
            note,
            body: [
              peopleTable('Thành viên Hội đồng', members),
              ...(guests.length === 0 ? [] : [guestTable(guests)]),
            ],
          },
        ]),
  ];
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
}

function peopleTable(caption: string, people: readonly PaperPerson[]) {
  return {
    kind: 'table' as const,
    caption,
    size: 'normal' as const,
    columns: [
      { title: 'TT', group: null, share: 10, align: 'center' as const },
      { title: 'Họ và tên', group: null, share: 48, align: 'left' as const },
      { title: 'Chức vụ, cơ quan công tác', group: null, share: 60, align: 'left' as const },
      { title: 'Chức vụ trong Hội đồng', group: null, share: 47, align: 'left' as const },
    ],
    rows: people.map(({ name, post, councilRole }, index) => [
      cell(String(index + 1)),
      cell(name),
      cell(post),
      cell(councilRole),
    ]),
  };
}

function guestTable(guests: readonly string[]) {
  return {
    kind: 'table' as const,
    caption: 'Khách mời',
    size: 'normal' as const,
    columns: [
      { title: 'TT', group: null, share: 10, align: 'center' as const },
      { title: 'Họ và tên, chức vụ', group: null, share: 155, align: 'left' as const },
    ],
    rows: guests.map((guest, index) => [cell(String(index + 1)), cell(guest)]),
  };
}
