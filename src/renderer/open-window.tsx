import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startWindow } from './start.ts';
import './styles/index.css';

/** Draws the window once what it shows first is here: one frame with all of it, instead of several that move. */
export async function openWindow(): Promise<void> {
  await startWindow();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
