import type { KeyedSlide } from '../../contract/projector.contract.ts';
import type { ChangeFeed } from '../ports.ts';
import type { ProjectorState } from '../session-repositories.ts';

/** How the hall screen stands, and its slide where that may be another one than was told last. */
export type HallChange = { readonly state: ProjectorState; readonly slide: KeyedSlide | null };

/**
 * Tells at once how the hall screen stands, and again after every command that changed it. The slide is made in the very
 * turn of the command: whatever pages ask after it waits behind the hall.
 *
 * @param read.slide answers with the same object as long as the slide is the same
 */
export async function* watchProjector(
  changeFeed: Pick<ChangeFeed, 'subscribe'>,
  read: { readonly state: () => ProjectorState; readonly slide: () => KeyedSlide },
  signal: AbortSignal | undefined,
): AsyncGenerator<HallChange, void, void> {
  // Listening begins before the first look: a change in between would be lost otherwise.
  const changes = changeFeed.subscribe(signal);
  let told = read.slide();
  yield { state: read.state(), slide: told };
  for await (const { topic } of changes) {
    if (topic === 'stage') {
      yield { state: read.state(), slide: null };
    } else if (topic === 'projector') {
      const slide = read.slide();
      yield { state: read.state(), slide: slide === told ? null : slide };
      told = slide;
    }
  }
}
