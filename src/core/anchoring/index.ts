export { reanchor } from './reanchor/reanchor.ts';
