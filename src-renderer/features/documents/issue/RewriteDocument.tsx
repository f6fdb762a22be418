import { useTranslation } from 'react-i18next';

import type { LeavingPaper } from '../../../../src-main/contract/consistency.contract.ts';
import { DocumentKind } from '../../../../src-main/domain/documents/document-kind.ts';
import { client } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import type { RegisterRow } from '../document-types.ts';
import { IssueDialog } from './IssueDialog.tsx';
import type { Issue } from './IssueDialog.tsx';

/** Writes an unsigned document anew, usually because its number was given. */
export function RewriteDocument({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const held = useHeld();
  return (
    <>
      <IssueDialog
        title={t('rewriteTitle')}
        hint={t('rewriteHint')}
        confirm={t('rewrite')}
        document={row}
        // The day of an invitation is one of its own fields.
        takesDate={row.kind !== DocumentKind.invitation}
        onWrite={(issue) => held.run(leavingOf(row), () => writeAnew(row, issue))}
        onClose={onClose}
      />
      {held.dialog}
    </>
  );
}

/** What is written anew is what the draft or the session says now. */
function leavingOf({ id, kind, draftId, meetingId }: RegisterRow): LeavingPaper {
  if (draftId !== null) return { kind: 'draft', id: draftId };
  return meetingId !== null && (kind === DocumentKind.minutes || kind === DocumentKind.countingMinutes)
    ? { kind: 'minutes', meetingId, of: kind }
    : { kind: 'document', id };
}

function writeAnew({ kind, draftId, meetingId }: RegisterRow, issue: Issue | null): Promise<unknown> {
  const number = issue?.number ?? null;
  if (draftId !== null) return client.drafts.write({ id: draftId, number, date: issue?.issuedOn ?? null });
  if (meetingId === null) throw new Error('A document comes from a session or from a draft');
  if (kind === DocumentKind.invitation) return client.papers.writeInvitation({ meetingId, number });
  const input = { meetingId, number, ...(issue && { issuedOn: issue.issuedOn }) };
  return kind === DocumentKind.countingMinutes
    ? client.documents.writeCountingMinutes(input)
    : client.documents.writeMinutes(input);
}
