import { ArgsType, Field, ID } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { held, recordChangers } from '../change/change-record.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { refuse } from '../change/refuse.js';
import { Person } from '../person/person.entity.js';
import { restedOnReading } from '../reading/rested-on-reading.js';
import { saveRecord } from '../record/save-record.js';
import { Note } from './note.entity.js';

@ArgsType()
export class NoteReadingArgs extends ChangeArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Who speaks, as the paragraph prints it: DC; null: nobody does. Left out: as it is.',
  })
  readonly speakerText?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The person for whom the speaker as printed stands; null: nobody in particular. Left out: as it is.',
  })
  readonly speaker?: string | null;
}

/** Corrects who says a paragraph. What it prints stays. */
export const correctNote: Mutating<NoteReadingArgs, Note> = {
  mutation: 'correctNoteReading',
  roles: recordChangers,
  record: Note,
  async make(making, args) {
    const before = await restedOnReading(making, Note, args, 'paragraph');
    const { speakerText = before.speakerText, speaker } = args;
    if (args.speakerText === undefined && speaker === undefined)
      throw refuse('speaker', 'or speakerText is needed: nothing is corrected.');
    refuseNotPrinted(speakerText, before);
    if (speakerText === null && speaker != null)
      throw refuse('speaker', 'is nobody without speakerText: the paragraph prints none.');
    const named = speaker == null ? null : (await held(making, Person, speaker, 'speaker', 'person')).id;
    const speakerId = speaker === undefined && speakerText !== null ? before.speakerId : named;
    return saveRecord(making.manager, Note, before, { ...before, speakerText, speakerId }, making.changing);
  },
};

function refuseNotPrinted(speakerText: string | null, { text }: Note): void {
  if (speakerText === null || (speakerText.trim() !== '' && text.includes(speakerText))) return;
  throw refuse('speakerText', `takes words of the paragraph; got ${JSON.stringify(speakerText).slice(0, 80)}.`);
}
