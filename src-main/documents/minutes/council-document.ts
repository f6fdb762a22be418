import { blankGap } from '../../domain/documents/blank-gap.ts';
import type { CouncilPaper, MinutesSeal } from '../../domain/documents/views/minutes-view.ts';
import { labelled, paragraph } from '../nd30/nd30-document.ts';
import type { Block, Nd30Document, Paragraph } from '../nd30/nd30-document.ts';

/** The head and the foot that all minutes of a council share, in the parts of Mẫu 1.9: no line for place and date. */
export function councilDocument(
  paper: CouncilPaper,
  typeName: string,
): Pick<Nd30Document, 'metadata' | 'orientation' | 'header' | 'title' | 'recipients'> {
  const inSentence = `${typeName.slice(0, 1)}${typeName.slice(1).toLocaleLowerCase('vi')}`;
  return {
    metadata: {
      title: `${inSentence} ${paper.titleLines.join(' ')}`,
      author: paper.issuingBodyLines.join(' '),
      preparedAt: new Date(paper.preparedAt),
    },
    orientation: 'portrait',
    header: {
      parentBody: paper.parentBody,
      issuingBodyLines: paper.issuingBodyLines,
      numberText: `Số: ${paper.number ?? blankGap}/${paper.notation}`,
    },
    title: { typeName, subjectLines: paper.titleLines },
    recipients: paper.recipients,
  };
}

/** A part of the minutes; its blocks are told its number, for the numbers below it. */
export type Section = { readonly title: string; readonly blocks: (ordinal: number) => readonly Block[] };

/** The sections that have something to say, numbered from 1. */
export function numbered(sections: readonly (Section | null)[]): Block[] {
  return sections
    .filter((section) => section !== null)
    .flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'heading', text: `${index + 1}. ${title}` },
      ...blocks(index + 1),
    ]);
}

/** A section of paragraphs; null where there are none. */
export function textSection(title: string, texts: readonly string[]): Section | null {
  return texts.length === 0 ? null : { title, blocks: () => texts.map(labelledLine) };
}

/** A paragraph whose label stands out, where the text begins with a short one: `Địa điểm: …`. */
export function labelledLine(text: string): Paragraph {
  const [, label, rest] = /^([^:;.,(]{1,44}): (.+)$/su.exec(text) ?? [];
  return label === undefined || rest === undefined ? paragraph(text) : labelled(label, rest);
}

/** The codes that tie the paper to the stored votes. */
export function sealLines(seal: MinutesSeal | null): Paragraph[] {
  if (seal === null) return [];
  return [
    labelled('Mã niêm phong kết quả', `${seal.shortCodes.join('; ')}.`),
    paragraph('Mã kiểm chứng nhật ký (SHA-256) tại thời điểm lập biên bản:', { keepWithNext: true }),
    { kind: 'paragraph', runs: [{ text: seal.auditHeadHash }], keepWithNext: false, look: 'code' },
  ];
}
