import { describe, expect, it } from 'vitest';

import { addressWithToken, takeLoopbackToken } from './loopback-token.ts';

/** As much of a window as the token touches; `address` is what the person would see. */
function fakeWindow(address: string, memory = new Map<string, string>()) {
  const url = new URL(address, 'http://127.0.0.1:8000');
  return {
    location: url,
    history: {
      state: { of: 'the router' },
      replaceState(state: unknown, _title: string, next?: string | URL | null) {
        url.href = new URL(String(next), url).href;
        expect(state).toEqual({ of: 'the router' });
      },
    },
    sessionStorage: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => {
        memory.set(key, value);
      },
    },
    memory,
  };
}

describe('the token of the page', () => {
  it('comes from the address, leaves it, and survives a reload', () => {
    const page = fakeWindow('/projector?year=2026#token=a-b_c');
    const first = takeLoopbackToken(page);
    const reloaded = takeLoopbackToken(fakeWindow(page.location.href, page.memory));
    expect({
      first,
      reloaded,
      address: page.location.pathname + page.location.search + page.location.hash,
    }).toEqual({
      first: 'a-b_c',
      reloaded: 'a-b_c',
      address: '/projector?year=2026',
    });
  });

  it('of a new start replaces the one remembered', () => {
    const memory = new Map<string, string>();
    takeLoopbackToken(fakeWindow('/#token=old', memory));
    expect([
      takeLoopbackToken(fakeWindow('/#token=new', memory)),
      takeLoopbackToken(fakeWindow('/', memory)),
    ]).toEqual(['new', 'new']);
  });

  it('is missing on a page opened without one, whose address stays as it is', () => {
    const page = fakeWindow('/#section');
    expect([takeLoopbackToken(page), page.location.hash]).toEqual([undefined, '#section']);
  });

  it('is handed on to another window in its address', () => {
    const address = addressWithToken('/projector', 'a+b/c=');
    expect([takeLoopbackToken(fakeWindow(address)), addressWithToken('/projector', undefined)]).toEqual([
      'a+b/c=',
      '/projector',
    ]);
  });
});
