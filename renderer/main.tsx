import '#shared/withoutEval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { findBridge } from './app/bridge.ts';
import { createDesk } from './app/desk.ts';
import './ui/styles.css';
import './app/app.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<App desk={createDesk(await findBridge())} />);
