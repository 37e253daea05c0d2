import { FileX } from 'lucide-react';
import type { ReactNode } from 'react';
import { authorsLine, isWebAddress, parseAuthors, parseDate } from '../../../core/formats/citation/citation-fields.ts';
import { isoDate } from '../../../core/formats/citation/citation-line.ts';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import type { Citation } from '../../../core/model/citation.ts';
import { encodingScripts, legacyEncodings } from '../../../core/model/encodings.ts';
import { readingsBeside, type Reading } from '../../../core/model/reading.ts';
import type { Source } from '../../../core/model/source.ts';
import { NoteField } from '../../editor/note/NoteField.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { DetailGroup, DetailPane } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { Select } from '../../ui/Select.tsx';
import { AnnotationsOffer } from '../annotations/AnnotationsOffer.tsx';
import { CopyLinkButton } from '../links/CopyLinkButton.tsx';
import { Mentions } from '../links/Mentions.tsx';
import { LargeNoteButton } from '../notes/LargeNoteButton.tsx';
import { runShown } from '../notices/run-shown.ts';
import { rereadSource } from '../replace/replace-source.ts';
import { Versions } from '../replace/Versions.tsx';
import { InReports } from '../reports/InReports.tsx';
import { CiteMenu } from './CiteMenu.tsx';
import { removeSource } from './remove-source.ts';
import styles from './SourceDetail.module.css';

const longestTitle = 2000;
const pdfType = 'application/pdf';

/** A source's citation, note and file. Each field is saved when it is left. */
export const SourceDetail = ({ sourceId }: { readonly sourceId: string }): React.JSX.Element | null => {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  if (!source) return null;
  return (
    <DetailPane
      label={text('source.label')}
      backLabel={text('source.back')}
      onBack={() => inspect({ kind: 'cards' })}
      actions={(
        <>
          <CiteMenu citation={source.citation} />
          <CopyLinkButton subject={{ kind: 'source', id: sourceId }} />
          {!readOnly && <IconButton size="small" label={text('library.remove')} icon={<FileX aria-hidden />} onClick={() => void removeSource(sourceId)} />}
        </>
      )}
    >
      {!readOnly && source.file.mediaType === pdfType && <AnnotationsOffer key={`${sourceId} ${source.version}`} source={source} />}
      <CitationFields key={sourceId} source={source} readOnly={readOnly} />
      <DetailGroup title={text('source.note')} action={<LargeNoteButton subject={{ kind: 'source', id: sourceId }} />}>
        <NoteField
          key={sourceId}
          label={text('source.note')}
          note={source.note}
          readOnly={readOnly}
          onSave={(note, editSession) => void runShown({ name: 'source.setNote', input: { sourceId, note, editSession } })}
        />
      </DetailGroup>
      <Mentions subject={{ kind: 'source', id: sourceId }} />
      <InReports subject={{ kind: 'source', id: sourceId }} />
      {source.formerVersions.length > 0 && <DetailGroup title={text('version.list')}><Versions source={source} /></DetailGroup>}
      <DetailGroup title={text('source.file')}><FileFacts source={source} readOnly={readOnly} /></DetailGroup>
    </DetailPane>
  );
};

const CitationFields = ({ source, readOnly }: { readonly source: Source; readonly readOnly: boolean }): React.JSX.Element => {
  const { citation } = source;
  const save = (changes: Partial<Citation>): void => {
    // The newest, not the one rendered: several fields may be saved at once when the pane goes away.
    const latest = useProjectStore.getState().view?.sources.get(source.id)?.citation ?? citation;
    void runShown({ name: 'source.updateCitation', input: { sourceId: source.id, citation: withoutEmpty({ ...latest, ...changes }) } });
  };
  const urlCheck = (line: string): string | null => (line === '' || isWebAddress(line) ? null : text('source.urlBad'));
  const dateCheck = (line: string): string | null => (line === '' || parseDate(line) ? null : text('source.dateBad'));
  return (
    <>
      <SavedField label={text('source.title')} hint={text('source.titleHint')} multiline saved={citation.title} readOnly={readOnly} check={titleProblem} onSave={(title) => save({ title })} />
      <SavedField
        label={text('source.authors')}
        hint={text('source.authorsHint')}
        saved={authorsLine(citation)}
        readOnly={readOnly}
        onSave={(line) => save({ author: [...parseAuthors(line)] })}
      />
      <SavedField label={text('source.publisher')} saved={citation.publisher ?? ''} readOnly={readOnly} onSave={(publisher) => save({ publisher })} />
      <SavedField
        label={text('source.date')}
        placeholder={text('source.datePlaceholder')}
        saved={isoDate(citation.issued) ?? ''}
        readOnly={readOnly}
        check={dateCheck}
        onSave={(line) => save({ issued: parseDate(line) ?? undefined })}
      />
      <SavedField label={text('source.url')} placeholder="https://" saved={citation.URL ?? ''} readOnly={readOnly} check={urlCheck} onSave={(URL) => save({ URL })} />
    </>
  );
};

