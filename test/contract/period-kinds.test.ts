import { periodKinds as catalogued } from '../../schema/tool/catalogue.js';
import { periodKinds as read } from '../../subgraphs/kit/src/period.js';

it('a catalogue may name the kinds of period that the kit reads, and no other', () => expect(catalogued).toEqual(read));
