/** The parts of a browser window this needs. */
export interface TokenSurroundings {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

const STORAGE_KEY = 'so-vang.token';

/**
 * The token this page may connect with: from the address it was opened with, or, after a reload, from the window's
 * own memory. Takes it out of the address, so that it isn't seen, copied or kept in the history.
 */
export function takeLoopbackToken(surroundings: TokenSurroundings): string | undefined {
  const { location, history, sessionStorage } = surroundings;
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get('token');
  if (token === null || token === '') {
    return sessionStorage.getItem(STORAGE_KEY) ?? undefined;
  }
  sessionStorage.setItem(STORAGE_KEY, token);
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}

/** The address of another page of the program, for a window of its own. */
export function addressWithToken(pathname: string, token: string | undefined): string {
  return token === undefined ? pathname : `${pathname}#${new URLSearchParams({ token }).toString()}`;
}
