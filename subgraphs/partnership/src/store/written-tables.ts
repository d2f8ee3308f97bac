/**
 * Where the serving login writes what people change. To histories, and to what was carried out, it only adds; of a record it
 * changes what a mutation sets, and never its words, its place in the minutes, its id or its partnership.
 */
export const writtenTables = {
  insert: [
    'action_change',
    'action_owner',
    'commitment',
    'funding_award',
    'keyed_change',
    'line_return',
    'monitoring_return',
    'record_change',
  ],
  update: {
    action_item: [
      ...['text', 'status', 'due_date', 'due_precision', 'due_text'],
      ...['plan_line_ids', 'measure_ids', 'measures_basis', 'area_codes', 'version'],
    ],
    action_owner: ['person_id', 'organization_id', 'resolution', 'evidence_line', 'evidence'],
    attendance: ['person_id', 'organization_id', 'role', 'status', 'version'],
    commitment: ['frequency', 'accepted_because', 'withdrawn_on', 'version'],
    decision: ['text', 'withdrawn_on', 'version'],
    funding_award: ['amount', 'currency', 'plan_line_ids', 'plan_lines_basis', 'withdrawn_on', 'version'],
    line_return: ['rag', 'comment', 'basis', 'non_green_inferred', 'non_green_reason', 'withdrawn_on', 'version'],
    monitoring_return: ['basis', 'withdrawn_on', 'version'],
    note: ['speaker_text', 'speaker_id', 'version'],
    stated_figure: [
      ...['subject', 'unit', 'qualifier', 'direction', 'speaker_id', 'period_code', 'area_code', 'denominator'],
      ...['sample_size', 'measure_id', 'observation_area', 'observation_period', 'observation_differs', 'basis'],
      'version',
    ],
  },
} as const;