function titleProblem(title: string): string | null {
  if (title === '') return text('source.titleMissing');
  return title.length > longestTitle ? text('source.titleLong') : null;
}

/** Leaves out what the user emptied: an absent field says the same as an empty one, and takes no room in exports. */
const withoutEmpty = (citation: Citation): Citation =>
  Object.fromEntries(Object.entries(citation).filter(([, value]) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as Citation;

const FileFacts = ({ source: { id, file, textLength, importedAt }, readOnly }: { readonly source: Source; readonly readOnly: boolean }): React.JSX.Element => {
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('source.fileName'), file.name],
    [text('source.fileKind'), text(kinds[file.mediaType] ?? 'source.kind.other')],
    [text('source.fileSize'), sizeText(file.size)],
    ...(file.reading === undefined ? [] : [[text('source.reading'), <ReadingChoice key={id} sourceId={id} reading={file.reading} readOnly={readOnly} />] as const]),
    ...(saysItsEncoding(file.mediaType) ? [] : [[text('source.encoding'), readOnly || file.encoding.startsWith('utf-16') ? file.encoding.toUpperCase() : <EncodingChoice key={id} sourceId={id} encoding={file.encoding} />] as const]),
    [text('source.length'), text('source.characters', { count: textLength.toLocaleString('en') })],
    [text('source.imported'), new Date(importedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const kinds: Readonly<Record<string, MessageId>> = {
  'text/plain': 'source.kind.plainText', 'text/markdown': 'source.kind.markdown', 'application/x-subrip': 'source.kind.subRip', 'text/vtt': 'source.kind.webVtt',
  'text/html': 'source.kind.webPage', 'multipart/related': 'source.kind.webArchive',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'source.kind.word',
  'application/vnd.oasis.opendocument.text': 'source.kind.openDocument', 'application/rtf': 'source.kind.rtf', 'application/epub+zip': 'source.kind.epub',
  [pdfType]: 'source.kind.pdf',
};

/** Whether a kind of file says by itself in which encoding its text is, so that there is none to choose. */
const saysItsEncoding = (mediaType: string): boolean => mediaType.startsWith('application/') && mediaType !== 'application/x-subrip';

/** Returns an encoding as it is chosen: its name, and what it is for. */
const encodingLabel = (encoding: string): string => {
  const known = legacyEncodings.find((each) => each === encoding);
  return known ? `${encoding.toUpperCase()} · ${text(`encoding.${encodingScripts[known]}`)}` : encoding.toUpperCase();
};

/** How the file was read. The other way reads the original again, and its highlights follow. */
const ReadingChoice = ({ sourceId, reading, readOnly }: { readonly sourceId: string; readonly reading: Reading; readonly readOnly: boolean }): React.JSX.Element =>
  (readOnly ? <>{text(`reading.${reading}`)}</> : (
    <span className={styles.encoding}>
      <Select
        label={text('source.reading')}
        variant="quiet"
        value={reading}
        options={readingsBeside(reading).map((value) => ({ value, label: text(`reading.${value}`) }))}
        onChange={(next) => { if (next !== reading) void rereadSource(sourceId, { reading: next }); }}
      />
    </span>
  ));

/** The encoding that the text was read in. Another reads the original again: what was guessed wrong is put right. */
const EncodingChoice = ({ sourceId, encoding }: { readonly sourceId: string; readonly encoding: string }): React.JSX.Element => {
  const known = legacyEncodings.find((each) => each === encoding);
  const all: readonly string[] = known ? legacyEncodings : [encoding, ...legacyEncodings];
  return (
    <span className={styles.encoding}>
      <Select
        label={text('source.encoding')}
        variant="quiet"
        value={encoding}
        options={all.map((value) => ({ value, label: encodingLabel(value) }))}
        onChange={(next) => {
          const chosen = legacyEncodings.find((each) => each === next);
          if (chosen && chosen !== encoding) void rereadSource(sourceId, { encoding: chosen });
        }}
      />
    </span>
  );
};

const units = ['byte', 'kilobyte', 'megabyte'] as const;

function sizeText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat('en', { style: 'unit', unit: units[power]!, unitDisplay: power === 0 ? 'long' : 'short', maximumSignificantDigits: 3 }).format(bytes / 1000 ** power);
}
