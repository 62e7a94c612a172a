import { createRoot } from 'react-dom/client';
import { createEngine, EngineProvider } from './engine';
import { KeysProvider } from './ui';
import { App } from './app/App';
import './ui/styles';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <EngineProvider {...createEngine()}>
    <KeysProvider>
      <App />
    </KeysProvider>
  </EngineProvider>,
);
