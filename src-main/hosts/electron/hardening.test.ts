import { describe, expect, it } from 'vitest';

import { isAppUrl } from './app-origin.ts';
import { hardenPages, hardenSession, isTrustedSender, openExternalUrl } from './hardening.ts';
import { ContentsDouble, SessionDouble, electronDouble } from './testing/electron-double.ts';

const TOP = { parent: null, origin: 'app://council' };

describe('isAppUrl', () => {
  it('knows its own pages from look-alikes', () => {
    const addresses = [
      'app://council/',
      'app://council/meetings/1?x#y',
      'app://council.evil.vn/',
      'app://evil/council',
      'app://council@evil/',
      'app://user@council/',
      'app://council:8080/',
      'https://council/',
      'file:///app://council/',
      'javascript:alert(1)',
      'about:blank',
      '',
    ];
    expect(addresses.filter(isAppUrl)).toEqual(['app://council/', 'app://council/meetings/1?x#y']);
  });
});

describe('isTrustedSender', () => {
  it('trusts the top frame of our own page only, and fails closed', () => {
    expect([
      isTrustedSender(TOP),
      isTrustedSender(null),
      isTrustedSender({ parent: TOP as never, origin: 'app://council' }),
      isTrustedSender({ parent: null, origin: 'https://example.vn' }),
      isTrustedSender({ parent: null, origin: 'null' }),
      isTrustedSender({ parent: null, origin: '' }),
    ]).toEqual([true, false, false, false, false, false]);
  });
});

describe('hardenPages', () => {
  function hardenedPage() {
    const double = electronDouble();
    hardenPages(double.electron.app, double.electron.shell);
    const contents = new ContentsDouble();
    double.app.emit('web-contents-created', {}, contents);
    return { contents, opened: double.opened };
  }

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'lets %s stay on our own address only',
    (event) => {
      const { contents } = hardenedPage();
      expect([
        contents.isPrevented(event, 'app://council/voting'),
        contents.isPrevented(event, 'https://example.vn/'),
        contents.isPrevented(event, 'file:///C:/Windows/system.ini'),
        contents.isPrevented(event, 'app://other/'),
      ]).toEqual([false, true, true, true]);
    },
  );

  it('refuses an embedded web view', () => {
    expect(hardenedPage().contents.isPrevented('will-attach-webview', 'app://council/')).toBe(true);
  });

  it('opens no window; a web address goes to the system browser, anything else nowhere', () => {
    const { contents, opened } = hardenedPage();
    const addresses = [
      'https://thiduakhenthuong.vn/',
      'file:///C:/x.exe',
      'app://council/',
      'ms-settings:',
      'nonsense',
    ];
    const actions = addresses.map((url) => contents.openHandler?.({ url }).action);
    expect({ actions, opened }).toEqual({
      actions: ['deny', 'deny', 'deny', 'deny', 'deny'],
      opened: ['https://thiduakhenthuong.vn/'],
    });
  });
});

describe('openExternalUrl', () => {
  it('says whether the address was handed on', async () => {
    const { electron, opened } = electronDouble();
    const answers = [
      await openExternalUrl('mailto:vanphong@example.vn', electron.shell),
      await openExternalUrl('javascript:alert(1)', electron.shell),
      await openExternalUrl('\\\\server\\share\\x.bat', electron.shell),
    ];
    expect({ answers, opened }).toEqual({
      answers: [true, false, false],
      opened: ['mailto:vanphong@example.vn'],
    });
  });
});

describe('hardenSession', () => {
  const permissions = [
    'clipboard-sanitized-write',
    'fullscreen',
    'clipboard-read',
    'media',
    'notifications',
    'hid',
    'openExternal',
  ];

  it('grants copying and full screen to our pages when they ask, and nothing else to anyone', () => {
    const session = new SessionDouble();
    hardenSession(session as never);
    const granted = (requestingUrl: string) =>
      permissions.filter((permission) => {
        let answer = false;
        session.request?.(null, permission, (value) => (answer = value), { requestingUrl });
        return answer;
      });
    expect([granted('app://council/'), granted('https://example.vn/')]).toEqual([
      ['clipboard-sanitized-write', 'fullscreen'],
      [],
    ]);
  });

  it('answers a check as it answers a request, and allows no device', () => {
    const session = new SessionDouble();
    hardenSession(session as never);
    const allowed = (origin: string) =>
      permissions.filter((permission) => session.check?.(null, permission, origin));
    expect([allowed('app://council/'), allowed(''), session.device?.()]).toEqual([
      ['clipboard-sanitized-write', 'fullscreen'],
      [],
      false,
    ]);
  });
});
