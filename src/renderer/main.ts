import { openWindow } from './open-window.tsx';

void openWindow();
