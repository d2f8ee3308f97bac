import { fileURLToPath } from 'node:url';
import { readRegisters } from '@safer-graph/kit';

export const registers = readRegisters(fileURLToPath(new URL('../../../schema', import.meta.url)));
