import { describe, expect, it } from 'vitest';

import type { ProjectorPlacing } from '../../contract/shell-bridge.ts';
import { chooseHallDisplay } from './display-choice.ts';
import type { RememberedDisplay } from './display-choice.ts';
import { createDisplayNumbers } from './display-numbers.ts';
import { createProjector } from './projector-window.ts';
import { ScreenDouble, WindowDouble, display } from './testing/electron-double.ts';
import type { DisplayDouble } from './testing/electron-double.ts';

const LAPTOP = display(1, 0, { width: 1366, height: 768 }, true);
const HALL = display(2, 1366);
const SIDE = display(3, 1366 + 1920);

function room(displays: readonly DisplayDouble[], remembered: RememberedDisplay | null = null) {
  const screen = new ScreenDouble(displays);
  const windows: WindowDouble[] = [];
  const state = { remembered, blockers: 0, ignoredMoves: 0 };
  const placings: ProjectorPlacing[] = [];
  const operator = new WindowDouble({ width: 1366, height: 728 });
  const projector = createProjector({
    screen: screen as never,
    powerSaveBlocker: { start: () => (state.blockers += 1), stop: () => (state.blockers -= 1) > 0 },
    memory: {
      read: () => state.remembered,
      write(value) {
        state.remembered = value;
      },
    },
    createWindow() {
      const window = new WindowDouble({ show: false, width: 960, height: 540 });
      window.ignoredMoves = state.ignoredMoves;
      windows.push(window);
      return window as never;
    },
    operatorWindow: () => operator as never,
    wait: async () => {},
    onPlaced: (placing) => placings.push(placing),
  });
  return {
    placings,
    screen,
    windows,
    state,
    operator,
    projector,
    first: () => windows[0] ?? new WindowDouble({}),
  };
}

