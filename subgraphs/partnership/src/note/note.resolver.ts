import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Speaker } from '../agenda-item/speaker.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { readingResolver } from '../reading/reading.resolver.js';
import { Note } from './note.entity.js';

@Resolver(() => Note)
export class NoteResolver extends readingResolver(Note) {
  @FieldResolver(() => Speaker, {
    nullable: true,
    description: 'Who says it, where the paragraph opens with a speaker; else null.',
  })
  speaker(@Root() { speakerText, speakerId }: Note): Speaker | null {
    return speakerText === null ? null : { rawText: speakerText, personId: speakerId };
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemNoteResolver {
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [Note], { nullable: 'itemsAndList', description: 'The paragraphs under it, in order.' })
  notes(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<Note[]> {
    return loaders.notesByAgendaItem.load(id);
  }
}
