import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.querySelector('#page');
if (place) createRoot(place).render(<StrictMode>…</StrictMode>);