/** Long enough for a placing that a display event began. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('chooseHallDisplay', () => {
  it('takes the display that the operator does not work on', () => {
    expect(chooseHallDisplay([LAPTOP, HALL], LAPTOP.id, null)).toBe(HALL);
    expect(chooseHallDisplay([LAPTOP, HALL], HALL.id, null)).toBe(LAPTOP);
  });

  it('prefers an external display to one that is built in', () => {
    expect(chooseHallDisplay([HALL, LAPTOP, SIDE], HALL.id, null)).toBe(SIDE);
  });

  it('recognises the remembered display by id, or by place after its id changed', () => {
    expect(chooseHallDisplay([LAPTOP, HALL, SIDE], LAPTOP.id, { id: 3, bounds: LAPTOP.bounds })).toBe(SIDE);
    expect(chooseHallDisplay([LAPTOP, HALL, SIDE], LAPTOP.id, { id: 99, bounds: SIDE.bounds })).toBe(SIDE);
    expect(chooseHallDisplay([LAPTOP, HALL, SIDE], LAPTOP.id, { id: 99, bounds: LAPTOP.bounds })).toBe(HALL);
  });

  it('never takes the operator’s own display, even when it is the remembered one', () => {
    expect(chooseHallDisplay([LAPTOP, HALL], LAPTOP.id, LAPTOP)).toBe(HALL);
    expect(chooseHallDisplay([LAPTOP], LAPTOP.id, LAPTOP)).toBeNull();
  });
});

describe('the hall screen', () => {
  it('is moved into the second display while hidden, sized, shown and only then made full screen', async () => {
    const { projector, first } = room([LAPTOP, HALL]);
    await projector.open();
    expect(first().calls).toEqual([
      'bounds 1406,40 640x360',
      'bounds 1366,0 1920x1080',
      'show inactive',
      'full screen',
      'to top',
    ]);
  });

  it('tries again when the system left the window on the wrong display', async () => {
    const scene = room([LAPTOP, HALL]);
    scene.state.ignoredMoves = 2;
    await scene.projector.open();
    expect([
      scene.first().bounds,
      scene.first().fullScreen,
      scene.first().calls.filter((call) => call === 'full screen').length,
    ]).toEqual([HALL.bounds, true, 2]);
  });

  it('stays a window on a single display, as with mirrored screens', async () => {
    const { projector, first } = room([LAPTOP]);
    await projector.open();
    expect(first().calls).toEqual(['bounds 203,94 960x540', 'show inactive', 'show']);
  });

  it('falls back to the first display when its own is unplugged, and returns when it is plugged in again', async () => {
    const { projector, first, screen } = room([LAPTOP, HALL]);
    await projector.open();
    screen.displays = [LAPTOP];
    screen.emit('display-removed');
    await settle();
    const unplugged = { fullScreen: first().fullScreen, bounds: first().bounds };
    screen.displays = [LAPTOP, HALL];
    screen.emit('display-added');
    screen.emit('display-metrics-changed');
    await settle();
    expect([unplugged, { fullScreen: first().fullScreen, bounds: first().bounds }]).toEqual([
      { fullScreen: false, bounds: { x: 203, y: 94, width: 960, height: 540 } },
      { fullScreen: true, bounds: HALL.bounds },
    ]);
  });

  it('never takes the focus by itself, and leaves a window as the operator has put it', async () => {
    const { projector, first, screen } = room([LAPTOP]);
    await projector.open();
    first().bounds = { x: 10, y: 10, width: 500, height: 300 };
    const before = first().calls.length;
    screen.emit('display-metrics-changed');
    await settle();
    screen.displays = [LAPTOP, HALL];
    screen.emit('display-added');
    await settle();
    screen.displays = [LAPTOP];
    screen.emit('display-removed');
    await settle();
    const calls = first().calls.slice(before);
    expect([calls[0], calls.includes('show'), calls.includes('focus')]).toEqual([
      'bounds 1406,40 640x360',
      false,
      false,
    ]);
  });

  it('comes back when it was minimised', async () => {
    const { projector, first } = room([LAPTOP, HALL]);
    await projector.open();
    first().minimized = true;
    await projector.open();
    expect(first().calls.slice(-2)).toEqual(['restore', 'to top']);
  });

  it('tells the operator’s page where it is, so that a mirrored display never shows what is typed', async () => {
    const { projector, screen, placings } = room([LAPTOP, HALL]);
    const said = [projector.placing()];
    await projector.open();
    said.push(projector.placing());
    screen.displays = [LAPTOP];
    screen.emit('display-removed');
    await settle();
    screen.displays = [LAPTOP, HALL];
    screen.emit('display-added');
    await settle();
    projector.close();
    expect([said, placings]).toEqual([
      ['closed', 'second_display'],
      ['second_display', 'window', 'second_display', 'closed'],
    ]);
  });

  it('says that it lies over the work when the system would not let it go', async () => {
    const { projector, state, placings } = room([LAPTOP, HALL]);
    state.ignoredMoves = 99;
    await projector.open();
    expect([placings, projector.placing()]).toEqual([['window'], 'window']);
  });

  it('fills a display of another scaling: size and place are its own, never those of the laptop’s', async () => {
    // 3840×2160 at 200 % beside 1366×768 at 100 %, in the pixels that Electron reckons with.
    const scaled = { ...display(4, 1366, { width: 1920, height: 1080 }), scaleFactor: 2 };
    const scene = room([LAPTOP, scaled]);
    scene.first();
    await scene.projector.open();
    expect([scene.first().bounds, scene.first().fullScreen]).toEqual([scaled.bounds, true]);
    scene.screen.displays = [LAPTOP, { ...scaled, bounds: { x: 1366, y: -200, width: 2560, height: 1440 } }];
    scene.screen.emit('display-metrics-changed');
    await settle();
    expect([scene.first().fullScreen, scene.projector.placing()]).toEqual([true, 'second_display']);
  });

  it('keeps the display awake while it is open, and is not opened twice', async () => {
    const { projector, state, windows } = room([LAPTOP, HALL]);
    await projector.open();
    await projector.open();
    const open = [windows.length, state.blockers];
    projector.close();
    expect([open, [windows.length, state.blockers]]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('remembers where it was closed, so that the next meeting finds the same display', async () => {
    const { projector, state, first, windows } = room([LAPTOP, HALL, SIDE]);
    await projector.open();
    first().bounds = SIDE.bounds;
    projector.close();
    await projector.open();
    expect([state.remembered, windows[1]?.bounds]).toEqual([
      { id: SIDE.id, bounds: SIDE.bounds },
      SIDE.bounds,
    ]);
  });

  it('ignores displays that come and go while it is closed', async () => {
    const { projector, screen, first } = room([LAPTOP, HALL]);
    await projector.open();
    projector.close();
    const before = first().calls.length;
    screen.emit('display-removed');
    await settle();
    expect(first().calls).toHaveLength(before);
  });
});

describe('the numbers of the displays', () => {
  it('stand on every display from the left for a few seconds, once', async () => {
    const screen = new ScreenDouble([HALL, LAPTOP, SIDE]);
    const plates: { number: number; isOperators: boolean; window: WindowDouble }[] = [];
    let end = (): void => {};
    const identify = createDisplayNumbers({
      screen: screen as never,
      operatorWindow: () => new WindowDouble({ width: 1366, height: 728 }) as never,
      createWindow({ number }, isOperators) {
        const window = new WindowDouble({});
        plates.push({ number, isOperators, window });
        return window as never;
      },
      wait: () => new Promise((resolve) => (end = resolve)),
    });
    const shown = identify();
    await identify();
    const open = plates.map(({ number, isOperators, window }) => [number, isOperators, window.destroyed]);
    end();
    await shown;
    expect([open, plates.map(({ window }) => window.destroyed)]).toEqual([
      [
        [1, true, false],
        [2, false, false],
        [3, false, false],
      ],
      [true, true, true],
    ]);
  });
});
