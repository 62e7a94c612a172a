import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { EngineContext } from './hooks';
import type { createEngine } from './engine';

/** Puts the engine and its store above the screens: `<EngineProvider engine={createEngine()}>`. */
export function EngineProvider({
  engine: { engine, store },
  children,
}: {
  engine: ReturnType<typeof createEngine>;
  children: ReactNode;
}) {
  return (
    <Provider store={store}>
      <EngineContext value={engine}>{children}</EngineContext>
    </Provider>
  );
}
