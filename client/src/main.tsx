/** Starts the client. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles/ui.css';
import './members/sides.css';
import { App } from './app/App.tsx';
import { Broken } from './app/Broken.tsx';
import { startLanguages } from './i18n.ts';
import { readTexts } from './readTexts.ts';
import { Announcer } from './ui/Announcer.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { startTheme } from './ui/theme.ts';

startTheme();
// Not awaited at the top level: the bundler would then cut the first page into forty files.
void startLanguages(readTexts).then(show);

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
