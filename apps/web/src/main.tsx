import './styles/mantine.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { localStorageColorSchemeManager } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { currentLanguage, setLanguage } from './shared/i18n';
import { ignoreInputMethodKeys } from './shared/ui';

ignoreInputMethodKeys();
setLanguage(currentLanguage());

// Mantine sets the scheme once it has mounted; content drawn before would mix the tokens of both schemes.
const chosen = localStorageColorSchemeManager().get('auto');
const scheme = chosen === 'auto' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : chosen;
document.documentElement.setAttribute('data-mantine-color-scheme', scheme);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
