import { implement } from '@orpc/server';

import { endCouncilMember } from '../../application/units/end-council-member.ts';
import { saveCouncilMember } from '../../application/units/save-council-member.ts';
import { saveCouncil } from '../../application/units/save-council.ts';
import { councilContract } from '../../contract/council.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Councils and their members. */
export function councilRoutes(services: Services) {
  const os = implement(councilContract);
  const { repositories } = services;
  return os.router({
    get: os.get.handler(() => {
      const council = repositories.council.get();
      return council ? { ...council, members: [...council.members] } : null;
    }),
    save: os.save.handler(({ input, errors }) => answer(saveCouncil(services, input), errors)),
    saveMember: os.saveMember.handler(({ input, errors }) =>
      answer(saveCouncilMember(services, input), errors),
    ),
    endMember: os.endMember.handler(({ input, errors }) => answer(endCouncilMember(services, input), errors)),
  });
}
