import { implement } from '@orpc/server';

import { dossiersContract } from '../../contract/dossiers.contract.ts';
import type { Services } from '../services.ts';

/** Rounds of commendation and their dossiers. */
export function dossierRoutes(services: Services) {
  const os = implement(dossiersContract);
  const { repositories } = services;
  return os.router({
    rounds: os.rounds.handler(({ input }) => repositories.rounds.ofYear(input.year)),
  });
}
