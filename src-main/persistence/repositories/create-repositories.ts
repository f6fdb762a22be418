import type { Repositories } from '../../application/repositories.ts';
import { createCertificateRepository } from './certificates.ts';
import { createCouncilRepository } from './council.ts';
import {
  createDocumentRepository,
  createDocumentTemplateRepository,
  createDraftRepository,
  createIncomingDocumentRepository,
} from './documents.ts';
import type { Drizzle } from './drizzle.ts';
import { createMeetingRepository, createProjectorRepository } from './meetings.ts';
import { createFactRepository, createSubjectRepository } from './people.ts';
import { createPollRepository } from './polls.ts';
import { createDossierRepository, createProposalRepository, createRoundRepository } from './proposals.ts';
import { createRegisterRepository } from './register-entries.ts';
import {
  createAmendmentRepository,
  createDecisionRepository,
  createImportMappingRepository,
  createMoneyRepository,
} from './register.ts';
import { createSchemeRepository } from './schemes.ts';
import { createScoreContextRepository, createSentWorkbookRepository } from './score-context.ts';
import { createScoreRepository, createSourceFileRepository } from './scoring.ts';
import { createGridLayoutRepository, createSettingRepository } from './settings.ts';
import { createClusterRepository, createUnitRepository } from './units.ts';
import { createVotingAmendmentRepository } from './voting-amendments.ts';

/** All repositories on one connection. */
export function createRepositories(db: Drizzle): Repositories {
  return {
    settings: createSettingRepository(db),
    units: createUnitRepository(db),
    clusters: createClusterRepository(db),
    council: createCouncilRepository(db),
    schemes: createSchemeRepository(db),
    scores: createScoreRepository(db),
    scoreContext: createScoreContextRepository(db),
    sentWorkbooks: createSentWorkbookRepository(db),
    gridLayouts: createGridLayoutRepository(db),
    sources: createSourceFileRepository(db),
    proposals: createProposalRepository(db),
    meetings: createMeetingRepository(db),
    polls: createPollRepository(db),
    projector: createProjectorRepository(db),
    votingAmendments: createVotingAmendmentRepository(db),
    drafts: createDraftRepository(db),
    documents: createDocumentRepository(db),
    incoming: createIncomingDocumentRepository(db),
    templates: createDocumentTemplateRepository(db),
    subjects: createSubjectRepository(db),
    facts: createFactRepository(db),
    register: createRegisterRepository(db),
    rounds: createRoundRepository(db),
    dossiers: createDossierRepository(db),
    decisions: createDecisionRepository(db),
    money: createMoneyRepository(db),
    certificates: createCertificateRepository(db),
    amendments: createAmendmentRepository(db),
    importMappings: createImportMappingRepository(db),
  };
}
