import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { competenceOf, typeNameOf } from '../../../domain/documents/draft-content.ts';
import type { DraftContent, DraftIssue } from '../../../domain/documents/draft-content.ts';
import type { DraftView } from '../../../domain/documents/views/draft-view.ts';
import type { DocumentId, DraftId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { fileTypes } from '../../file-types.ts';
import type { Clock } from '../../ports.ts';
import { draftDifferences } from '../consistency/differences.ts';
import { hold } from '../consistency/hold.ts';
import type { HoldPorts } from '../consistency/hold.ts';
import { documentFileName } from '../document-file-name.ts';
import { makeBoth, makeDocument } from '../make-document.ts';
import type { MakingPorts } from '../make-document.ts';
import { writeRegistered } from '../register/write-registered.ts';
import type { RegisterPorts } from '../register/write-registered.ts';

type WritePorts = RegisterPorts & HoldPorts & MakingPorts;

/** Writes a draft as docx and pdf and enters it in the register: without number and date first, then with both. */
export async function writeDraft(
  ports: WritePorts,
  { id, number, date }: { id: DraftId } & DraftIssue,
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const draft = ports.repositories.drafts.find(id);
  if (!draft) return refuse('not_found');
  if ((number === null) !== (date === null)) return refuse('number_without_date');
  const { content, kind, year, aboutId } = draft;
  const empty = emptyParts(content);
  if (empty.length > 0) return refuse('draft_incomplete', { parts: empty.join(', ') });
  const held = hold(ports, await draftDifferences(ports, draft));
  if (!held.ok) return held;
  return writeRegistered(ports, {
    source: { kind: 'draft', id },
    year,
    aboutId,
    kind,
    number,
    issuedOn: date,
    notation: content.notation,
    typeName: typeNameOf(content),
    subject: subjectOf(content),
    signer: {
      competence: content.signer && competenceOf(content.signer),
      name: content.signer?.name ?? '',
      position: content.signer?.titleLines.at(-1) ?? '',
    },
    recipients: content.recipients,
    command: 'write_draft',
    render: () => makeBoth(ports, { kind, view: viewOf(ports, content, { number, date }) }),
  });
}

/** A draft as a file, without entering it anywhere. */
export async function previewDraft(
  ports: MakingPorts & { clock: Clock },
  { id, format }: { id: DraftId; format: 'docx' | 'pdf' },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const draft = ports.repositories.drafts.find(id);
  if (!draft) return refuse('not_found');
  const { content, kind } = draft;
  const view = viewOf(ports, content, { number: null, date: null });
  const made = await makeDocument(ports, { kind, view }, format);
  if (!made.ok) return made;
  const stem = documentFileName({ number: null, notation: content.notation, subject: subjectOf(content) });
  return ok({ name: `${stem}.${format}`, type: fileTypes[format], bytes: made.value });
}

function viewOf({ clock }: { clock: Clock }, content: DraftContent, issue: DraftIssue): DraftView {
  return { content, issue, preparedAt: clock.now() };
}

/** What a document can't do without, in the words of the paper (Nghị định 30/2020/NĐ-CP, Điều 8). */
function emptyParts({ heading, notation, subject, place }: DraftContent): readonly string[] {
  return [
    heading.issuingBodyLines.length === 0 ? 'cơ quan ban hành' : '',
    notation === '' ? 'ký hiệu' : '',
    subject === '' ? 'trích yếu' : '',
    place === '' ? 'địa danh' : '',
  ].filter((part) => part !== '');
}

function subjectOf({ subject }: DraftContent): string {
  return subject.replaceAll('\n', ' ');
}
