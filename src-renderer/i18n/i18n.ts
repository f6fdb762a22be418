import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { certificateMessages } from '../features/certificates/messages.ts';
import { councilMessages } from '../features/council/messages.ts';
import { decisionMessages } from '../features/decisions/messages.ts';
import { draftMessages } from '../features/documents/drafts/messages.ts';
import { incomingMessages } from '../features/documents/incoming/messages.ts';
import { documentMessages } from '../features/documents/messages.ts';
import { outboxMessages } from '../features/documents/outbox/messages.ts';
import { officeTextMessages } from '../features/documents/settings/messages.ts';
import { signingMessages } from '../features/documents/signing/messages.ts';
import { wordTemplateMessages } from '../features/documents/templates/messages.ts';
import { verifyMessages } from '../features/documents/verify/messages.ts';
import { dossierMessages } from '../features/dossiers/messages.ts';
import { exchangeMessages } from '../features/exchange/messages.ts';
import { intakeMessages } from '../features/intake/messages.ts';
import { jobMessages } from '../features/jobs/messages.ts';
import { lawMessages } from '../features/law/messages.ts';
import { votingMessages } from '../features/law/voting/messages.ts';
import { agendaMessages } from '../features/meetings/agenda/messages.ts';
import { countingMessages } from '../features/meetings/counting/messages.ts';
import { creatingMessages } from '../features/meetings/creating/messages.ts';
import { meetingMessages } from '../features/meetings/messages.ts';
import { minutesMessages } from '../features/meetings/minutes/messages.ts';
import { paperMessages } from '../features/meetings/papers/messages.ts';
import { pollMessages } from '../features/meetings/polls/messages.ts';
import { projectingMessages } from '../features/meetings/projecting/messages.ts';
import { rehearsalMessages } from '../features/meetings/rehearsal/messages.ts';
import { rollMessages } from '../features/meetings/roll/messages.ts';
import { runningMessages } from '../features/meetings/running/messages.ts';
import { moneyMessages } from '../features/money/messages.ts';
import { peopleMessages } from '../features/people/messages.ts';
import { registerMessages } from '../features/register/messages.ts';
import { schemeMessages } from '../features/schemes/messages.ts';
import { scoringMessages } from '../features/scoring/messages.ts';
import { setupMessages } from '../features/setup/messages.ts';
import { unitMessages } from '../features/units/messages.ts';
import { projectorMessages } from '../projector/messages.ts';
import { consistencyMessages } from '../ui/consistency/messages.ts';
import { eligibilityMessages } from '../ui/eligibility/messages.ts';
import { formulaWordMessages } from '../ui/formula/messages.ts';
import { lawProblemMessages } from '../ui/law-problems/messages.ts';
import { pdfMessages } from '../ui/pdf/messages.ts';
import { unprintableMessages } from '../ui/unprintable/messages.ts';
import { commonMessages } from './common.ts';
import { errorMessages } from './errors.ts';

/** Languages of the screen. Printed documents are always Vietnamese. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The messages of every feature, one namespace each; English must have every key that Vietnamese has. */
const namespaces = {
  common: commonMessages,
  errors: errorMessages,
  eligibility: eligibilityMessages,
  formula: formulaWordMessages,
  setup: setupMessages,
  units: unitMessages,
  council: councilMessages,
  exchange: exchangeMessages,
  intake: intakeMessages,
  schemes: schemeMessages,
  scoring: scoringMessages,
  creating: creatingMessages,
  meetings: meetingMessages,
  counting: countingMessages,
  agenda: agendaMessages,
  polls: pollMessages,
  roll: rollMessages,
  papers: paperMessages,
  minutes: minutesMessages,
  rehearsal: rehearsalMessages,
  documents: documentMessages,
  incoming: incomingMessages,
  outbox: outboxMessages,
  signing: signingMessages,
  drafts: draftMessages,
  officeTexts: officeTextMessages,
  wordTemplates: wordTemplateMessages,
  consistency: consistencyMessages,
  verify: verifyMessages,
  jobs: jobMessages,
  law: lawMessages,
  voting: votingMessages,
  lawProblems: lawProblemMessages,
  people: peopleMessages,
  dossiers: dossierMessages,
  decisions: decisionMessages,
  register: registerMessages,
  certificates: certificateMessages,
  money: moneyMessages,
  pdf: pdfMessages,
  unprintable: unprintableMessages,
  projecting: projectingMessages,
  projector: projectorMessages,
  running: runningMessages,
};

type Namespaces = typeof namespaces;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { [Name in keyof Namespaces]: Namespaces[Name]['vi'] };
  }
}

const storageKey = 'so-vang:language';

/** Starts the texts of the page in the language chosen on this machine, Vietnamese at first. */
export function startI18n(): void {
  const stored = localStorage.getItem(storageKey);
  const language = languages.find((known) => known === stored) ?? 'vi';
  document.documentElement.lang = language;
  const resources = Object.fromEntries(
    languages.map((code) => [
      code,
      Object.fromEntries(Object.entries(namespaces).map(([name, messages]) => [name, messages[code]])),
    ]),
  );
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'vi',
    defaultNS: 'common',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Switches the language of the page and remembers it on this machine. */
export function changeLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
