/** Why a move can be refused. The contract must have a sentence for each (checked by the compiler). */
export const TICKET_REFUSALS = [
  'wrong_state', 'assignment_wrong_state', 'application_pending', 'no_application', 'return_window_over', 'return_closed', 'return_reason_unknown',
  'extension_after_expiry', 'extension_spent', 'extension_over_cap', 'citizen_not_told', 'suspension_too_long', 'reason_unknown',
  'lead_missing', 'unit_already_assigned', 'complained_unit_alone', 'confidential_service', 'must_designate', 'not_a_subordinate', 'sub_units_open',
  'contact_first', 'contact_facts_missing', 'rehandle_spent', 'rehandle_unfounded', 'revisit_missing', 'revisit_quiet_hours', 'reopen_window_over', 'archive_too_early',
  'merge_into_self', 'merge_into_merged', 'merge_has_children', 'merge_not_open', 'undo_too_late', 'citation_missing', 'answer_missing', 'answer_names_requester',
  'refusal_reason_unknown', 'transfer_target_unknown', 'not_a_suggestion', 'is_a_suggestion', 'limit_missing', 'unsolved_needs_reason',
  'unknown_kind', 'unknown_category', 'unknown_area', 'unknown_channel', 'unknown_line', 'unknown_service', 'service_field_missing', 'unit_unknown',
] as const
export type TicketRefusalCode = (typeof TICKET_REFUSALS)[number]
