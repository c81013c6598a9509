import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import { Page } from './frame/page.tsx';
import { openLine } from './line/line.ts';

const place = document.querySelector('#page');
if (place) {
  openLine();
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
