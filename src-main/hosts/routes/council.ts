import { implement } from '@orpc/server';

import { addCouncilMembers } from '../../application/council/add-council-members.ts';
import { createCouncil } from '../../application/council/create-council.ts';
import { endCouncilMember } from '../../application/council/end-council-member.ts';
import { currentCouncil } from '../../application/council/load-council.ts';
import { removeCouncilMember } from '../../application/council/remove-council-member.ts';
import { replaceCouncilMember } from '../../application/council/replace-council-member.ts';
import { saveCouncilMember } from '../../application/council/save-council-member.ts';
import { saveCouncil } from '../../application/council/save-council.ts';
import { councilContract } from '../../contract/council.contract.ts';
import type { Council } from '../../domain/council/council.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Councils and their members. */
export function councilRoutes(services: Services) {
  const os = implement(councilContract);
  const { repositories } = services;
  return os.router({
    list: os.list.handler(() => repositories.council.all().map(viewOf)),
    get: os.get.handler(() => {
      const council = currentCouncil(repositories, localMomentOf(services.clock.now()).date);
      return council ? viewOf(council) : null;
    }),
    create: os.create.handler(({ input, errors }) => answer(createCouncil(services, input), errors)),
    save: os.save.handler(({ input, errors }) => answer(saveCouncil(services, input), errors)),
    saveMember: os.saveMember.handler(({ input, errors }) =>
      answer(saveCouncilMember(services, input), errors),
    ),
    endMember: os.endMember.handler(({ input, errors }) => answer(endCouncilMember(services, input), errors)),
    removeMember: os.removeMember.handler(({ input, errors }) =>
      answer(removeCouncilMember(services, input), errors),
    ),
    replaceMember: os.replaceMember.handler(({ input, errors }) =>
      answer(replaceCouncilMember(services, input), errors),
    ),
    addMembers: os.addMembers.handler(({ input, errors }) =>
      answer(addCouncilMembers(services, input), errors),
    ),
  });
}

function viewOf(council: Council) {
  return { ...council, members: [...council.members] };
}
