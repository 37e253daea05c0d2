import { Component, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './CrashScreen.module.css';

interface CrashScreenProps {
  readonly children: ReactNode;
}

interface CrashScreenState {
  readonly error: Error | null;
}

/** Shows the window, or after an error in drawing it what happened and how to go on. Main holds the project and is not concerned. */
export class CrashScreen extends Component<CrashScreenProps, CrashScreenState> {
  override state: CrashScreenState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashScreenState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className={styles.screen} role="alert">
        <EmptyState title={text('crash.title')} actions={<Button variant="solid" onClick={() => location.reload()}>{text('crash.reload')}</Button>}>
          {text('crash.hint', { detail: error.message })}
        </EmptyState>
      </main>
    );
  }
}
