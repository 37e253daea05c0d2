import { hostOf } from '../../../core/analysis/evidence-map.ts';
import { edgeKey } from '../../../core/analysis/map-routes.ts';
import { X } from 'lucide-react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import { highlightOfEvidence, type Evidence } from '../../../core/model/evidence.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { StanceSign } from '../claims/stance.tsx';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import { choose } from './map-store.ts';
import type { ShownMap } from './use-evidence-map.ts';
import styles from './EvidenceMap.module.css';

/** The evidence of the box or line that was chosen; each piece leads to its passage. */
export const EvidenceList = ({ map, chosen }: { readonly map: ShownMap; readonly chosen: string }): React.JSX.Element | null => {
  const edges = map.graph.edges.filter((edge) => edgeKey(edge) === chosen || edge.from === chosen || edge.to === chosen);
  const pieces = edges.flatMap(({ evidenceIds }) => evidenceIds).flatMap((id) => map.project.evidence.get(id) ?? []);
  const only = edges.length === 1 ? edges[0] : undefined;
  const face = map.faces.get(chosen);
  if (!face && !only) return null;
  const title = face ? face.title : text(`map.edge.${only!.stance}`, { source: shorten(map.faces.get(only!.from)?.title ?? '', 60), claim: shorten(map.faces.get(only!.to)?.title ?? '', 90) });
  return (
    <section className={styles.list} aria-label={text('map.content', { title: shorten(title, 120) })}>
      <header className={styles.listHead}>
        <h3 className={styles.listTitle} dir="auto">{title}</h3>
        <IconButton size="small" label={text('map.closeContent')} icon={<X aria-hidden />} onClick={() => choose(null)} />
      </header>
      {pieces.length === 0 ? <p className={styles.quiet}>{text('map.nothing')}</p> : (
        <ul className={styles.pieces}>
          {pieces.map((piece) => (
            <li key={piece.id}>
              <Piece piece={piece} />
              {!face || face.verdict === null ? null : <span className={styles.where} dir="auto">{whereOf(piece, map)}</span>}
              {face && face.verdict === null && <span className={styles.where} dir="auto">{map.project.claims.get(piece.claimId)?.statement}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const whereOf = ({ at }: Evidence, map: ShownMap): string => (at.kind === 'web' ? hostOf(at.page.url) : map.project.sources.get(at.sourceId)?.citation.title ?? text('map.goneSource'));

/** One piece of evidence: its words, which lead to its passage; of a page of the web what it was. */
export const Piece = ({ piece }: { readonly piece: Evidence }): React.JSX.Element => {
  const { at, quote, stance } = piece;
  const ref = highlightOfEvidence(piece);
  const words = <span className={styles.quote} dir="auto">{shorten(quote, 220) || text('map.noQuote')}</span>;
  if (ref) {
    return (
      <button type="button" className={styles.piece} onClick={(event) => void goToHighlight(ref, { beside: wantsBeside(event) })}>
        <StanceSign stance={stance} />{words}
      </button>
    );
  }
  return (
    <span className={styles.piece}>
      <StanceSign stance={stance} />
      {words}
      {at.kind === 'web' && <span className={styles.page} dir="auto">{at.page.title || at.page.url} · {text('map.page', { host: hostOf(at.page.url), day: at.page.accessedOn })}</span>}
    </span>
  );
};
