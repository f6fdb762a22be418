import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { eOfficeFieldNames } from '../../domain/e-office/e-office-document.ts';
import type { EOfficeFieldProblem } from '../../domain/e-office/e-office-document.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { ExportRefusal } from '../documents/document-ports.ts';

/** Why a package couldn't be written, in the words of the contract. */
export function exportRefusal(refusal: ExportRefusal, folder: string): Refusal {
  switch (refusal.code) {
    case 'disk_full':
      return refuse(RefusalCode.outboxFull, { folder }).error;
    case 'no_rights':
      return refuse(RefusalCode.outboxNoRights, { folder }).error;
    case 'outbox_missing':
      return refuse(RefusalCode.outboxMissing, { folder }).error;
    case 'network_lost':
      return refuse(RefusalCode.networkLost, { folder }).error;
    case 'io':
      return refuse(RefusalCode.storageFailed, { detail: refusal.code }).error;
    case 'document_incomplete':
      return fieldRefusal(refusal.problems);
    case 'document_type_unknown':
      return refuse(RefusalCode.documentTypeUnknown).error;
    case 'not_validly_signed':
      return refuse(RefusalCode.signatureInvalid).error;
    case 'not_as_written':
      return notAsWritten(refusal.names.join('; '), refusal.left, folder);
    default:
      return assertNever(refusal);
  }
}

function notAsWritten(files: string, left: string | null, folder: string): Refusal {
  return left === null
    ? refuse(RefusalCode.packageNotAsWritten, { folder, files }).error
    : refuse(RefusalCode.packageLeftDiffering, { path: left, files }).error;
}

/** The first field that must be mended, by the name that Phụ lục VI gives it. */
function fieldRefusal([first]: readonly EOfficeFieldProblem[]): Refusal {
  if (!first) throw new Error('A document is incomplete for a reason');
  const field = eOfficeFieldNames[first.field];
  switch (first.problem.code) {
    case 'missing':
      return refuse(RefusalCode.eOfficeFieldMissing, { field }).error;
    case 'too_long':
      return refuse(RefusalCode.eOfficeFieldTooLong, { field, limit: first.problem.limit }).error;
    case 'out_of_range':
      return refuse(RefusalCode.eOfficeFieldOutOfRange, { field }).error;
    case 'twice':
      return refuse(RefusalCode.eOfficeFieldTwice, { field }).error;
    default:
      return assertNever(first.problem);
  }
}
