import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { addedDetail } from '../../ui/added-detail.ts';
import { drawnHeight } from '../measure-text.ts';
import { fillPages, SLIDE_TEXT } from '../text-layout.ts';
import type { SlideText } from '../text-layout.ts';
import { usePages } from '../use-pages.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { BODY_WIDTH, bodyHeight, SlideFrame } from './SlideFrame.tsx';
import type { Quorum } from './SlideFrame.tsx';

/** The rule under the head and the room around it. */
const HEAD_MARGIN = 29;
const ROW_GAP = 14;
/** Room for two figures; longer numbers get more, in the widest type that a system may have. */
const ORDINAL_WIDTH = 92;
const FIGURE_WIDTH = 44;
/** Room for `17/19  89,47 %` under `Không đạt`, beside the name. */
const FIGURES_WIDTH = 520;
const FIGURES_LINES = 2;
const COLUMN_GAP = 24;
/** However long the head, a page has room for a row of two lines. */
const SMALLEST_PAGE = 3 * SLIDE_TEXT.name.lineHeight + ROW_GAP;

export type ListRow = {
  /** Null for a row that stands above the numbered ones. */
  readonly ordinal: number | null;
  readonly name: string;
  readonly detail: string;
  /** Two lines beside the name. */
  readonly figures?: ReactNode;
  /** The part of the list that begins with this row. */
  readonly section?: string;
  readonly mark?: 'current' | 'done' | 'apart';
  /** The mark in words, behind the name. */
  readonly markText?: string;
};

/** What stands between list and quorum, and its height in pixels of the canvas. */
export type Floor = { readonly element: ReactNode; readonly height: number };

/** A heading with notes above a numbered list that pages by itself. Names are broken into lines, never cut. */
export function PagedList({
  label,
  heading,
  note = '',
  firstNote = '',
  rows,
  rowStyle = SLIDE_TEXT.name,
  quorum,
  floor = null,
}: {
  label: string;
  heading: string;
  /** Under the heading of every page. */
  note?: string;
  /** Under the heading of the first page only. */
  firstNote?: string;
  rows: readonly ListRow[];
  rowStyle?: SlideText;
  quorum: Quorum;
  floor?: Floor | null;
}) {
  const { t } = useTranslation('projector');
  const headingStyle = fittingStyle(heading, [SLIDE_TEXT.heading, SLIDE_TEXT.small], {
    width: BODY_WIDTH,
    height: SLIDE_TEXT.heading.lineHeight,
  });
  const floorHeight = floor?.height ?? 0;
  const ordinalWidth = Math.max(ORDINAL_WIDTH, String(rows.at(-1)?.ordinal ?? '').length * FIGURE_WIDTH);
  const pages = useMemo(() => {
    const heightOfNote = (text: string): number => drawnHeight(text, SLIDE_TEXT.body, BODY_WIDTH);
    const head = drawnHeight(heading, headingStyle, BODY_WIDTH) + heightOfNote(note);
    const others = Math.max(SMALLEST_PAGE, bodyHeight(quorum) - floorHeight - head - HEAD_MARGIN);
    const first = Math.max(SMALLEST_PAGE, others - heightOfNote(firstNote));
    // The whole line is measured in the wider type of the name, so that no row can grow beyond what was reckoned.
    const heightOf = (row: ListRow): number => {
      const hasFigures = row.figures !== undefined;
      const width = BODY_WIDTH - ordinalWidth - COLUMN_GAP - (hasFigures ? FIGURES_WIDTH + COLUMN_GAP : 0);
      const figures = hasFigures ? FIGURES_LINES * SLIDE_TEXT.body.lineHeight : 0;
      const section = drawnHeight(row.section ?? '', SLIDE_TEXT.small, BODY_WIDTH);
      return section + Math.max(drawnHeight(lineOf(row), rowStyle, width), figures) + ROW_GAP;
    };
    return fillPages(rows, heightOf, { first, others });
  }, [heading, headingStyle, note, firstNote, rows, ordinalWidth, rowStyle, quorum, floorHeight]);
  const page = usePages(pages.length);
  const pageText = pages.length > 1 ? t('page', { page: page + 1, pages: pages.length }) : undefined;
  return (
    <SlideFrame label={label} page={pageText} quorum={quorum} floor={floor?.element}>
      <div className="slide-head">
        <h1 className="slide-gold" style={cssOf(headingStyle)}>
          {heading}
        </h1>
        {note !== '' && <p className="slide-note">{note}</p>}
        {page === 0 && firstNote !== '' && <p className="slide-note">{firstNote}</p>}
      </div>
      <ol className="slide-rows">
        {pages[page]?.map((row) => (
          <li key={row.ordinal}>
            {row.section !== undefined && (
              <p className="slide-gold" style={cssOf(SLIDE_TEXT.small)}>
                {row.section}
              </p>
            )}
            <div className="slide-row" data-mark={row.mark} style={cssOf(rowStyle)}>
              <span className="slide-ordinal" style={{ width: ordinalWidth }}>
                {row.ordinal}
              </span>
              <span className="slide-text">
                {row.name}
                <span style={cssOf(SLIDE_TEXT.body)}>{restOf(row)}</span>
              </span>
              {row.figures !== undefined && (
                <span className="slide-figures" style={{ width: FIGURES_WIDTH }}>
                  {row.figures}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </SlideFrame>
  );
}

function lineOf(row: ListRow): string {
  return `${row.name}${restOf(row)}`;
}

function restOf({ name, detail, markText }: ListRow): string {
  const added = addedDetail(name, detail);
  return `${added === '' ? '' : `, ${added}`}${markText === undefined ? '' : ` (${markText})`}`;
}
