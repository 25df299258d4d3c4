import { Button, Spinner } from '@fluentui/react-components';
import { Component, lazy, Suspense, useState, type ComponentType, type JSX, type ReactNode } from 'react';
import { ProblemBar } from '../shared/problem-bar';
import { SHELL_WORDS } from '../text/shell-words';

/** A part of the pane whose code is fetched when it is first shown, and fetched again when that failed. */
export function LazyTab({ name, load }: LazyTabProps): JSX.Element {
  const [tab, setTab] = useState(() => ({ Tab: lazy(load), attempt: 1 }));
  const { Tab, attempt } = tab;
  return (
    <Boundary
      key={attempt}
      name={name}
      onRetry={() => {
        setTab({ Tab: lazy(load), attempt: attempt + 1 });
      }}
    >
      <Suspense fallback={<Spinner size="small" label={SHELL_WORDS.opening(name)} />}>
        <Tab />
      </Suspense>
    </Boundary>
  );
}

/** What is fetched, and what it is called meanwhile. */
export interface LazyTabProps {
  readonly name: string;
  /** Must be the same function each time. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

interface BoundaryProps {
  readonly name: string;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failure: string | null;
}

/** React tells of failures while rendering to classes only. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { name, onRetry, children } = this.props;
    const { failure } = this.state;
    if (failure === null) return children;
    return (
      <ProblemBar
        title={SHELL_WORDS.notOpened(name)}
        actions={
          <Button size="small" onClick={onRetry}>
            {SHELL_WORDS.tryAgain}
          </Button>
        }
      >
        {SHELL_WORDS.notOpenedWhy(failure)}
      </ProblemBar>
    );
  }
}
