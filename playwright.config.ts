import { defineConfig } from '@playwright/test';

/** Drives the loopback shell in Debian's Chromium; each test starts a program of its own on a fresh data folder. */
export default defineConfig({
  testDir: 'e2e/specs',
  globalSetup: './e2e/fixtures/tell-shells.ts',
  // Two cores: a program and a browser per worker.
  workers: 2,
  fullyParallel: true,
  // A browser and a program share two cores with whatever else the machine does. What fails goes once more, and the summary calls it flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    // Steps and calls of a failed test; pictures of every step would take half of the processors.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
