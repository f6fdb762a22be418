import type { QueryKey } from '@tanstack/react-query';

import type { ChangeTopic } from '../../src-main/contract/live.contract.ts';
import { orpc } from '../api/page-connection.ts';

/** Which queries show something of a topic and are asked again when it changes. */
export const queriesOfTopic: Readonly<Record<ChangeTopic, readonly QueryKey[]>> = {
  setup: [orpc.setup.key()],
  units: [
    orpc.units.key(),
    orpc.people.key(),
    orpc.exchange.key(),
    orpc.scoring.key(),
    orpc.proposals.key(),
    orpc.dossiers.key(),
  ],
  clusters: [
    orpc.clusters.key(),
    orpc.exchange.key(),
    orpc.scoring.key(),
    orpc.schemes.key(),
    orpc.dossiers.key(),
  ],
  schemes: [orpc.schemes.key(), orpc.clusters.schemes.key()],
  council: [orpc.council.key(), orpc.meetings.key()],
  scores: [orpc.exchange.key(), orpc.scoring.key()],
  proposals: [
    orpc.proposals.key(),
    orpc.dossiers.key(),
    orpc.meetings.key(),
    orpc.decisions.key(),
    orpc.consistency.key(),
  ],
  meetings: [
    orpc.meetings.key(),
    orpc.minutes.key(),
    orpc.counting.key(),
    orpc.roll.key(),
    orpc.papers.key(),
    orpc.proposals.key(),
    orpc.dossiers.key(),
    orpc.decisions.key(),
    orpc.running.key(),
  ],
  counting: [orpc.counting.state.key()],
  // What the hall sees comes by itself (`projector.watch`), before anything is asked for.
  projector: [],
  stage: [],
  running: [orpc.running.key(), orpc.minutes.get.key()],
  minutes: [orpc.minutes.get.key()],
  documents: [
    orpc.documents.key(),
    orpc.consistency.key(),
    orpc.eOffice.key(),
    orpc.verification.key(),
    orpc.outgoing.key(),
    orpc.officeTexts.key(),
    orpc.documentTemplates.key(),
    orpc.signing.key(),
    orpc.incoming.key(),
    orpc.drafts.key(),
    orpc.minutes.get.key(),
  ],
  law: [
    orpc.law.key(),
    orpc.votingRules.key(),
    orpc.meetings.key(),
    orpc.projector.key(),
    orpc.dossiers.key(),
    orpc.people.key(),
  ],
  people: [orpc.people.key(), orpc.dossiers.key(), orpc.register.key()],
  register: [
    orpc.register.key(),
    orpc.people.key(),
    orpc.dossiers.key(),
    orpc.money.key(),
    orpc.certificates.key(),
  ],
  decisions: [orpc.decisions.key(), orpc.dossiers.key(), orpc.consistency.key()],
  money: [orpc.money.key()],
  certificates: [orpc.certificates.key()],
};
