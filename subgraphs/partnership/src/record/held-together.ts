/**
 * Fields that say something only together, by table: whoever sets one of them has set them all. A file's value for one
 * beside a person's for another would be a row that neither of them stated, and that the table may refuse.
 */
export const heldTogether: Readonly<Record<string, readonly (readonly string[])[]>> = {
  action_item: [
    ['dueDate', 'duePrecision'],
    ['measures', 'measuresBasis'],
  ],
  funding_award: [['planLineIds', 'planLinesBasis']],
  note: [['speakerText', 'speakerId']],
  stated_figure: [
    ['value', 'printed', 'unit', 'qualifier'],
    ['measureId', 'observationArea', 'observationPeriod', 'observationDiffers', 'basis'],
  ],
};
