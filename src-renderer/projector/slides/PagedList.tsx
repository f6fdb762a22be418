import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { measureText } from '../measure-text.ts';
import { fillPages, SLIDE_TEXT, textHeight } from '../text-layout.ts';
import { usePages } from '../use-pages.ts';
import { cssOf, fittingStyle } from './fitting.ts';
import { BODY_WIDTH, bodyHeight, SlideFrame } from './SlideFrame.tsx';
import type { Quorum } from './SlideFrame.tsx';

/** The rule under the head and the room around it. */
const HEAD_MARGIN = 35;
const ROW_GAP = 18;
const ORDINAL_WIDTH = 130;
/** However long the head, a page has room for a row of two lines. */
const SMALLEST_PAGE = 2 * SLIDE_TEXT.name.lineHeight + ROW_GAP;

export type ListRow = {
  readonly ordinal: number;
  readonly name: string;
  readonly detail: string;
  /** What stands on the right of the row. */
  readonly figures?: ReactNode;
};

/** A heading with notes above a numbered list that pages by itself. Names are broken into lines, never cut. */
export function PagedList({
  label,
  heading,
  notes,
  rows,
  figuresWidth = 0,
  quorum,
}: {
  label: string;
  heading: string;
  notes: readonly string[];
  rows: readonly ListRow[];
  figuresWidth?: number;
  quorum: Quorum;
}) {
  const { t } = useTranslation('projector');
  const headingStyle = fittingStyle(heading, [SLIDE_TEXT.heading, SLIDE_TEXT.body], {
    width: BODY_WIDTH,
    height: 2 * SLIDE_TEXT.heading.lineHeight,
  });
  const pages = useMemo(() => {
    const head =
      textHeight(heading, headingStyle, BODY_WIDTH, measureText) +
      notes.reduce((sum, note) => sum + textHeight(note, SLIDE_TEXT.body, BODY_WIDTH, measureText), 0);
    const room = Math.max(SMALLEST_PAGE, bodyHeight(quorum) - head - HEAD_MARGIN);
    const width = BODY_WIDTH - ORDINAL_WIDTH - figuresWidth;
    // The whole line is measured in the wider type of the name, so that no row can grow beyond what was reckoned.
    const heightOf = (row: ListRow): number =>
      textHeight(lineOf(row), SLIDE_TEXT.name, width, measureText) + ROW_GAP;
    return fillPages(rows, heightOf, room);
  }, [heading, headingStyle, notes, rows, figuresWidth, quorum]);
  const page = usePages(pages.length);
  const pageText = pages.length > 1 ? t('page', { page: page + 1, pages: pages.length }) : undefined;
  return (
    <SlideFrame label={label} page={pageText} quorum={quorum}>
      <div className="slide-head">
        <h1 className="slide-gold" style={cssOf(headingStyle)}>
          {heading}
        </h1>
        {notes.map((note) => (
          <p key={note} className="slide-note">
            {note}
          </p>
        ))}
      </div>
      <ol className="slide-rows">
        {pages[page]?.map((row) => (
          <li key={row.ordinal} className="slide-row" style={cssOf(SLIDE_TEXT.name)}>
            <span className="slide-ordinal">{row.ordinal}</span>
            <span className="slide-text">
              {row.name}
              {row.detail !== '' && <span style={cssOf(SLIDE_TEXT.body)}>, {row.detail}</span>}
            </span>
            {row.figures}
          </li>
        ))}
      </ol>
    </SlideFrame>
  );
}

function lineOf({ name, detail }: ListRow): string {
  return detail === '' ? name : `${name}, ${detail}`;
}
