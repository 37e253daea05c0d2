import { FileHeart, LayoutTemplate, Trash2 } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import '../../../core/reports/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Report } from '../../../core/model/report.ts';
import type { OwnTemplateInfo } from '../../../ipc/reports.ts';
import { loadOwnTemplates, useOwnTemplates } from '../../state/own-templates.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import type { Place } from '../../ui/place.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Chooser } from './Chooser.tsx';
import { draftOwn, removeTemplate, renameTemplate, saveTemplate } from './own-template-actions.ts';
import styles from './OwnTemplates.module.css';

/** What is to be done with templates: one is made of a report, all are put in order, or the claim of one is asked for. */
export type TemplateTask =
  | { readonly kind: 'save'; readonly report: Report }
  | { readonly kind: 'manage' }
  | { readonly kind: 'ask'; readonly template: OwnTemplateInfo };

/** The user's own templates in the menu for new reports. Nothing while there are none. */
export const OwnTemplateItems = ({ onTask }: { readonly onTask: (task: TemplateTask) => void }): React.JSX.Element | null => {
  const templates = useOwnTemplates((state) => state.templates);
  useEffect(() => void loadOwnTemplates(), []);
  if (!templates || templates.length === 0) return null;
  return (
    <MenuGroup label={text('report.template.own')}>
      {templates.map((template) => (
        <MenuItem key={template.id} icon={<FileHeart aria-hidden />} onSelect={() => (template.asksClaim ? onTask({ kind: 'ask', template }) : void draftOwn(template, null))}>
          {template.asksClaim ? text('report.template.asking', { name: template.name }) : template.name}
        </MenuItem>
      ))}
      <MenuItem icon={<LayoutTemplate aria-hidden />} onSelect={() => onTask({ kind: 'manage' })}>{text('report.template.manage')}</MenuItem>
    </MenuGroup>
  );
};

interface TaskProps {
  readonly task: TemplateTask;
  /** Where it was asked for. */
  readonly place: Place;
  readonly onClose: () => void;
}

/** Does what is to be done with templates, beside where it was asked for. */
export const TemplateTaskPopover = ({ task, place, onClose }: TaskProps): React.JSX.Element => {
  const close = (open: boolean): void => { if (!open) onClose(); };
  switch (task.kind) {
    case 'save': return <Popover open onOpenChange={close} anchor={place} label={text('report.template.save')} className={styles.popover}><SaveForm report={task.report} onDone={onClose} /></Popover>;
    case 'manage': return <Popover open onOpenChange={close} anchor={place} label={text('report.template.manage')} className={styles.popover}><TemplateList /></Popover>;
    case 'ask': return <Chooser choosing={{ kind: 'claim', onChoose: ({ id }) => void draftOwn(task.template, id) }} anchor={place.getBoundingClientRect() as DOMRect} onClose={onClose} />;
  }
};

const SaveForm = ({ report, onDone }: { readonly report: Report; readonly onDone: () => void }): React.JSX.Element => {
  const [name, setName] = useState(report.title);
  const save = async (): Promise<void> => { if (name.trim() !== '' && await saveTemplate(report.id, name.trim())) onDone(); };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <>
      <TextField label={text('report.template.name')} hint={text('report.template.saveHint')} value={name} maxLength={500} onChange={setName} onKeyDown={pressed} onFocus={({ target }) => target.select()} />
      <div className={styles.buttons}><Button variant="solid" size="small" disabled={name.trim() === ''} onClick={() => void save()}>{text('report.template.saveDo')}</Button></div>
    </>
  );
};

const TemplateList = (): React.JSX.Element => {
  const templates = useOwnTemplates((state) => state.templates) ?? [];
  if (templates.length === 0) return <p className={styles.none}>{text('report.template.none')}</p>;
  return (
    <ul className={styles.list} aria-label={text('report.template.own')}>
      {templates.map((template) => (
        <li key={template.id} className={styles.row}>
          <SavedField
            className={styles.name} label={text('report.template.renameLabel', { name: template.name })} hideLabel saved={template.name} maxLength={500}
            check={(name) => (name.trim() === '' ? text('report.template.nameMissing') : null)} onSave={(name) => void renameTemplate(template, name.trim())}
          />
          <IconButton size="small" label={text('report.template.delete', { name: template.name })} icon={<Trash2 aria-hidden />} onClick={() => void removeTemplate(template)} />
        </li>
      ))}
    </ul>
  );
};
