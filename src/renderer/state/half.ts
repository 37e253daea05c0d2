import { createContext, useContext } from 'react';
import type { HalfId } from '../../core/panes/panes.ts';

/** The half of the middle pane around a component. */
export const HalfContext = createContext<HalfId>('a');

/** Returns the half of the middle pane that the component is in. */
export const useHalf = (): HalfId => useContext(HalfContext);
