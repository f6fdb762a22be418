import type { ChangeEvent } from '../../contract/live.contract.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { turned } from '../../domain/meetings/hall-paging.ts';
import type { ProjectorTheme, ProjectorView } from '../../domain/meetings/projector-view.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import { neighbourOf } from './neighbour-of.ts';

type Nothing = Record<string, never>;
type Ports = CommandPorts & { readonly clock: Clock };

/** Another slide: hall and preview ask for it. */
const slideChanged: readonly ChangeEvent[] = [{ topic: 'projector', id: null }];
/** The same slide, another page or light: nobody asks for its names again. */
const stageChanged: readonly ChangeEvent[] = [{ topic: 'stage', id: null }];

/** Chooses what the hall sees: it is bright again and begins at its first page. */
export function showOnProjector(ports: Ports, view: ProjectorView): Result<Nothing, Refusal> {
  return command(ports, 'show_on_projector', 'projector', ({ projector }) => {
    projector.set({ ...projector.get(), view, black: false, turn: 0, since: ports.clock.now() });
    return ok({ value: {}, payload: view, changed: slideChanged });
  });
}

/**
 * Shows the slide after (1) or before (-1) the one that stands; at either end nothing changes.
 *
 * @param input.meetingId whose slides to begin with while the screen is empty; null where nobody has one in mind
 */
export function stepProjector(
  ports: Ports,
  { by, meetingId }: { by: 1 | -1; meetingId: MeetingId | null },
): Result<Nothing, Refusal> {
  return command(ports, 'show_on_projector', 'projector', (repositories) => {
    const state = repositories.projector.get();
    const view = neighbourOf(repositories, { view: state.view, by, meetingId }) ?? state.view;
    repositories.projector.set({ ...state, view, black: false, turn: 0, since: ports.clock.now() });
    return ok({ value: {}, payload: view, changed: slideChanged });
  });
}

/** Turns the pages of a list, forwards or back. */
export function turnProjector(ports: Ports, { by }: { by: 1 | -1 }): Result<Nothing, Refusal> {
  return command(ports, 'turn_projector', 'projector', ({ projector }) => {
    const state = projector.get();
    projector.set({ ...state, ...turned(state, by, ports.clock.now()) });
    return ok({ value: {}, payload: { by }, changed: stageChanged });
  });
}

/** Blackens the hall screen, or shows the slide again. */
export function setProjectorBlack(
  ports: CommandPorts,
  { black }: { black: boolean },
): Result<Nothing, Refusal> {
  return command(ports, 'set_projector_black', 'projector', ({ projector }) => {
    projector.set({ ...projector.get(), black });
    return ok({ value: {}, payload: { black }, changed: stageChanged });
  });
}

/** Draws the slides light on dark or dark on light, as the room needs. */
export function setProjectorTheme(
  ports: CommandPorts,
  { theme }: { theme: ProjectorTheme },
): Result<Nothing, Refusal> {
  return command(ports, 'set_projector_theme', 'projector', ({ projector }) => {
    projector.set({ ...projector.get(), theme });
    return ok({ value: {}, payload: { theme }, changed: stageChanged });
  });
}
