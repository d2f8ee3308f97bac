import { prepare } from './prepare.mjs';
import { runSource } from './run-source.mjs';

prepare(() => runSource('./src/deployment-secrets.ts'));
