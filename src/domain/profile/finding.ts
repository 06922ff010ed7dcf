/** A broken rule of a profile and where it stands in the data; the reader turns the path into file and line. */
export const PROFILE_RULES = [
  'code_twice', 'prefix_twice', 'parent_unknown', 'tree_cycle', 'tree_too_deep',
  'unit_unknown', 'unit_of_other_center', 'category_unknown', 'area_unknown', 'channel_unknown', 'line_unknown', 'kind_unknown',
  'service_unknown', 'target_unknown', 'rung_unknown', 'signal_unknown', 'link_unknown', 'center_unknown',
  'center_without_desk', 'area_without_government', 'category_without_lead', 'lead_is_co',
  'clock_missing', 'answer_limit_missing', 'working_hours_missing', 'working_hours_order', 'not_whole',
  'class_missing', 'threshold_missing', 'choices_missing', 'confidential_with_unit', 'message_missing', 'variable_unknown', 'kpi_unknown', 'kpi_without_count', 'exclusion_reason_unknown',
'variable_unknown',
  'queue_unknown', 'overflow_cycle', 'number_twice', 'replaced_by_itself',
] as const
export type ProfileRule = (typeof PROFILE_RULES)[number]

export type Path = (string | number)[]
export type Finding = { path: Path; rule: ProfileRule; subject: string }
