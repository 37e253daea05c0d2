import {
  ArrowLeft, ArrowLeftRight, ArrowRight, Bookmark, BookOpen, ClipboardPaste, Columns2, CornerDownRight, FileInput, FolderOpen, FolderPlus, GitCompare, History, Info, Link2, ListChecks, Monitor, Moon, PanelLeft, PanelRight, Redo2, Replace, RotateCcw, Search, Settings2,
  Share, Sparkles, SquareStack, SquareX, Sun, Tag, Tags, TextSearch, Undo2, X, type LucideIcon,
} from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  'source.import': FileInput,
  'source.paste': ClipboardPaste,
  'source.details': Info,
  'source.replace': Replace,
  'review.open': ListChecks,
  'source.changes': GitCompare,
  'source.former': History,
  'export.open': Share,
  undo: Undo2,
  redo: Redo2,
  'tag.create': Tag,
  'cards.show': SquareStack,
  'search.open': Search,
  'search.next': Search,
  'search.previous': Search,
  'search.save': Bookmark,
  'search.tag': Tags,
  'find.open': TextSearch,
  'find.next': TextSearch,
  'find.previous': TextSearch,
  'tab.next': ArrowLeftRight,
  'tab.previous': ArrowLeftRight,
  'tab.close': X,
  'tab.reopen': RotateCcw,
  'history.back': ArrowLeft,
  'history.forward': ArrowRight,
  'half.beside': Columns2,
  'half.focusOther': Columns2,
  'half.moveTab': Columns2,
  'half.close': SquareX,
  'half.scrollTogether': Link2,
  'pane.left': PanelLeft,
  'pane.right': PanelRight,
  'project.open': FolderOpen,
  'project.create': FolderPlus,
  'project.details': Info,
  'project.openSample': Sparkles,
  'settings.open': Settings2,
  'theme.system': Monitor,
  'theme.light': Sun,
  'theme.dark': Moon,
  'theme.sepia': BookOpen,
};

/** The sign of an action in the palette. */
export const ActionIcon = ({ id }: { readonly id: string }): React.JSX.Element => {
  const Icon = icons[id] ?? CornerDownRight;
  return <Icon aria-hidden />;
};
