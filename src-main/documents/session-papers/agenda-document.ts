import type { AgendaPart, AgendaView } from '../../domain/documents/views/session-papers-view.ts';
import { cell, labelled } from '../nd30/nd30-document.ts';
import type { Block, DocumentTable, Nd30Document } from '../nd30/nd30-document.ts';
import { paperOf } from './paper-head.ts';

/** Chương trình họp: what is dealt with when, and who presents it. */
export function agendaDocument(view: AgendaView): Nd30Document {
  const { head, parts, chair, secretary, end } = view;
  return {
    ...paperOf(head, { typeName: 'CHƯƠNG TRÌNH', subjectLines: [head.sessionTitle] }),
    body: [
      labelled('Thời gian', `${head.sessionMoment}.`),
      labelled('Địa điểm', `${head.sessionPlace}.`),
      ...(chair === '' ? [] : [labelled('Chủ trì', `${chair}.`)]),
      ...(secretary === '' ? [] : [labelled('Thư ký', `${secretary}.`)]),
      ...agendaTables(parts),
      ...(end === '' ? [] : [labelled('Dự kiến kết thúc', `${end}.`)]),
    ],
  };
}

/** A table for each part of the agenda, under the part's name. */
export function agendaTables(parts: readonly AgendaPart[]): readonly Block[] {
  return parts.map(({ name, lines }): DocumentTable => ({
    kind: 'table',
    caption: name === '' ? null : name,
    size: 'normal',
    columns: [
      { title: 'TT', group: null, share: 10, align: 'center' },
      { title: 'Thời gian', group: null, share: 19, align: 'center' },
      { title: 'Nội dung', group: null, share: 88, align: 'left' },
      { title: 'Người trình bày', group: null, share: 48, align: 'left' },
    ],
    rows: lines.map(({ position, time, title, speaker }) => [
      cell(String(position)),
      cell(time),
      cell(title),
      cell(speaker),
    ]),
  }));
}
