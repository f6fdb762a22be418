import { agendaContract } from './agenda.contract.ts';
import { attachmentsContract } from './attachments.contract.ts';
import { certificatesContract } from './certificates.contract.ts';
import { conflictsContract } from './conflicts.contract.ts';
import { consistencyContract } from './consistency.contract.ts';
import { councilContract } from './council.contract.ts';
import { countingContract } from './counting.contract.ts';
import { decisionsContract } from './decisions.contract.ts';
import { documentTemplatesContract } from './document-templates.contract.ts';
import { documentsContract } from './documents.contract.ts';
import { dossiersContract } from './dossiers.contract.ts';
import { draftsContract } from './drafts.contract.ts';
import { eOfficeContract } from './e-office.contract.ts';
import { exchangeContract } from './exchange.contract.ts';
import { fileSettingsContract } from './file-settings.contract.ts';
import { incomingContract } from './incoming.contract.ts';
import { intakeContract } from './intake.contract.ts';
import { jobsContract } from './jobs.contract.ts';
import { lawContract } from './law.contract.ts';
import { layoutsContract } from './layouts.contract.ts';
import { liveContract } from './live.contract.ts';
import { meetingsContract } from './meetings.contract.ts';
import { minutesContract } from './minutes.contract.ts';
import { moneyContract } from './money.contract.ts';
import { officeTextsContract } from './office-texts.contract.ts';
import { outgoingContract } from './outgoing.contract.ts';
import { papersContract } from './papers.contract.ts';
import { peopleContract } from './people.contract.ts';
import { pollsContract } from './polls.contract.ts';
import { projectorContract } from './projector.contract.ts';
import { proposalsContract } from './proposals.contract.ts';
import { registerContract } from './register.contract.ts';
import { rehearsalContract } from './rehearsal.contract.ts';
import { rollContract } from './roll.contract.ts';
import { runningContract } from './running.contract.ts';
import { schemesContract } from './schemes.contract.ts';
import { scoringContract } from './scoring.contract.ts';
import { setupContract } from './setup.contract.ts';
import { signingContract } from './signing.contract.ts';
import { clustersContract, unitsContract } from './units.contract.ts';
import { verificationContract } from './verification.contract.ts';
import { votingRulesContract } from './voting-rules.contract.ts';

/** Everything the page can ask of the program, by feature. */
export const contract = {
  setup: setupContract,
  units: unitsContract,
  clusters: clustersContract,
  council: councilContract,
  intake: intakeContract,
  schemes: schemesContract,
  exchange: exchangeContract,
  scoring: scoringContract,
  layouts: layoutsContract,
  proposals: proposalsContract,
  meetings: meetingsContract,
  agenda: agendaContract,
  roll: rollContract,
  papers: papersContract,
  polls: pollsContract,
  conflicts: conflictsContract,
  counting: countingContract,
  projector: projectorContract,
  running: runningContract,
  minutes: minutesContract,
  drafts: draftsContract,
  documents: documentsContract,
  consistency: consistencyContract,
  eOffice: eOfficeContract,
  signing: signingContract,
  incoming: incomingContract,
  verification: verificationContract,
  law: lawContract,
  votingRules: votingRulesContract,
  people: peopleContract,
  dossiers: dossiersContract,
  decisions: decisionsContract,
  register: registerContract,
  money: moneyContract,
  certificates: certificatesContract,
  attachments: attachmentsContract,
  outgoing: outgoingContract,
  officeTexts: officeTextsContract,
  documentTemplates: documentTemplatesContract,
  fileSettings: fileSettingsContract,
  rehearsal: rehearsalContract,
  jobs: jobsContract,
  live: liveContract,
};
