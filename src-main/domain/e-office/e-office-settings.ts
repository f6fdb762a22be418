import type { EOfficeOrganisation } from './e-office-document.ts';
import { nobody } from './edxml-message.ts';
import type { EdxmlStaff } from './edxml-message.ts';

/** In what shape a package is handed over. */
export const PackageShape = { folder: 'folder', zip: 'zip' } as const;
export type PackageShape = (typeof PackageShape)[keyof typeof PackageShape];

/** Who sends: the council, the body that does its work (Sở Nội vụ), or the province. */
export const SenderKey = { council: 'council', standingBody: 'standingBody', province: 'province' } as const;
export type SenderKey = (typeof SenderKey)[keyof typeof SenderKey];

/** An organisation of the office with whether somebody has compared its identifier with the official list. */
export type SendingOrganisation = EOfficeOrganisation & { readonly organIdConfirmed: boolean };

/** How the office hands documents over. */
export type EOfficeSettings = {
  /** Null: the folder beside the book. */
  readonly outboxFolder: string | null;
  /** Where status messages and incoming documents are put as files; null: nowhere. */
  readonly inboxFolder: string | null;
  readonly shape: PackageShape;
  /** Puts the files into `document.edxml` as well. */
  readonly embedFiles: boolean;
  readonly senders: Readonly<Record<SenderKey, SendingOrganisation>>;
  /** Whom receivers ask about a recall, an update or a replacement. */
  readonly contact: EdxmlStaff;
  /** Whom the office sends to. */
  readonly receivers: readonly EOfficeOrganisation[];
};

const nothingKnown = {
  organId: null,
  inCharge: null,
  address: null,
  email: null,
  telephone: null,
  organIdConfirmed: false,
} as const;

/**
 * What an office begins with. H35 as the code of the province is from memory: procedure codes bear it, and nobody has
 * compared it with Quyết định 20/2020/QĐ-TTg or with the list after the mergers of 2025.
 */
export const firstEOfficeSettings: EOfficeSettings = {
  outboxFolder: null,
  inboxFolder: null,
  shape: PackageShape.folder,
  embedFiles: false,
  senders: {
    council: {
      ...nothingKnown,
      name: 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu',
      inCharge: 'Ủy ban nhân dân tỉnh Lai Châu',
    },
    standingBody: {
      ...nothingKnown,
      name: 'Sở Nội vụ tỉnh Lai Châu',
      inCharge: 'Ủy ban nhân dân tỉnh Lai Châu',
    },
    province: { ...nothingKnown, organId: '000.00.00.H35', name: 'Ủy ban nhân dân tỉnh Lai Châu' },
  },
  contact: nobody,
  receivers: [],
};

/** Who sends a document: its notation names the body that issues it (`QĐ-UBND`, `TTr-SNV`, `SNV-TĐKT`, `BB-HĐTĐKT`). */
export function senderOf({ senders }: EOfficeSettings, notation: string): SendingOrganisation {
  const parts = notation.split('-');
  if (parts.includes('UBND')) return senders.province;
  return parts.includes('SNV') ? senders.standingBody : senders.council;
}

/** To whom a document goes that names nobody: to the province, or from the province to the body that does the work. */
export function usualReceiver({ senders }: EOfficeSettings, from: SendingOrganisation): EOfficeOrganisation {
  return organisationOf(from === senders.province ? senders.standingBody : senders.province);
}

/** The organisation as a document names it. */
export function organisationOf(sender: SendingOrganisation): EOfficeOrganisation {
  const { organIdConfirmed: _known, ...organisation } = sender;
  return organisation;
}

/** Whether a path names one folder wherever the program runs: `C:\…`, `\\server\share…` or `/…`, and no device. */
export function isWholeFolderPath(folder: string): boolean {
  if (/\p{Cc}/u.test(folder)) return false;
  if (folder.startsWith('\\\\')) return /^\\\\[^\\/?.][^\\/]*\\[^\\/]+/u.test(folder);
  return /^(?:[A-Za-z]:[\\/]|\/)/u.test(folder);
}

/** Whether a folder lies on another computer. */
export function isNetworkFolder(folder: string): boolean {
  return folder.startsWith('\\\\') || folder.startsWith('//');
}
