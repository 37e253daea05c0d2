import type { Link, LinkReference, List, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { Fragment, useMemo, type ReactNode } from 'react';
import { linkTarget } from '../../../core/formats/note/links.ts';
import { addressesOf, parseNote } from '../../../core/formats/note/note.ts';
import { LinkChip } from '../../features/links/LinkChip.tsx';
import styles from './note.module.css';

type Addresses = ReadonlyMap<string, string>;

/** A note to be read. Links to records lead there; those to the web show their address and lead nowhere: the app opens no web pages. */
export const NoteView = ({ note }: { readonly note: string }): React.JSX.Element => {
  const root = useMemo<Root>(() => parseNote(note), [note]);
  return <div className={styles.view} dir="auto">{render(root.children, addressesOf(root))}</div>;
};

function render(nodes: readonly RootContent[], addresses: Addresses): ReactNode {
  // A note's nodes have no identity of their own; it is drawn anew when it changes.
  return nodes.map((node, index) => <Fragment key={`${index} ${node.type}`}>{piece(node, addresses)}</Fragment>);
}

function piece(node: RootContent, addresses: Addresses): ReactNode {
  switch (node.type) {
    case 'paragraph': return <p>{render(node.children, addresses)}</p>;
    case 'heading': return <p className={styles.heading}>{render(node.children, addresses)}</p>;
    case 'blockquote': return <blockquote>{render(node.children, addresses)}</blockquote>;
    case 'list': return <ListView list={node} addresses={addresses} />;
    case 'code': return <pre><code>{node.value}</code></pre>;
    case 'thematicBreak': return <hr />;
    case 'text':
    case 'html': return node.value;
    case 'strong': return <strong>{render(node.children, addresses)}</strong>;
    case 'emphasis': return <em>{render(node.children, addresses)}</em>;
    case 'delete': return <del>{render(node.children, addresses)}</del>;
    case 'inlineCode': return <code>{node.value}</code>;
    case 'break': return <br />;
    case 'link': return link(node, node.url, addresses);
    case 'linkReference': return link(node, addresses.get(node.identifier) ?? '', addresses);
    case 'image': return <span className={styles.link} title={node.url}>{node.alt ? node.alt : node.url}</span>;
    case 'imageReference': return <span className={styles.link} title={addresses.get(node.identifier)}>{node.alt}</span>;
    case 'definition': return null;
    default: return 'children' in node ? render(node.children, addresses) : null;
  }
}

const link = (node: Link | LinkReference, url: string, addresses: Addresses): ReactNode =>
  (linkTarget(url)
    ? <LinkChip address={url} label={toString(node)} />
    : <span className={styles.link} title={url}>{render(node.children, addresses)}</span>);

const ListView = ({ list, addresses }: { readonly list: List; readonly addresses: Addresses }): React.JSX.Element => {
  const items = list.children.map((item, index) => <li key={`item ${index + 1}`}>{render(item.children, addresses)}</li>);
  return list.ordered === true ? <ol start={list.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
};
