/** Starts the client. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles/ui.css';
import './members/sides.css';
import { App } from './app/App.tsx';
import { Broken } from './app/Broken.tsx';
import { refreshSession } from './auth/session.ts';
import { firstTexts, leadsInside } from './boot.ts';
import { startLanguages } from './i18n.ts';
import { readTexts } from './readTexts.ts';
import { Announcer } from './ui/Announcer.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { aheadSettled } from './ui/ahead.ts';
import { startTheme } from './ui/theme.ts';

startTheme();
// Not awaited at the top level: the bundler would then cut the first page into forty files.
void prepare().then(show);

/** Longer, and grey shapes say that something is coming. */
const patienceMs = 400;

async function prepare(): Promise<void> {
  const known = refreshSession();
  await startLanguages(readTexts, firstTexts);
  // All of it at once is sooner there than a row of waits, each with its own grey shapes.
  const rest = Promise.all([leadsInside && known, aheadSettled()]);
  await Promise.race([rest, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

function show(): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <Announcer />
      <ErrorBoundary fallback={(retry) => <Broken retry={retry} />}>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}
