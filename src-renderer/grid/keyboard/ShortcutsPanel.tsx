import type { GridLabels } from '../types.ts';

interface ShortcutsPanelProps {
  readonly labels: GridLabels;
  readonly onClose: (refocus: boolean) => void;
}

/** Every shortcut of the grid, by what it is for. */
export function ShortcutsPanel({ labels, onClose }: ShortcutsPanelProps) {
  return (
    <>
      <div className="sg-shortcuts">
        {labels.shortcuts.groups.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <dl>
              {shortcuts.map(([keys, meaning]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="sg-panel-buttons">
        <button type="button" className="sg-button" onClick={() => onClose(true)}>
          {labels.view.close}
        </button>
      </div>
    </>
  );
}
