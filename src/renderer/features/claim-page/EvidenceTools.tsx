import { Columns2, Copy, Link2Off, MessageSquareText, Pencil } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import { useHalf } from '../../state/half.ts';
import { copyText } from '../../ui/clipboard.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';
import { useKeys } from '../actions/registry.ts';
import { changeEvidence } from '../claims/claim-actions.ts';
import { stanceOptions, StanceSign, strengthOptions, StrengthSign } from '../claims/stance.tsx';
import { showToast } from '../notices/toasts.ts';
import { detach, openEvidence } from './open-evidence.ts';
import type { Writing } from './page-store.ts';
import styles from './EvidenceCard.module.css';

interface EvidenceToolsProps {
  readonly evidence: Evidence;
  /** True where its highlight is there no more. */
  readonly gone: boolean;
  readonly readOnly: boolean;
  readonly onWrite: (what: Writing) => void;
}

/** What can be done with a piece of evidence. */
export const EvidenceTools = ({ evidence, gone, readOnly, onWrite }: EvidenceToolsProps): React.JSX.Element => {
  const { at, stance, strength } = evidence;
  const half = useHalf();
  const keys = { why: useKeys('evidence.why'), detach: useKeys('evidence.detach') };
  return (
    <span className={styles.tools}>
      {at.kind === 'highlight' && !gone && (
        <IconButton size="small" label={text('evidenceCard.openBeside')} keys="Enter" icon={<Columns2 aria-hidden />} onClick={() => openEvidence(evidence, half)} />
      )}
      {at.kind === 'web' && (
        <IconButton
          size="small"
          label={text('evidenceCard.copyAddress')}
          icon={<Copy aria-hidden />}
          onClick={() => {
            copyText(at.page.url);
            showToast({ tone: 'done', topic: 'copy', text: text('evidenceCard.addressCopied') });
          }}
        />
      )}
      {!readOnly && (
        <>
          {at.kind === 'web' && <IconButton size="small" label={text('evidenceCard.editPage')} icon={<Pencil aria-hidden />} onClick={() => onWrite('page')} />}
          <Menu align="end" trigger={<IconButton size="small" label={text('evidenceCard.stance', { stance: text(`stance.${stance}`) })} icon={<StanceSign stance={stance} />} />}>
            <MenuChoice label={text('stance.label')} value={stance} options={stanceOptions} onChange={(next) => changeEvidence(evidence, { stance: next })} />
          </Menu>
          <Menu align="end" trigger={<IconButton size="small" label={text('evidenceCard.strength', { strength: text(`strength.${strength ?? 'none'}`) })} icon={<StrengthSign strength={strength} />} />}>
            <MenuChoice
              label={text('strength.label')}
              value={strength ?? 'none'}
              options={strengthOptions}
              onChange={(next) => changeEvidence(evidence, { strength: next === 'none' ? null : next })}
            />
          </Menu>
          <IconButton size="small" label={text('evidenceCard.writeWhy')} keys={keys.why} icon={<MessageSquareText aria-hidden />} onClick={() => onWrite('why')} />
          <IconButton size="small" label={text('evidence.detach')} keys={keys.detach} icon={<Link2Off aria-hidden />} onClick={() => detach(evidence)} />
        </>
      )}
    </span>
  );
};
