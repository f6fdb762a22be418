import './rehearsal-frame.css';

import { useTranslation } from 'react-i18next';

/** Around the whole window, above everything and in nobody's way: what it shows is a rehearsal. */
export function RehearsalFrame({ words }: { words?: boolean }) {
  const { t } = useTranslation('rehearsal');
  return <div className="rehearsal-frame">{words && <span>{t('mark')}</span>}</div>;
}
