import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import type { Engine } from './api';
import { EngineContext } from './hooks';
import type { EngineStore } from './store';

/** Puts the engine and its store above the screens: `<EngineProvider {...createEngine()}>`. */
export function EngineProvider({
  engine,
  store,
  children,
}: {
  engine: Engine;
  store: EngineStore;
  children: ReactNode;
}) {
  return (
    <Provider store={store}>
      <EngineContext value={engine}>{children}</EngineContext>
    </Provider>
  );
}
