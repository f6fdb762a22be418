import './projector.css';

import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The number of a display, on a plate that the shell puts on each of them for a few seconds. */
export function DisplayNumberPage() {
  const { t } = useTranslation('projector');
  const { number } = useParams({ from: '/display/$number' });
  const { operator } = useSearch({ from: '/display/$number' });
  return (
    <main className="display-number">
      <p className="display-number-figure">{number}</p>
      <p>{t(operator ? 'displayOperator' : 'displayOther')}</p>
    </main>
  );
}
