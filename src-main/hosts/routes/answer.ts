import { fileTypes } from '../../application/file-types.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** What oRPC hands a handler of a procedure that can refuse. */
type RefusableErrors = { REFUSED(options: { data: Refusal }): Error };

/** A rule's answer as the contract wants it: the value, or the typed error that crosses the connection. */
export function answer<T>(result: Result<T, Refusal>, errors: RefusableErrors): T {
  if (result.ok) return result.value;
  throw errors.REFUSED({ data: result.error });
}

/** A file of the page with its name in NFC. */
export async function fileContent(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A file handed to the page. */
export function handedFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  type: string = fileTypes.xlsx,
): { name: string; file: File } {
  return { name, file: new File([Buffer.from(bytes)], name, { type }) };
}
