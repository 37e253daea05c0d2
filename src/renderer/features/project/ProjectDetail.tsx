import { text } from '../../../core/messages/messages.ts';
import { NoteField } from '../../editor/note/NoteField.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { DetailGroup, DetailPane } from '../../ui/DetailPane.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { Mentions } from '../links/Mentions.tsx';
import { LargeNoteButton } from '../notes/LargeNoteButton.tsx';
import { runShown } from '../notices/run-shown.ts';
import styles from './ProjectDetail.module.css';

/** The project's name and note, and where it lies. */
export const ProjectDetail = (): React.JSX.Element | null => {
  const view = useProjectStore((state) => state.view);
  if (!view) return null;
  const { project, readOnly, folder } = view;
  return (
    <DetailPane label={text('project.label')} backLabel={text('project.back')} onBack={() => inspect({ kind: 'cards' })}>
      <SavedField
        label={text('project.name')}
        saved={project.name}
        readOnly={readOnly}
        maxLength={500}
        check={(name) => (name === '' ? text('project.nameMissing') : null)}
        onSave={(name) => void runShown({ name: 'project.rename', input: { name } })}
      />
      <DetailGroup title={text('project.note')} action={<LargeNoteButton subject={{ kind: 'project' }} />}>
        <NoteField
          label={text('project.note')}
          note={project.note}
          readOnly={readOnly}
          onSave={(note, editSession) => void runShown({ name: 'project.setNote', input: { note, editSession } })}
        />
      </DetailGroup>
      <Mentions subject={{ kind: 'project' }} />
      <DetailGroup title={text('project.folder')}><p className={styles.folder}>{folder}</p></DetailGroup>
    </DetailPane>
  );
};
