import type { Instant } from '../../kernel/dates.ts';

/**
 * Everything that the summary of a cluster's or block's scores prints (bảng tổng hợp điểm), as plain data. Texts stand as
 * they are printed; nothing is added up or ranked after this point.
 */
export type ScoreSummaryView = {
  /** `UBND TỈNH LAI CHÂU`. */
  readonly parentBody: string;
  /** `CỤM THI ĐUA SỐ 1`, one entry for each line as it should stand. */
  readonly issuingBodyLines: readonly string[];
  /** `Cụm thi đua số 1 năm 2026`, one entry for each line. */
  readonly titleLines: readonly string[];
  /** `Bảng tiêu chí Cụm xã, phường, phiên bản 2; tổng điểm tối đa 1.000.` */
  readonly schemeSentence: string;
  /** Whether the result was declared final (chốt kết quả); a sheet that is still worked on says so in print. */
  readonly final: boolean;
  /** The groups at the top of the scheme that hold no bonus or penalty, `I` with its maximum. */
  readonly groups: readonly { readonly code: string; readonly name: string; readonly maximum: string }[];
  /** In the order of the ranking, units without a rank last. */
  readonly rows: readonly ScoreSummaryRow[];
  /** What a reader must know of the rows: ties, exclusions, missing scores; one entry for each paragraph. */
  readonly remarks: readonly string[];
  readonly signatures: {
    readonly left: readonly string[];
    readonly right: readonly string[];
  };
  readonly preparedAt: Instant;
};

export type ScoreSummaryRow = {
  readonly ordinal: number;
  readonly unit: string;
  /** By the groups of the view; empty where nothing was scored. */
  readonly groupTotals: readonly string[];
  readonly bonus: string;
  readonly penalty: string;
  readonly selfTotal: string;
  readonly clusterTotal: string;
  readonly appraisalTotal: string;
  /** What counts: the last layer that has a score, cell by cell. */
  readonly finalTotal: string;
  /** `1`, `2=`; empty without a rank. */
  readonly rank: string;
  /** What the unit is put forward for; empty for nothing. */
  readonly proposal: string;
};
