import { describe, expect, it } from 'vitest';

import { createHallWindow, placingOf } from './hall-window.ts';

const laptop = { availLeft: 0, availTop: 0, availWidth: 1366, availHeight: 728, isExtended: true };
const at = (screenX: number, screenY = 0) => ({ screenX, screenY, outerWidth: 1280, outerHeight: 720 });

describe('placingOf', () => {
  it('tells a second display from the operator’s own by where the middle of the window lies', () => {
    expect([placingOf(at(1366), laptop), placingOf(at(40), laptop), placingOf(at(0, -1080), laptop)]).toEqual(
      ['second_display', 'window', 'second_display'],
    );
  });

  it('knows that one display, or mirrored ones, are the operator’s own', () => {
    expect(placingOf(at(4000), { ...laptop, isExtended: false })).toBe('window');
  });

  it('does not guess where the browser tells nothing', () => {
    expect(placingOf(at(0), { availWidth: 1366, availHeight: 728 })).toBe('unknown');
  });
});

describe('the hall window of a browser', () => {
  function operatorPage() {
    const storage = new Map<string, string>();
    const hall = { ...at(1366), closed: false, focus: () => {}, close: () => (hall.closed = true) };
    let tick = (): void => {};
    const page = {
      screen: laptop,
      sessionStorage: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => storage.set(key, value),
        removeItem: (key: string) => storage.delete(key),
      },
      open: () => hall,
      setInterval: (run: () => void) => {
        tick = run;
        return 1;
      },
      clearInterval: () => (tick = () => {}),
    };
    return { page: page as unknown as Window, hall, tick: () => tick() };
  }

  it('is watched while somebody wants to know: moved to the operator’s display, and closed', () => {
    const { page, hall, tick } = operatorPage();
    const screen = createHallWindow(page, '/projector', 'real');
    const seen: string[] = [screen.placing()];
    const stop = screen.watch(() => seen.push(screen.placing()));
    screen.open();
    hall.screenX = 10;
    tick();
    tick();
    hall.closed = true;
    tick();
    stop();
    tick();
    expect(seen).toEqual(['closed', 'second_display', 'window', 'closed']);
  });

  it('is somewhere unknown after the operator’s page was loaded anew, until it is opened or closed', () => {
    const { page } = operatorPage();
    createHallWindow(page, '/projector', 'real').open();
    const again = createHallWindow(page, '/projector', 'real');
    const before = again.placing();
    again.close();
    expect([before, again.placing()]).toEqual(['unknown', 'closed']);
  });
});
