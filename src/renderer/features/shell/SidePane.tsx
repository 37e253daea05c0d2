import { useState, type CSSProperties } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { ClaimsSection } from '../claims/ClaimsSection.tsx';
import { Codebook } from '../codebook/Codebook.tsx';
import { Library } from '../library/Library.tsx';
import { ReportsSection } from '../reports/ReportsSection.tsx';
import { SavedSearches } from '../search/SavedSearches.tsx';
import { SectionHandle } from './SectionHandle.tsx';
import styles from './SidePane.module.css';

type Sized = 'sources' | 'claims';

/** The left pane: sources, codebook, claims, reports, saved searches. The user can give sources and claims more or less of it; tags take the rest. */
export const SidePane = (): React.JSX.Element => {
  const saved = useSettingsStore(({ settings }) => settings.sections);
  const [dragged, setDragged] = useState<Partial<typeof saved>>({});
  const shares = { ...saved, ...dragged };
  const resize = (section: Sized) => (share: number, done: boolean): void => {
    setDragged(done ? {} : { [section]: share });
    if (done) void changeSettings({ sections: { ...saved, [section]: share } });
  };
  const sizes: Readonly<Record<string, string>> = Object.fromEntries(
    (['sources', 'claims'] as const).filter((section) => shares[section] > 0).map((section) => [`--share-${section}`, `${shares[section]}%`]),
  );
  return (
    <nav className={styles.pane} style={sizes as CSSProperties} aria-label={text('shell.sidebar')}>
      <Library />
      <SectionHandle label={text('shell.resizeSources')} share={shares.sources} section="above" onResize={resize('sources')} />
      <Codebook />
      <SectionHandle label={text('shell.resizeClaims')} share={shares.claims} section="below" onResize={resize('claims')} />
      <ClaimsSection />
      <ReportsSection />
      <SavedSearches />
    </nav>
  );
};
