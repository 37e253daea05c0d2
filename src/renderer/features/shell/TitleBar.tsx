import { BookMarked, ChevronDown, FolderOpen, FolderPlus, Info, PanelLeft, PanelRight, Redo2, Search, Share, Sparkles, Undo2 } from 'lucide-react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useOtherProjects } from '../../state/recent-projects.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { ariaKeys } from '../../ui/keys.ts';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { runAction, useKeys } from '../actions/registry.ts';
import { ExportPopover } from '../export/ExportPopover.tsx';
import { NewProjectPopover } from '../settings/NewProjectPopover.tsx';
import { SettingsPopover } from '../settings/SettingsPopover.tsx';
import { ThemeMenu } from '../settings/ThemeMenu.tsx';
import { stepHistory } from './history.ts';
import { mostInMenu } from '../project/recent.ts';
import { openProject, openRecent, openSample } from './project-actions.ts';
import { overlayChanged, showOverlay, toggleFold, useShellStore } from './shell-store.ts';
import styles from './TitleBar.module.css';

/** The bar at the top: the project, its history, and the ways to everything else. */
export const TitleBar = (): React.JSX.Element => {
  const open = useProjectStore(({ view }) => view !== null);
  const keys = { palette: useKeys('palette.open'), export: useKeys('export.open') };
  return (
    <header>
      <div className={styles.bar} role="toolbar" aria-label={text('shell.toolbar')}>
        <div className={styles.group}>
          {open && <FoldButton side="left" />}
          {open ? <h1 className={styles.heading}><ProjectMenu /></h1> : <ProjectMenu />}
          {open && <HistoryButtons />}
        </div>
        <button type="button" className={styles.search} aria-keyshortcuts={keys.palette && ariaKeys(keys.palette)} onClick={() => showOverlay('palette')}>
          <Search aria-hidden />
          <span className={styles.searchWords}>{text('palette.button')}</span>
          {keys.palette && <Kbd keys={keys.palette} />}
        </button>
        <div className={styles.group} data-end>
          {open && <ExportPopover trigger={<IconButton label={text('action.export.open')} keys={keys.export} icon={<Share aria-hidden />} />} />}
          <ThemeMenu />
          <SettingsPopover />
          {open && <FoldButton side="right" />}
        </div>
      </div>
    </header>
  );
};

const FoldButton = ({ side }: { readonly side: 'left' | 'right' }): React.JSX.Element => {
  const folded = useShellStore((state) => state.folded[side]);
  const keys = useKeys(`pane.${side}`);
  const label = side === 'left'
    ? text(folded ? 'shell.showLeft' : 'shell.hideLeft')
    : text(folded ? 'shell.showRight' : 'shell.hideRight');
  return (
    <IconButton
      label={label}
      keys={keys}
      icon={side === 'left' ? <PanelLeft aria-hidden /> : <PanelRight aria-hidden />}
      aria-expanded={!folded}
      onClick={() => toggleFold(side)}
    />
  );
};

const ProjectMenu = (): React.JSX.Element => {
  const name = useProjectStore(({ view }) => view?.project.name);
  const recent = useOtherProjects().filter(({ present }) => present);
  const naming = useShellStore(({ overlay }) => overlay === 'newProject');
  return (
    <NewProjectPopover open={naming} onOpenChange={overlayChanged('newProject')}>
      <Menu
        trigger={(
          <button type="button" className={styles.project} aria-label={name === undefined ? undefined : text('shell.project', { name })}>
            <span className={styles.projectName} dir="auto">{name ?? text('welcome.title')}</span>
            <ChevronDown aria-hidden />
          </button>
        )}
      >
        {name !== undefined && (
          <MenuItem icon={<Info aria-hidden />} onSelect={() => runAction('project.details')}>{text('action.project.details')}</MenuItem>
        )}
        <MenuItem icon={<FolderOpen aria-hidden />} onSelect={() => void openProject()}>{text('action.project.open')}</MenuItem>
        <MenuItem icon={<FolderPlus aria-hidden />} onSelect={() => runAction('project.create')}>{text('action.project.create')}</MenuItem>
        <MenuItem icon={<Sparkles aria-hidden />} onSelect={() => void openSample()}>{text('action.project.openSample')}</MenuItem>
        {recent.length > 0 && (
          <MenuGroup label={text('welcome.recent')}>
            {recent.slice(0, mostInMenu).map((project) => (
              <MenuItem key={project.folder} icon={<BookMarked aria-hidden />} title={project.folder} onSelect={() => void openRecent(project.folder)}>{project.name}</MenuItem>
            ))}
          </MenuGroup>
        )}
      </Menu>
    </NewProjectPopover>
  );
};

const HistoryButtons = (): React.JSX.Element => {
  const undo = useProjectStore(({ view }) => (view && !view.readOnly ? view.history.undo : null));
  const redo = useProjectStore(({ view }) => (view && !view.readOnly ? view.history.redo : null));
  const undoKeys = useKeys('undo');
  const redoKeys = useKeys('redo');
  return (
    <>
      <IconButton
        label={text('shell.undo')}
        hint={undo ? text('shell.undoWhat', { what: textOf(undo) }) : undefined}
        keys={undoKeys}
        icon={<Undo2 aria-hidden />}
        aria-disabled={!undo}
        onClick={() => { if (undo) void stepHistory('undo'); }}
      />
      <IconButton
        label={text('shell.redo')}
        hint={redo ? text('shell.redoWhat', { what: textOf(redo) }) : undefined}
        keys={redoKeys}
        icon={<Redo2 aria-hidden />}
        aria-disabled={!redo}
        onClick={() => { if (redo) void stepHistory('redo'); }}
      />
    </>
  );
};
