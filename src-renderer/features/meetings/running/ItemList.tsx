import { useTranslation } from 'react-i18next';

import type { AgendaItemId } from '../../../../src-main/domain/kernel/ids.ts';
import { formatTime } from '../../../ui/format-moment.ts';
import type { RunningItem, RunningView } from './use-running.ts';

/** The agenda with the state of each item; choosing one shows its notes and changes nothing in the session. */
export function ItemList({
  running: { items, currentItemId },
  shownId,
  onLook,
}: {
  running: RunningView;
  shownId: AgendaItemId | undefined;
  onLook: (id: AgendaItemId) => void;
}) {
  const { t } = useTranslation('running');
  return (
    <ol className="running-items" aria-label={t('items')}>
      {items.map((item, index) => {
        const { id, position, section, title } = item;
        const state = stateOf(item, currentItemId);
        const begins = section !== '' && section !== items[index - 1]?.section;
        return (
          <li key={id}>
            {begins && <p className="running-section">{section}</p>}
            <button
              type="button"
              className="running-choice"
              data-state={state}
              aria-current={id === shownId}
              onClick={() => onLook(id)}
            >
              <span>{position}.</span>
              <span>
                {title}
                <small>{describe(item, state)}</small>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );

  function describe({ openedAt, closedAt }: RunningItem, state: 'ahead' | 'current' | 'done'): string {
    const word = t(`state.${state}`);
    if (openedAt === null) return word;
    const from = formatTime(openedAt);
    return `${word}, ${closedAt === null ? t('since', { time: from }) : t('times', { from, to: formatTime(closedAt) })}`;
  }
}

function stateOf({ id, closedAt }: RunningItem, currentItemId: AgendaItemId | null) {
  if (id === currentItemId) return 'current';
  return closedAt === null ? 'ahead' : 'done';
}
