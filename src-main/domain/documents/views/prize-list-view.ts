/** The list by which prizes are paid out, as plain data; texts stand as they are printed. */
export type PrizeListView = {
  /** `DANH SÁCH CHI TIỀN THƯỞNG`. */
  readonly title: string;
  /** `Kèm theo Quyết định số 05/QĐ-UBND ngày 26/11/2026`, one entry for each line. */
  readonly subtitles: readonly string[];
  readonly rows: readonly PrizeListRow[];
  /** Đồng. */
  readonly total: number;
  /** `Hai triệu năm trăm ba mươi nghìn đồng`. */
  readonly totalInWords: string;
  /** `Lai Châu, ngày … tháng … năm 2026`. */
  readonly placeDate: string;
};

export type PrizeListRow = {
  readonly name: string;
  readonly unit: string;
  readonly award: string;
  readonly decision: string;
  /** Hundredths of the base salary. */
  readonly coefficient: number;
  /** Đồng. */
  readonly base: number;
  readonly amount: number;
  /** `đã chi 30/11/2026`; empty for what is still due. */
  readonly remark: string;
};

/** The fund of a year as a workbook: its movements, its prizes and what is left. */
export type FundReportView = {
  readonly year: number;
  readonly lines: readonly {
    readonly date: string;
    readonly text: string;
    /** Đồng; one of the two is 0. */
    readonly income: number;
    readonly expense: number;
  }[];
  readonly income: number;
  readonly expense: number;
  readonly balance: number;
  readonly balanceInWords: string;
  readonly prizesDue: number;
  readonly remarks: readonly string[];
};
