import { useState, type FormEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { webPageSchema, type Evidence, type Stance } from '../../../core/model/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { stanceOptions } from '../claims/stance.tsx';
import { runShown } from '../notices/run-shown.ts';
import styles from './WebPageForm.module.css';

interface WebPageFormProps {
  readonly claimId: string;
  /** What is changed; without it, a new piece of evidence is made. */
  readonly evidence?: Evidence;
  readonly onDone: () => void;
}

const { url: addressSchema, accessedOn: daySchema } = webPageSchema.shape;

/** Returns today where the user is, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A page of the web as evidence: its address, what it is called, when it was looked at, and the words copied from it. */
export const WebPageForm = ({ claimId, evidence, onDone }: WebPageFormProps): React.JSX.Element => {
  const present = evidence?.at.kind === 'web' ? evidence.at.page : null;
  const [url, setUrl] = useState(present?.url ?? '');
  const [title, setTitle] = useState(present?.title ?? '');
  const [accessedOn, setAccessedOn] = useState(present?.accessedOn ?? today());
  const [quote, setQuote] = useState(evidence?.quote ?? '');
  const [stance, setStance] = useState<Stance>('supports');
  const [tried, setTried] = useState(false);
  const problems = {
    url: addressSchema.safeParse(url).success ? null : text('webPage.addressBad'),
    accessedOn: daySchema.safeParse(accessedOn.trim()).success ? null : text('webPage.accessedBad'),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (problems.url ?? problems.accessedOn) return;
    const page = { url: url.trim(), title: title.trim(), accessedOn: accessedOn.trim() };
    const done = evidence
      ? await runShown({ name: 'evidence.update', input: { evidenceId: evidence.id, changes: { page, quote: quote.trim() } } })
      : await runShown({ name: 'evidence.attachPage', input: { claimId, page, quote: quote.trim(), stance, strength: null, why: '' } });
    if (done) onDone();
  };
  return (
    <form
      className={styles.form}
      aria-label={text('webPage.title')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField label={text('webPage.address')} placeholder="https://" dir="ltr" autoFocus maxLength={4000} value={url} problem={tried ? problems.url : null} onChange={setUrl} />
      <TextField label={text('webPage.name')} maxLength={2000} value={title} onChange={setTitle} />
      <TextField label={text('webPage.accessed')} value={accessedOn} problem={tried ? problems.accessedOn : null} onChange={setAccessedOn} />
      <TextArea label={text('webPage.quote')} hint={text('webPage.never')} maxLength={100_000} value={quote} onChange={setQuote} />
      <div className={styles.buttons}>
        {!evidence && <Select label={text('stance.label')} variant="quiet" value={stance} options={stanceOptions} onChange={setStance} />}
        <span className={styles.gap} />
        <Button size="small" onClick={onDone}>{text('webPage.cancel')}</Button>
        <Button size="small" variant="solid" type="submit">{text(evidence ? 'webPage.save' : 'webPage.add')}</Button>
      </div>
    </form>
  );
};
