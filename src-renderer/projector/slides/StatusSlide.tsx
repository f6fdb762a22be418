import { Disconnected } from './SlideFrame.tsx';

/** A slide of the screen itself: it waits for the program, or something can't be shown. */
export function StatusSlide({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="slide">
      <div className="slide-top">
        <span />
        <Disconnected />
      </div>
      <div className="slide-body slide-body-centred" role="status">
        <p className="slide-gold">{title}</p>
        {hint !== undefined && <p className="slide-note">{hint}</p>}
      </div>
    </div>
  );
}
