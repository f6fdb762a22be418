import type { PaperHead } from '../../domain/documents/views/session-papers-view.ts';
import type { Nd30Document } from '../nd30/nd30-document.ts';

/** The parts that every paper of a session shares. */
export function paperOf(
  head: PaperHead,
  { typeName, subjectLines }: { typeName: string; subjectLines: readonly string[] },
): Pick<
  Nd30Document,
  'metadata' | 'orientation' | 'header' | 'title' | 'closing' | 'signatures' | 'recipients'
> {
  const inSentence = `${typeName.slice(0, 1)}${typeName.slice(1).toLocaleLowerCase('vi')}`;
  return {
    metadata: {
      title: `${inSentence} – ${head.sessionTitle}`,
      author: head.issuingBodyLines.join(' '),
      preparedAt: new Date(head.preparedAt),
    },
    orientation: 'portrait',
    header: { parentBody: head.parentBody, issuingBodyLines: head.issuingBodyLines, numberText: null },
    title: { typeName, subjectLines },
    closing: [],
    signatures: null,
    recipients: [],
  };
}
