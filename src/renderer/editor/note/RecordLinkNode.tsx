import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $create, $getState, $setState, createState, DecoratorNode, type DOMExportOutput, type LexicalNode, type NodeKey } from 'lexical';
import { LinkChip } from '../../features/links/LinkChip.tsx';

/** Where a link leads and what it says itself. */
export interface RecordLink {
  readonly address: string;
  readonly label: string;
}

const text = { parse: (value: unknown): string => (typeof value === 'string' ? value : '') };
const addressState = createState('address', text);
const labelState = createState('label', text);

/** A link to a record of the project within a note: one piece, shown by the name that the record has now. */
export class RecordLinkNode extends DecoratorNode<React.JSX.Element> {
  override $config() {
    return this.config('record-link', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: addressState }, { flat: true, stateConfig: labelState }],
    });
  }

  getLink(): RecordLink {
    return { address: $getState(this, addressState), label: $getState(this, labelState) };
  }

  override createDOM(): HTMLElement {
    return document.createElement('span');
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const { address, label } = this.getLink();
    const element = document.createElement('a');
    element.href = address;
    element.textContent = label;
    return { element };
  }

  override getTextContent(): string {
    return this.getLink().label;
  }

  override isInline(): boolean {
    return true;
  }

  override decorate(): React.JSX.Element {
    return <Written {...this.getLink()} nodeKey={this.getKey()} />;
  }
}

const Written = ({ address, label, nodeKey }: RecordLink & { readonly nodeKey: NodeKey }): React.JSX.Element => {
  const [selected] = useLexicalNodeSelection(nodeKey);
  return <LinkChip address={address} label={label} written={{ selected }} />;
};

/** Returns a new link; its address must be one of the app's own. */
export function $createRecordLinkNode(address: string, label: string): RecordLinkNode {
  const node = $create(RecordLinkNode);
  $setState(node, addressState, address);
  $setState(node, labelState, label);
  return node;
}

export const $isRecordLinkNode = (node: LexicalNode | null | undefined): node is RecordLinkNode => node instanceof RecordLinkNode;

