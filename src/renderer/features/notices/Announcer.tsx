import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useAnnouncer } from './announcer.ts';

/** The place where announcements appear: two in turn, because a screen reader says only what changes. */
export const Announcer = (): React.JSX.Element => {
  const { words, turn } = useAnnouncer();
  return (
    <VisuallyHidden>
      <span role="status">{turn % 2 === 0 ? words : ''}</span>
      <span role="status">{turn % 2 === 1 ? words : ''}</span>
    </VisuallyHidden>
  );
};
