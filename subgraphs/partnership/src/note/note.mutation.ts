import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { correctNote, NoteReadingArgs } from './correct-note.js';
import { Note } from './note.entity.js';

@Resolver(() => Note)
export class NoteMutation {
  @Directive('@authenticated')
  @Mutation(() => Note, {
    nullable: true,
    description: `Corrects who is read to say a paragraph of the minutes, without touching its words. For the manager of its partnership. ${nullWhereRefused}`,
  })
  correctNoteReading(
    @Args(() => NoteReadingArgs) args: NoteReadingArgs,
    @Ctx() { carryOut }: PartnershipContext,
  ): Promise<Note> {
    return carryOut(correctNote, args);
  }
}
