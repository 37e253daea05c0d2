import { Component, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './CrashScreen.module.css';

interface CrashScreenProps {
  readonly children: ReactNode;
}

/** Shows the window, or after an error in drawing it what happened and how to go on. Main holds the project and is not concerned. */
export class CrashScreen extends Component<CrashScreenProps, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className={styles.screen} role="alert">
        <EmptyState title={text('crash.title')} actions={<Button variant="solid" onClick={() => location.reload()}>{text('crash.reload')}</Button>}>
          {text('crash.hint', { detail: error instanceof Error ? error.message : String(error) })}
        </EmptyState>
      </main>
    );
  }
}
