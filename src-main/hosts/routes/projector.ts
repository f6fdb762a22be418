import { implement } from '@orpc/server';

import { nextSlide, projectorSlide } from '../../application/projector/projector-slide.ts';
import { rememberUntilWritten } from '../../application/projector/remember-until-written.ts';
import {
  setProjectorBlack,
  setProjectorTheme,
  showOnProjector,
  stepProjector,
  turnProjector,
} from '../../application/projector/run-projector.ts';
import { watchProjector } from '../../application/projector/watch-projector.ts';
import { projectorContract } from '../../contract/projector.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** The hall screen. */
export function projectorRoutes(services: Services) {
  const os = implement(projectorContract);
  const { repositories } = services;
  const state = () => repositories.projector.get();
  const slide = rememberUntilWritten(services.audit, () => projectorSlide(services, repositories));
  return os.router({
    slide: os.slide.handler(slide),
    view: os.view.handler(state),
    watch: os.watch.handler(({ signal }) => watchProjector(services.changeFeed, { state, slide }, signal)),
    next: os.next.handler(({ input }) => nextSlide(services, repositories, input)),
    show: os.show.handler(({ input, errors }) => answer(showOnProjector(services, input), errors)),
    step: os.step.handler(({ input, errors }) => answer(stepProjector(services, input), errors)),
    turn: os.turn.handler(({ input, errors }) => answer(turnProjector(services, input), errors)),
    setBlack: os.setBlack.handler(({ input, errors }) => answer(setProjectorBlack(services, input), errors)),
    setTheme: os.setTheme.handler(({ input, errors }) => answer(setProjectorTheme(services, input), errors)),
  });
}
