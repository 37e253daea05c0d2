import type { ReactElement } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { late } from '../../ui/late.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { overlayChanged, useShellStore } from '../shell/shell-store.ts';

const ExportForm = late(async () => (await import('./ExportForm.tsx')).ExportForm);

/** Takes work home. */
export const ExportPopover = ({ trigger }: { readonly trigger: ReactElement<Record<string, unknown>> }): React.JSX.Element => {
  const open = useShellStore(({ overlay }) => overlay === 'export');
  return (
    <Popover open={open} onOpenChange={overlayChanged('export')} align="end" label={text('exportUi.title')} trigger={trigger}>
      <ExportForm />
    </Popover>
  );
};
