import './document-tabs.css';

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The pages about documents, in the order in which a document comes to them. */
const tabs = [
  { to: '/documents/drafts', key: 'drafts' },
  { to: '/documents/consistency', key: 'consistency' },
  { to: '/documents', key: 'outgoing' },
  { to: '/documents/outbox', key: 'outbox' },
  { to: '/documents/incoming', key: 'incoming' },
  { to: '/documents/verify', key: 'verify' },
  { to: '/documents/templates', key: 'templates' },
  { to: '/documents/settings', key: 'settings' },
  { to: '/documents/signing', key: 'signing' },
] as const;

/** Leads from one page about documents to the others; every one of them has it under its title. */
export function DocumentTabs() {
  const { t } = useTranslation('documents');
  return (
    <nav className="document-tabs" aria-label={t('tab.label')}>
      {tabs.map(({ to, key }) => (
        <Link key={to} to={to} className="document-tab" activeOptions={{ exact: to === '/documents' }}>
          {t(`tab.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
