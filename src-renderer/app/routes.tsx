import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { pathInBook } from '../../src-main/contract/book.ts';
import { book } from '../api/page-connection.ts';
import { AppLayout } from './AppLayout.tsx';
import { NotFound } from './NotFound.tsx';

const root = createRootRoute({ notFoundComponent: NotFound });

/** The pages inside the frame with navigation; each feature is loaded when it is first opened. */
const layout = createRoute({ getParentRoute: () => root, id: 'layout', component: AppLayout });

const home = createRoute({
  getParentRoute: () => layout,
  path: '/',
  component: lazyRouteComponent(() => import('../features/setup/HomePage.tsx'), 'HomePage'),
});
const units = createRoute({
  getParentRoute: () => layout,
  path: '/units',
  component: lazyRouteComponent(() => import('../features/units/UnitsPage.tsx'), 'UnitsPage'),
});
const clusters = createRoute({
  getParentRoute: () => layout,
  path: '/clusters',
  component: lazyRouteComponent(() => import('../features/units/ClustersPage.tsx'), 'ClustersPage'),
});
const council = createRoute({
  getParentRoute: () => layout,
  path: '/council',
  component: lazyRouteComponent(() => import('../features/council/CouncilPage.tsx'), 'CouncilPage'),
});
const intake = createRoute({
  getParentRoute: () => layout,
  path: '/intake',
  component: lazyRouteComponent(() => import('../features/intake/IntakePage.tsx'), 'IntakePage'),
});
const schemes = createRoute({
  getParentRoute: () => layout,
  path: '/schemes',
  validateSearch: (search): { year?: number; scheme?: string; version?: number } => ({
    ...(typeof search['year'] === 'number' && { year: search['year'] }),
    ...(typeof search['scheme'] === 'string' && { scheme: search['scheme'] }),
    ...(typeof search['version'] === 'number' && { version: search['version'] }),
  }),
  component: lazyRouteComponent(() => import('../features/schemes/SchemesPage.tsx'), 'SchemesPage'),
});
const exchange = createRoute({
  getParentRoute: () => layout,
  path: '/exchange',
  validateSearch: (search): { cluster?: string; tab?: string | null } => ({
    ...(typeof search['cluster'] === 'string' && { cluster: search['cluster'] }),
    ...(typeof search['tab'] === 'string' && { tab: search['tab'] }),
  }),
  component: lazyRouteComponent(() => import('../features/exchange/ExchangePage.tsx'), 'ExchangePage'),
});
const scoring = createRoute({
  getParentRoute: () => layout,
  path: '/scoring',
  component: lazyRouteComponent(() => import('../features/scoring/ScoringPage.tsx'), 'ScoringPage'),
});
const scoreSheet = createRoute({
  getParentRoute: () => layout,
  path: '/scoring/$clusterId',
  component: lazyRouteComponent(() => import('../features/scoring/ScoreSheetPage.tsx'), 'ScoreSheetPage'),
});
const meetings = createRoute({
  getParentRoute: () => layout,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../features/meetings/MeetingsPage.tsx'), 'MeetingsPage'),
});
const meeting = createRoute({
  getParentRoute: () => layout,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('../features/meetings/MeetingPage.tsx'), 'MeetingPage'),
});
const documents = createRoute({
  getParentRoute: () => layout,
  path: '/documents',
  component: lazyRouteComponent(() => import('../features/documents/DocumentsPage.tsx'), 'DocumentsPage'),
});
const drafts = createRoute({
  getParentRoute: () => layout,
  path: '/documents/drafts',
  component: lazyRouteComponent(() => import('../features/documents/drafts/DraftsPage.tsx'), 'DraftsPage'),
});
const consistency = createRoute({
  getParentRoute: () => layout,
  path: '/documents/consistency',
  component: lazyRouteComponent(
    () => import('../features/documents/consistency/ConsistencyPage.tsx'),
    'ConsistencyPage',
  ),
});
const draft = createRoute({
  getParentRoute: () => layout,
  path: '/documents/drafts/$draftId',
  component: lazyRouteComponent(() => import('../features/documents/drafts/DraftPage.tsx'), 'DraftPage'),
});
const outbox = createRoute({
  getParentRoute: () => layout,
  path: '/documents/outbox',
  component: lazyRouteComponent(() => import('../features/documents/outbox/OutboxPage.tsx'), 'OutboxPage'),
});
const signing = createRoute({
  getParentRoute: () => layout,
  path: '/documents/signing',
  component: lazyRouteComponent(() => import('../features/documents/signing/SigningPage.tsx'), 'SigningPage'),
});
const incoming = createRoute({
  getParentRoute: () => layout,
  path: '/documents/incoming',
  component: lazyRouteComponent(
    () => import('../features/documents/incoming/IncomingPage.tsx'),
    'IncomingPage',
  ),
});
const verify = createRoute({
  getParentRoute: () => layout,
  path: '/documents/verify',
  component: lazyRouteComponent(() => import('../features/documents/verify/VerifyPage.tsx'), 'VerifyPage'),
});
const documentTemplates = createRoute({
  getParentRoute: () => layout,
  path: '/documents/templates',
  component: lazyRouteComponent(
    () => import('../features/documents/templates/TemplatesPage.tsx'),
    'TemplatesPage',
  ),
});
const documentSettings = createRoute({
  getParentRoute: () => layout,
  path: '/documents/settings',
  component: lazyRouteComponent(
    () => import('../features/documents/settings/DocumentSettingsPage.tsx'),
    'DocumentSettingsPage',
  ),
});
const law = createRoute({
  getParentRoute: () => layout,
  path: '/law',
  validateSearch: (search): { award?: string; tab?: string | null } => ({
    ...(typeof search['award'] === 'string' && { award: search['award'] }),
    ...(typeof search['tab'] === 'string' && { tab: search['tab'] }),
  }),
  component: lazyRouteComponent(() => import('../features/law/LawPage.tsx'), 'LawPage'),
});
const people = createRoute({
  getParentRoute: () => layout,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/PeoplePage.tsx'), 'PeoplePage'),
});
const subject = createRoute({
  getParentRoute: () => layout,
  path: '/people/$subjectId',
  component: lazyRouteComponent(() => import('../features/people/SubjectPage.tsx'), 'SubjectPage'),
});
const dossiers = createRoute({
  getParentRoute: () => layout,
  path: '/dossiers',
  validateSearch: (search): { round?: string } => ({
    ...(typeof search['round'] === 'string' && { round: search['round'] }),
  }),
  component: lazyRouteComponent(() => import('../features/dossiers/DossiersPage.tsx'), 'DossiersPage'),
});
const decisions = createRoute({
  getParentRoute: () => layout,
  path: '/decisions',
  component: lazyRouteComponent(() => import('../features/decisions/DecisionsPage.tsx'), 'DecisionsPage'),
});
const decision = createRoute({
  getParentRoute: () => layout,
  path: '/decisions/$decisionId',
  component: lazyRouteComponent(() => import('../features/decisions/DecisionPage.tsx'), 'DecisionPage'),
});
const register = createRoute({
  getParentRoute: () => layout,
  path: '/register',
  validateSearch: (search): { tab?: string | null } => ({
    ...(typeof search['tab'] === 'string' && { tab: search['tab'] }),
  }),
  component: lazyRouteComponent(() => import('../features/register/RegisterPage.tsx'), 'RegisterPage'),
});
const certificates = createRoute({
  getParentRoute: () => layout,
  path: '/certificates',
  component: lazyRouteComponent(
    () => import('../features/certificates/CertificatesPage.tsx'),
    'CertificatesPage',
  ),
});
const money = createRoute({
  getParentRoute: () => layout,
  path: '/money',
  component: lazyRouteComponent(() => import('../features/money/MoneyPage.tsx'), 'MoneyPage'),
});

/** The hall screen stands alone: nothing of the operator's frame may show there. */
const projector = createRoute({
  getParentRoute: () => root,
  path: '/projector',
  component: lazyRouteComponent(() => import('../projector/ProjectorPage.tsx'), 'ProjectorPage'),
});

/** The plate that tells displays apart. */
const displayNumber = createRoute({
  getParentRoute: () => root,
  path: '/display/$number',
  validateSearch: (search): { operator: boolean } => ({ operator: 'operator' in search }),
  component: lazyRouteComponent(() => import('../projector/DisplayNumberPage.tsx'), 'DisplayNumberPage'),
});

export const router = createRouter({
  basepath: pathInBook(book, '/'),
  routeTree: root.addChildren([
    layout.addChildren([
      home,
      units,
      clusters,
      council,
      intake,
      schemes,
      exchange,
      scoring,
      scoreSheet,
      meetings,
      meeting,
      documents,
      outbox,
      signing,
      incoming,
      drafts,
      consistency,
      verify,
      draft,
      documentTemplates,
      documentSettings,
      law,
      people,
      subject,
      dossiers,
      decisions,
      decision,
      register,
      certificates,
      money,
    ]),
    projector,
    displayNumber,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
