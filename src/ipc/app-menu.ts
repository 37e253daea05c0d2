import * as z from 'zod/mini';
import { keysSchema } from '../core/keys/keys.ts';
import type { Data } from '../core/model/data.ts';

/** The menus of the application menu, in their order. */
export const menuNames = ['file', 'edit', 'source', 'passage', 'claims', 'tags', 'go', 'view', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

/** The application menu as the window wants it: menus of groups of entries. The system's own entries are added by main. */
export const appMenuSchema = z.array(z.object({
  name: z.enum(menuNames),
  label: z.string(),
  groups: z.array(z.array(z.object({
    /** The action that the entry runs. */
    id: z.string(),
    label: z.string(),
    /** The keys to show beside it; the window itself listens to them. */
    keys: z.nullable(keysSchema),
    enabled: z.boolean(),
  }))),
}));
export type AppMenu = Data<z.infer<typeof appMenuSchema>>;
