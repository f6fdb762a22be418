import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';

import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { transport } from '../api/page-connection.ts';
import { startI18n } from '../i18n/i18n.ts';
import { Providers } from './Providers.tsx';
import { router } from './routes.tsx';

startI18n();
transport.start();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
