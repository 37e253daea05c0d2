import { Suspense, use, type ComponentType } from 'react';

/** What brings the late parts of the window, in the order in which they were declared. */
const parts: (() => Promise<unknown>)[] = [];

/** A component that is loaded late, and how it is loaded before it is shown: what is here is drawn at once. */
export type LatePart<Props> = ComponentType<Props> & { readonly bring: () => Promise<unknown> };

/**
 * Returns a component that is no part of what the window starts with. It is loaded when it is first shown, or before, by
 * {@link loadLateParts}; then it is drawn at once, as any other. Until it is here its place stays empty; when it cannot be
 * loaded, drawing it fails. One that is large and seldom needed is not loaded `ahead`.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>, { ahead = true }: { readonly ahead?: boolean } = {}): LatePart<Props> {
  let here: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  const bring = (): Promise<ComponentType<Props>> => (coming ??= load().then((part) => (here = part)));
  if (ahead) parts.push(bring);
  const Part = (props: Props): React.JSX.Element => {
    // A promise is waited for even when it is kept, which would show an empty frame.
    const Component = here ?? use(bring());
    return <Component {...props} />;
  };
  return Object.assign((props: Props): React.JSX.Element => <Suspense fallback={null}><Part {...props} /></Suspense>, { bring });
}

/** Loads all late parts one after the other, whenever the window has nothing else to do. */
export function loadLateParts(): void {
  const [next, ...rest] = parts.splice(0);
  if (!next) return;
  parts.push(...rest);
  requestIdleCallback(() => {
    // One that cannot be loaded is told of when it is to be shown.
    void next().catch(() => undefined).then(loadLateParts);
  });
}
