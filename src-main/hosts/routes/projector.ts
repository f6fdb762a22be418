import { implement } from '@orpc/server';

import { projectorSlide, setProjectorBlack, showOnProjector } from '../../application/projector/projector.ts';
import { projectorContract } from '../../contract/projector.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** The hall screen. */
export function projectorRoutes(services: Services) {
  const os = implement(projectorContract);
  const { repositories } = services;
  return os.router({
    slide: os.slide.handler(() => projectorSlide(services, repositories)),
    view: os.view.handler(() => repositories.projector.get()),
    show: os.show.handler(({ input, errors }) => answer(showOnProjector(services, input), errors)),
    setBlack: os.setBlack.handler(({ input, errors }) => answer(setProjectorBlack(services, input), errors)),
  });
}
