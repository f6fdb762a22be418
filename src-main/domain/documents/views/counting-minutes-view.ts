import type { AwardResult, CouncilPaper, MinutesSeal, MinutesSignature } from './minutes-view.ts';

/**
 * What the counting minutes (biên bản kiểm phiếu) of a session print: all its votes on papers. No law lays the form down; it
 * has what such minutes have in practice, with the base of every percentage in words.
 */
export type CountingMinutesView = CouncilPaper & {
  /** When and where, `Địa điểm: …`. */
  readonly opening: readonly string[];
  readonly team: readonly CountingTeamLine[];
  /** How the team was chosen, and who of the council was there. */
  readonly introduction: readonly string[];
  readonly awards: readonly AwardResult[];
  /** Batches, double entry, recounts: what was done, never a figure of a part. */
  readonly course: readonly string[];
  readonly closing: readonly string[];
  readonly seal: MinutesSeal | null;
  readonly signatures: { readonly head: MinutesSignature; readonly chair: MinutesSignature };
};

export type CountingTeamLine = {
  readonly name: string;
  readonly post: string;
  /** `Tổ trưởng`, `Thư ký`, `Thành viên`. */
  readonly role: string;
};
