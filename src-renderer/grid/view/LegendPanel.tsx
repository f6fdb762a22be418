import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { GridLabels } from '../types.ts';

const tones = ['rejected', 'error', 'warning', 'changed', 'missing', 'computed'] as const;

/** What the marks in the cells mean, shown on cells of the same make. */
export function LegendPanel({ labels }: { labels: GridLabels }) {
  const { view } = labels;
  return (
    <dl className="sg-legend">
      {tones.map((tone) => (
        <Mark key={tone} className={`sg-tone-${tone}`} sample="9,5" meaning={view.tones[tone]} />
      ))}
      <Mark className="sg-read-only" sample="9,5" meaning={view.readOnlyMark} />
      <Mark
        className=""
        sample={
          <>
            9,5<span className="sg-note-mark">◥</span>
          </>
        }
        meaning={view.noteMark}
      />
      <Mark
        className=""
        sample={
          <>
            9,5
            <span className="sg-clip">
              <IconPaperclip size="1.1em" />2
            </span>
          </>
        }
        meaning={view.attachmentMark}
      />
      <Mark className="sg-flash" sample="9,5" meaning={view.flashMark} />
    </dl>
  );
}

interface MarkProps {
  readonly className: string;
  readonly sample: ReactNode;
  readonly meaning: string;
}

function Mark({ className, sample, meaning }: MarkProps) {
  return (
    <div className="sg-legend-line">
      <dt className={`sg-cell sg-align-end ${className}`} aria-hidden="true">
        {sample}
      </dt>
      <dd>{meaning}</dd>
    </div>
  );
}
