import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAreas } from './areas.js';
import { stableJson } from './stable-json.js';

const schemaFolder = join(import.meta.dirname, '..');

const registers = join(schemaFolder, 'registers');
writeFileSync(join(registers, 'areas.json'), stableJson(buildAreas(registers)));
