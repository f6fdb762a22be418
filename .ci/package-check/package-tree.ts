import type { FuseName } from './fuses.ts';

export type Platform = 'win32' | 'linux';

/** What was found in an unpacked package, and nothing judged yet. Paths are relative and use forward slashes. */
export interface PackageTree {
  readonly platform: Platform;
  /** Files in resources/app.asar; `unpacked` ones lie beside it. */
  readonly archive: ReadonlyMap<string, { readonly unpacked: boolean }>;
  /** Files on disk, app.asar as one of them. */
  readonly files: readonly string[];
  /** package.json inside the archive. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** What kind of binary each native module on disk is, by its first bytes. */
  readonly nativeModules: ReadonlyMap<string, Platform | 'unknown'>;
  readonly fuses: Readonly<Record<FuseName, string>> | null;
  /** SHA-256 of the archive's header, as Electron compares it at start. */
  readonly archiveHash: string;
  /** Version resource of the Windows executable; null elsewhere. */
  readonly metadata: ExecutableMetadata | null;
}

export interface ExecutableMetadata {
  readonly productName: string;
  readonly fileDescription: string;
  readonly fileVersion: string;
  /** The hash the executable holds for resources/app.asar, empty without one. */
  readonly archiveHash: string;
  /** Pixel widths of the icons. */
  readonly iconWidths: readonly number[];
}

/** What the checkout says the package must hold. */
export interface Expectation {
  readonly version: string;
  readonly productName: string;
  readonly executableName: string;
  /** Files of dist/renderer, drizzle/ and resources/. */
  readonly shippedFiles: readonly string[];
}
