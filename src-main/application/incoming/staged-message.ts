import type { EdxmlFailure, EdxmlReading } from '../../domain/e-office/edxml-message.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { FolderRefusal } from '../documents/document-ports.ts';
import type { FileHash } from '../ports.ts';

/** Reads messages of the exchange off the main thread. */
export interface MessageReader {
  readEdxml(bytes: Uint8Array): Promise<Result<EdxmlReading, EdxmlFailure>>;
}

/** The folder in which an e-office or an officer lays messages down as files. */
export interface EOfficeInbox {
  /** The messages in it by name; a file above the limit of a message comes without its bytes. */
  read(
    folder: string,
  ): Promise<Result<readonly { readonly name: string; readonly bytes: Uint8Array | null }[], FolderRefusal>>;
}

/** A message that waits for the officer's decision. */
export type StagedMessage = {
  readonly reading: EdxmlReading;
  readonly hash: FileHash;
  readonly bytes: Uint8Array;
};
