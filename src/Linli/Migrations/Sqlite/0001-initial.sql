CREATE TABLE "areas_divisions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_divisions" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent_id" BLOB NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "successor_id" BLOB NULL,
    "duty_phone" TEXT NULL,
    "boundary" TEXT NULL,
    "source_datum" TEXT NULL,
    CONSTRAINT "fk_areas_divisions_areas_divisions_parent_id" FOREIGN KEY ("parent_id") REFERENCES "areas_divisions" ("id"),
    CONSTRAINT "fk_areas_divisions_areas_divisions_successor_id" FOREIGN KEY ("successor_id") REFERENCES "areas_divisions" ("id")
);


CREATE TABLE "areas_imports" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_imports" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "who" BLOB NULL,
    "sha256" TEXT NOT NULL,
    "edition" INTEGER NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "ended" INTEGER NOT NULL
);


CREATE TABLE "areas_map" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_map" PRIMARY KEY,
    "version" INTEGER NOT NULL
);


CREATE TABLE "audit_exports" (
    "id" BLOB NOT NULL CONSTRAINT "pk_audit_exports" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "asked_by" BLOB NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "sought_subject" BLOB NULL,
    "sought_who" BLOB NULL,
    "sought_kind" TEXT NULL,
    "sought_from" TEXT NULL,
    "sought_until" TEXT NULL,
    "up_to" INTEGER NOT NULL,
    "decided_by" BLOB NULL,
    "decided_at" INTEGER NULL,
    "sha256" TEXT NULL,
    "rows" INTEGER NOT NULL
);


CREATE TABLE "backups" (
    "id" BLOB NOT NULL CONSTRAINT "pk_backups" PRIMARY KEY,
    "why" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "asked_by" BLOB NULL,
    "started_at" INTEGER NULL,
    "ended_at" INTEGER NULL,
    "path" TEXT NULL,
    "bytes" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "fault_key" TEXT NULL,
    "fault_detail" TEXT NULL
);


CREATE TABLE "cases_blurs" (
    "file_id" BLOB NOT NULL CONSTRAINT "pk_cases_blurs" PRIMARY KEY,
    "source_id" BLOB NOT NULL,
    "case_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL
);


CREATE TABLE "cases_cases" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_cases" PRIMARY KEY,
    "replied_at" INTEGER NULL,
    "reply_round" INTEGER NOT NULL,
    "grade" TEXT NULL,
    "solved" INTEGER NULL,
    "is_conferred" INTEGER NOT NULL,
    "reopenings" INTEGER NOT NULL,
    "return_visits" INTEGER NOT NULL,
    "reported_by_staff" INTEGER NOT NULL,
    "filed_by" BLOB NULL,
    "about" TEXT NULL,
    "contact" TEXT NOT NULL,
    "holds_contact" INTEGER NOT NULL,
    "property_may_contact" INTEGER NOT NULL,
    "contact_tries" INTEGER NOT NULL,
    "first_try_at" INTEGER NULL,
    "reached_at" INTEGER NULL,
    "is_attempted" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "tracking_index" BLOB NOT NULL,
    "state" TEXT NOT NULL,
    "is_open" INTEGER NOT NULL,
    "void_pending" INTEGER NOT NULL,
    "reopen_review" INTEGER NOT NULL,
    "confidential" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "tile" TEXT NULL,
    "category" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "sensitive" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "happened_at" INTEGER NULL,
    "received_at" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "due_kind" TEXT NULL,
    "closed_at" INTEGER NULL,
    "held_until" INTEGER NULL,
    "co_unit_ids" TEXT NOT NULL,
    "co_owing_ids" TEXT NOT NULL,
    "extension_pending" INTEGER NOT NULL,
    "extensions" INTEGER NOT NULL,
    "responsible_unit_id" BLOB NULL,
    "responsible_role" TEXT NULL,
    "responsible_person_id" BLOB NULL,
    "acceptor_unit_id" BLOB NULL,
    "lead_unit_id" BLOB NULL,
    "led_by_community" INTEGER NOT NULL,
    "handler_id" BLOB NULL,
    "void_proposer_id" BLOB NULL,
    "accepted_at" INTEGER NULL,
    "items_total" INTEGER NOT NULL,
    "items_done" INTEGER NOT NULL,
    "issue_id" BLOB NULL,
    "split_from" BLOB NULL,
    "follows_id" BLOB NULL,
    "master_id" BLOB NULL,
    "outcome" TEXT NULL,
    "planned_on" TEXT NULL,
    "open_step" TEXT NULL,
    "is_explained" INTEGER NOT NULL,
    "is_excluded" INTEGER NOT NULL,
    "outside_number" TEXT NULL,
    "outside_category" TEXT NULL,
    "outside_due" INTEGER NULL,
    "county_id" BLOB NULL,
    "street_id" BLOB NULL,
    "community_id" BLOB NULL,
    "grid_id" BLOB NULL,
    "micro_grid_id" BLOB NULL,
    "building_id" BLOB NULL,
    "birth_micro_grid_id" BLOB NULL,
    "place" TEXT NOT NULL,
    "return_pending" INTEGER NOT NULL,
    "objections" INTEGER NOT NULL,
    "is_ruled" INTEGER NOT NULL,
    "return_until" INTEGER NULL,
    "shelving_pending" INTEGER NOT NULL,
    "shelved" INTEGER NOT NULL,
    "requester_id" BLOB NULL,
    "handling_due" INTEGER NULL,
    "under_supervision" INTEGER NOT NULL,
    "supervisor_id" BLOB NULL,
    "answer_waits" INTEGER NOT NULL,
    "remind_again_from" INTEGER NULL,
    "nudge_again_from" INTEGER NULL,
    "nudges" INTEGER NOT NULL,
    "asking_reporter" INTEGER NOT NULL,
    "close_pending" INTEGER NOT NULL,
    "reply_pending" INTEGER NOT NULL,
    "has_open_whistle" INTEGER NOT NULL,
    "whistle_answered" INTEGER NOT NULL,
    "due_before_conference" INTEGER NULL
);


CREATE TABLE "cases_counters" (
    "year" INTEGER NOT NULL CONSTRAINT "pk_cases_counters" PRIMARY KEY,
    "last" INTEGER NOT NULL
);


CREATE TABLE "cases_duties" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_duties" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "unit_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NULL,
    "answered_at" INTEGER NULL,
    "answered_by" BLOB NULL,
    "released_at" INTEGER NULL,
    "case_open" INTEGER NOT NULL
);


CREATE TABLE "cases_files" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_files" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "fact_version" INTEGER NOT NULL,
    "blob" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" INTEGER NOT NULL
);


CREATE TABLE "cases_issues" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_issues" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "community_id" BLOB NULL,
    "street_id" BLOB NULL,
    "county_id" BLOB NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NULL,
    "closed_at" INTEGER NULL
);


CREATE TABLE "cases_items" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_items" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "words" BLOB NULL,
    "done_at" INTEGER NULL,
    "done_by" BLOB NULL
);


CREATE TABLE "cases_link_answers" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_link_answers" PRIMARY KEY,
    "link_id" BLOB NOT NULL,
    "case_id" BLOB NOT NULL,
    "fact_version" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "until" TEXT NULL,
    "at" INTEGER NOT NULL,
    "key" TEXT NOT NULL
);


CREATE TABLE "cases_link_photos" (
    "link_id" BLOB NOT NULL,
    "file_id" BLOB NOT NULL,
    CONSTRAINT "pk_cases_link_photos" PRIMARY KEY ("link_id", "file_id")
);


CREATE TABLE "cases_links" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_links" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "fact_version" INTEGER NOT NULL,
    "token_index" BLOB NOT NULL,
    "token" BLOB NULL,
    "recipient" BLOB NULL,
    "phone" BLOB NULL,
    "given_at" INTEGER NOT NULL,
    "until" INTEGER NOT NULL,
    "unit_id" BLOB NULL,
    "opened_at" INTEGER NULL,
    "revoked_at" INTEGER NULL,
    "answers" INTEGER NOT NULL
);


CREATE TABLE "cases_merges" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_merges" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "master_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NULL,
    "ended_at" INTEGER NULL,
    "ended_by" BLOB NULL
);


CREATE TABLE "cases_next_steps" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_next_steps" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT NULL,
    "community_id" BLOB NULL,
    "street_id" BLOB NULL,
    "county_id" BLOB NULL,
    "at" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "done_by" BLOB NULL
);


CREATE TABLE "cases_order_counters" (
    "year" INTEGER NOT NULL CONSTRAINT "pk_cases_order_counters" PRIMARY KEY,
    "last" INTEGER NOT NULL
);


CREATE TABLE "cases_private" (
    "case_id" BLOB NOT NULL CONSTRAINT "pk_cases_private" PRIMARY KEY,
    "key" BLOB NULL,
    "tracking" BLOB NOT NULL,
    "report" BLOB NULL,
    "summary" BLOB NULL,
    "name" BLOB NULL,
    "phone" BLOB NULL,
    "phone_index" BLOB NULL,
    "when" BLOB NULL,
    "message" BLOB NULL,
    "contact_erased_at" INTEGER NULL,
    "erased_at" INTEGER NULL
);


CREATE TABLE "cases_ratings" (
    "case_id" BLOB NOT NULL,
    "round" INTEGER NOT NULL,
    "grade" TEXT NOT NULL,
    "solved" INTEGER NOT NULL,
    "called_in_time" INTEGER NULL,
    "was_pressed" INTEGER NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_cases_ratings" PRIMARY KEY ("case_id", "round")
);


CREATE TABLE "cases_requests" (
    "case_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" BLOB NULL,
    "asked_by_id" BLOB NULL,
    "asked_at" INTEGER NOT NULL,
    "fact_version" INTEGER NOT NULL,
    "days" INTEGER NULL,
    "suggested_unit_id" BLOB NULL,
    "review_on" TEXT NULL,
    "due_before" INTEGER NULL,
    "decision" TEXT NULL,
    "decided_unit_id" BLOB NULL,
    "decided_by_id" BLOB NULL,
    "decided_at" INTEGER NULL,
    "decided_version" INTEGER NULL,
    "given_days" INTEGER NULL,
    "named_unit_id" BLOB NULL,
    "due_after" INTEGER NULL,
    CONSTRAINT "pk_cases_requests" PRIMARY KEY ("case_id", "number")
);


CREATE TABLE "cases_saved_searches" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_saved_searches" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "words" BLOB NOT NULL,
    "is_open" INTEGER NULL,
    "group" TEXT NULL,
    "saved_at" INTEGER NOT NULL
);


CREATE TABLE "cases_search" (
    "seq" INTEGER NOT NULL CONSTRAINT "pk_cases_search" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "stamp" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "is_open" INTEGER NOT NULL,
    "about" TEXT NULL,
    "sensitive" INTEGER NOT NULL,
    "confidential" INTEGER NOT NULL,
    "seers" BLOB NOT NULL
);


CREATE TABLE "cases_shift_handovers" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_shift_handovers" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "unit_id" BLOB NOT NULL,
    "shift_id" BLOB NULL,
    "by" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "taken_by" BLOB NULL,
    "taken_at" INTEGER NULL,
    "told_at" INTEGER NULL,
    "key" BLOB NULL,
    "had_note" INTEGER NOT NULL,
    "note" BLOB NULL,
    "open" INTEGER NOT NULL,
    "callback" INTEGER NOT NULL,
    "submitted" INTEGER NOT NULL,
    "to_send" INTEGER NOT NULL,
    "requests" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "soon" INTEGER NOT NULL,
    "emergency" INTEGER NOT NULL,
    "whistles" INTEGER NOT NULL,
    "unheard" INTEGER NOT NULL
);


CREATE TABLE "cases_signings" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_signings" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "unit_id" BLOB NOT NULL,
    "is_wanted" INTEGER NOT NULL,
    "since" INTEGER NOT NULL,
    "by" BLOB NULL
);


CREATE TABLE "cases_submissions" (
    "key" TEXT NOT NULL CONSTRAINT "pk_cases_submissions" PRIMARY KEY,
    "digest" BLOB NOT NULL,
    "case_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL
);


CREATE TABLE "cases_supervisions" (
    "case_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "order_number" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "issuer_id" BLOB NULL,
    "issuer_unit_id" BLOB NULL,
    "unit_id" BLOB NULL,
    "at" INTEGER NOT NULL,
    "fact_version" INTEGER NOT NULL,
    "answered_at" INTEGER NULL,
    "answered_by_id" BLOB NULL,
    "answer_version" INTEGER NULL,
    "sent_back" INTEGER NOT NULL,
    "accepted_at" INTEGER NULL,
    CONSTRAINT "pk_cases_supervisions" PRIMARY KEY ("case_id", "number")
);


CREATE TABLE "cases_texts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases_texts" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "fact_version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "words" BLOB NULL
);


CREATE TABLE "complaints_complaints" (
    "id" BLOB NOT NULL CONSTRAINT "pk_complaints_complaints" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "received_at" INTEGER NOT NULL,
    "form_key" TEXT NOT NULL,
    "key" BLOB NOT NULL,
    "words" BLOB NOT NULL,
    "phone" BLOB NULL,
    "answered_at" INTEGER NULL,
    "answered_by" BLOB NULL,
    "answer" BLOB NULL
);


CREATE TABLE "deadlines_clocks" (
    "id" BLOB NOT NULL CONSTRAINT "pk_deadlines_clocks" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "allowed" TEXT NOT NULL,
    "counting" TEXT NOT NULL,
    "after_hours" TEXT NULL,
    "yellow_percent" INTEGER NOT NULL,
    "policy_version" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "yellow_at" INTEGER NOT NULL,
    "is_provisional" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "paused_at" INTEGER NULL,
    "stopped_at" INTEGER NULL,
    "unit" BLOB NULL,
    "role" TEXT NULL,
    "turns" INTEGER NOT NULL,
    "calendar_stamp" INTEGER NULL,
    "yellow_told_at" INTEGER NULL,
    "red_told_at" INTEGER NULL,
    "steps_told" INTEGER NOT NULL,
    "next_attention" INTEGER NULL
);


CREATE TABLE "deadlines_holiday_lists" (
    "id" BLOB NOT NULL CONSTRAINT "pk_deadlines_holiday_lists" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "imported_at" INTEGER NOT NULL
);


CREATE TABLE "deadlines_holidays" (
    "year" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "is_off" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "pk_deadlines_holidays" PRIMARY KEY ("year", "date")
);


CREATE TABLE "dispatch_catalogue" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_catalogue" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL
);


CREATE TABLE "dispatch_categories" (
    "edition" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "level1_zh" TEXT NOT NULL,
    "level1_en" TEXT NOT NULL,
    "level2_zh" TEXT NOT NULL,
    "level2_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "co" TEXT NOT NULL,
    "limits" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "flags" TEXT NOT NULL,
    "kinds" TEXT NOT NULL,
    "is_public" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "retired_on" TEXT NULL,
    "external" TEXT NOT NULL,
    CONSTRAINT "pk_dispatch_categories" PRIMARY KEY ("edition", "code")
);


CREATE TABLE "dispatch_editions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_editions" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "base" INTEGER NULL,
    "valid_from" TEXT NULL,
    "made_at" INTEGER NOT NULL,
    "made_by" BLOB NULL,
    "adopted_at" INTEGER NULL,
    "adopted_by" BLOB NULL,
    "withdrawn_at" INTEGER NULL,
    "withdrawn_by" BLOB NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "retired" INTEGER NOT NULL
);


CREATE TABLE "dispatch_learning" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_learning" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "in_use" INTEGER NOT NULL,
    "is_by_hand" INTEGER NOT NULL,
    "since" INTEGER NULL,
    "by" BLOB NULL,
    "reason" TEXT NULL
);


CREATE TABLE "dispatch_lessons" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_lessons" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "area_id" BLOB NULL,
    "proposed" TEXT NOT NULL,
    "chosen" TEXT NOT NULL,
    "proposed_lead" TEXT NOT NULL,
    "chosen_lead" TEXT NOT NULL
);


CREATE TABLE "dispatch_models" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_models" PRIMARY KEY,
    "number" INTEGER NULL,
    "state" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "asked_by" BLOB NULL,
    "started_at" INTEGER NULL,
    "ended_at" INTEGER NULL,
    "cases" INTEGER NOT NULL,
    "held_back" INTEGER NOT NULL,
    "labels" INTEGER NOT NULL,
    "macro_f1" REAL NOT NULL,
    "top_three" REAL NOT NULL,
    "against" INTEGER NULL,
    "against_f1" REAL NULL,
    "words_trust" REAL NOT NULL,
    "tile_trust" REAL NOT NULL,
    "file" TEXT NULL
);


CREATE TABLE "dispatch_near" (
    "subject_id" BLOB NOT NULL CONSTRAINT "pk_dispatch_near" PRIMARY KEY,
    "area_id" BLOB NOT NULL,
    "pieces" BLOB NOT NULL
);


CREATE TABLE "dispatch_rulings" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_rulings" PRIMARY KEY,
    "category" TEXT NOT NULL,
    "area_id" BLOB NOT NULL,
    "level" TEXT NULL,
    "sort" TEXT NULL,
    "kind" TEXT NULL,
    "lead" TEXT NOT NULL,
    "unit_id" BLOB NULL,
    "co" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "valid_from" TEXT NULL,
    "valid_until" TEXT NULL,
    "made_at" INTEGER NOT NULL,
    "made_by" BLOB NULL,
    "ended_at" INTEGER NULL,
    "ended_by" BLOB NULL,
    "end_reason" TEXT NULL
);


CREATE TABLE "dispatch_suggestion_days" (
    "day" TEXT NOT NULL,
    "model" INTEGER NOT NULL,
    "shown" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL,
    CONSTRAINT "pk_dispatch_suggestion_days" PRIMARY KEY ("day", "model")
);


CREATE TABLE "facts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_facts" PRIMARY KEY,
    "subject_kind" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "kind_version" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "who" BLOB NULL,
    "post" BLOB NULL,
    "role" TEXT NULL,
    "payload" TEXT NOT NULL
);


CREATE TABLE "facts_dead_letters" (
    "id" BLOB NOT NULL CONSTRAINT "pk_facts_dead_letters" PRIMARY KEY,
    "listener" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "subject_id" BLOB NOT NULL,
    "error" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "resolved_at" INTEGER NULL
);


CREATE TABLE "facts_listeners" (
    "name" TEXT NOT NULL CONSTRAINT "pk_facts_listeners" PRIMARY KEY,
    "position" INTEGER NOT NULL
);


CREATE TABLE "facts_pending" (
    "fact_id" BLOB NOT NULL CONSTRAINT "pk_facts_pending" PRIMARY KEY
);


CREATE TABLE "facts_sealed" (
    "position" INTEGER NOT NULL CONSTRAINT "pk_facts_sealed" PRIMARY KEY,
    "fact_id" BLOB NOT NULL,
    "day" TEXT NOT NULL,
    "mac" BLOB NOT NULL
);


CREATE TABLE "foundation_marks" (
    "name" TEXT NOT NULL CONSTRAINT "pk_foundation_marks" PRIMARY KEY,
    "value" TEXT NOT NULL
);


CREATE TABLE "hotline_orders" (
    "id" BLOB NOT NULL CONSTRAINT "pk_hotline_orders" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "case_id" BLOB NOT NULL,
    "county_id" BLOB NULL,
    "street_id" BLOB NULL,
    "state" TEXT NOT NULL,
    "received_at" INTEGER NOT NULL,
    "return_by" INTEGER NULL,
    "reply_by" INTEGER NOT NULL,
    "doubles" INTEGER NOT NULL,
    "urgings" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "ended_by" BLOB NULL,
    "in_time" INTEGER NULL,
    "verdict" TEXT NULL,
    "solved" INTEGER NULL,
    "rated_at" INTEGER NULL,
    "text_digest" BLOB NOT NULL,
    "urging_digest" BLOB NULL
);


CREATE TABLE "hotline_secrets" (
    "order_id" BLOB NOT NULL CONSTRAINT "pk_hotline_secrets" PRIMARY KEY,
    "key" BLOB NULL,
    "answer" BLOB NULL,
    "reason" BLOB NULL
);


CREATE TABLE "hotline_template_editions" (
    "template_id" BLOB NOT NULL,
    "edition" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "by" BLOB NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_hotline_template_editions" PRIMARY KEY ("template_id", "edition")
);


CREATE TABLE "hotline_templates" (
    "id" BLOB NOT NULL CONSTRAINT "pk_hotline_templates" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "area_id" BLOB NOT NULL,
    "edition" INTEGER NOT NULL
);


CREATE TABLE "identity_accounts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_identity_accounts" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "display_name" TEXT NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "password_set_at" INTEGER NOT NULL,
    "locked_until" INTEGER NULL,
    "closed_at" INTEGER NULL,
    "signed_in_at" INTEGER NULL,
    "last_post_id" BLOB NULL,
    "user_name" TEXT NOT NULL,
    "normalized_user_name" TEXT NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "identity_kept_forms" (
    "id" BLOB NOT NULL CONSTRAINT "pk_identity_kept_forms" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "path" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "kept_at" INTEGER NOT NULL
);


CREATE TABLE "imports_headings" (
    "kind" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    CONSTRAINT "pk_imports_headings" PRIMARY KEY ("kind", "heading")
);


CREATE TABLE "imports_runs" (
    "id" BLOB NOT NULL CONSTRAINT "pk_imports_runs" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "who" BLOB NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "undone_at" INTEGER NULL
);


CREATE TABLE "jobs" (
    "name" TEXT NOT NULL CONSTRAINT "pk_jobs" PRIMARY KEY,
    "next_due" INTEGER NOT NULL,
    "done_at" INTEGER NULL
);


CREATE TABLE "notifications_counters" (
    "name" TEXT NOT NULL CONSTRAINT "pk_notifications_counters" PRIMARY KEY,
    "position" INTEGER NOT NULL
);


CREATE TABLE "notifications_deliveries" (
    "id" BLOB NOT NULL CONSTRAINT "pk_notifications_deliveries" PRIMARY KEY,
    "outgoing_id" BLOB NOT NULL,
    "channel" TEXT NOT NULL,
    "call_id" BLOB NOT NULL,
    "attempt" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "gateway_id" TEXT NULL,
    "answer" TEXT NOT NULL,
    "cost" INTEGER NOT NULL
);


CREATE TABLE "notifications_digest_items" (
    "digest_id" BLOB NOT NULL,
    "line" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    CONSTRAINT "pk_notifications_digest_items" PRIMARY KEY ("digest_id", "line")
);


CREATE TABLE "notifications_digest_lines" (
    "id" BLOB NOT NULL CONSTRAINT "pk_notifications_digest_lines" PRIMARY KEY,
    "recipient" TEXT NOT NULL,
    "cause" BLOB NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "what" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "taken_at" INTEGER NULL
);


CREATE TABLE "notifications_digests" (
    "id" BLOB NOT NULL CONSTRAINT "pk_notifications_digests" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "slot" INTEGER NOT NULL
);


CREATE TABLE "notifications_inbox" (
    "id" BLOB NOT NULL CONSTRAINT "pk_notifications_inbox" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL,
    "cause" BLOB NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "what" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "read_at" INTEGER NULL,
    "read_by" BLOB NULL,
    "carried" INTEGER NOT NULL,
    "carry_at" INTEGER NULL,
    "outside_template" TEXT NULL,
    "outside_place" TEXT NULL,
    "outside_deadline" INTEGER NULL,
    "outside_link" TEXT NULL
);


CREATE TABLE "notifications_opt_outs" (
    "phone_index" BLOB NOT NULL CONSTRAINT "pk_notifications_opt_outs" PRIMARY KEY,
    "since" INTEGER NOT NULL
);


CREATE TABLE "notifications_outgoing" (
    "id" BLOB NOT NULL CONSTRAINT "pk_notifications_outgoing" PRIMARY KEY,
    "cause" BLOB NOT NULL,
    "recipient" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address" BLOB NULL,
    "phone_index" BLOB NULL,
    "unit_id" BLOB NULL,
    "template" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "deadline" INTEGER NULL,
    "link" TEXT NOT NULL,
    "sealed_link" BLOB NULL,
    "urgency" TEXT NOT NULL,
    "queued_at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "notifications_quiet_hours" (
    "id" BLOB NOT NULL CONSTRAINT "pk_notifications_quiet_hours" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL
);


CREATE TABLE "notifications_receipts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_notifications_receipts" PRIMARY KEY,
    "outgoing_id" BLOB NOT NULL,
    "what" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "at" INTEGER NOT NULL
);


CREATE TABLE "onestop_matters" (
    "id" BLOB NOT NULL CONSTRAINT "pk_onestop_matters" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "area_id" BLOB NULL,
    "where" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "papers" TEXT NOT NULL,
    "no_longer" TEXT NOT NULL,
    "instead" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL
);


CREATE TABLE "organizations_book_editions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_organizations_book_editions" PRIMARY KEY,
    "number" INTEGER NOT NULL
);


CREATE TABLE "organizations_contacts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_contacts" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "account_id" BLOB NOT NULL,
    "phone" BLOB NULL,
    "mail" BLOB NULL
);


CREATE TABLE "organizations_handover_lines" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_handover_lines" PRIMARY KEY,
    "post_id" BLOB NOT NULL,
    "line" INTEGER NOT NULL,
    "kind_key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "state_key" TEXT NOT NULL,
    "due" INTEGER NULL,
    "to_account" BLOB NULL,
    "subject_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL
);


CREATE TABLE "organizations_units" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_units" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "parent_id" BLOB NULL,
    "kind" TEXT NOT NULL,
    "department" TEXT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "area_id" BLOB NULL,
    "area_kind" TEXT NULL,
    "phone" TEXT NULL,
    "sort_order" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT NULL,
    CONSTRAINT "fk_organizations_units_organizations_units_parent_id" FOREIGN KEY ("parent_id") REFERENCES "organizations_units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "papers_counters" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    CONSTRAINT "pk_papers_counters" PRIMARY KEY ("kind", "year")
);


CREATE TABLE "papers_papers" (
    "id" BLOB NOT NULL CONSTRAINT "pk_papers_papers" PRIMARY KEY,
    "subject_kind" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "unit_id" BLOB NULL,
    "issued_by" BLOB NULL,
    "issued_at" INTEGER NOT NULL,
    "check_code" TEXT NOT NULL,
    "content" BLOB NULL
);


CREATE TABLE "papers_scans" (
    "paper_id" BLOB NOT NULL,
    "file_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_papers_scans" PRIMARY KEY ("paper_id", "file_id")
);


CREATE TABLE "papers_template_editions" (
    "template_id" BLOB NOT NULL,
    "edition" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "by" BLOB NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_papers_template_editions" PRIMARY KEY ("template_id", "edition")
);


CREATE TABLE "papers_templates" (
    "id" BLOB NOT NULL CONSTRAINT "pk_papers_templates" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "edition" INTEGER NOT NULL
);


CREATE TABLE "retention_rules" (
    "id" BLOB NOT NULL CONSTRAINT "pk_retention_rules" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "since" INTEGER NOT NULL,
    "for_older" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL,
    "set_by" BLOB NULL
);


CREATE TABLE "retention_runs" (
    "id" BLOB NOT NULL CONSTRAINT "pk_retention_runs" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "started_at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL
);


CREATE TABLE "shell_legal_bases" (
    "id" BLOB NOT NULL CONSTRAINT "pk_shell_legal_bases" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "kept_at" INTEGER NOT NULL
);


CREATE TABLE "whistles_arrivals" (
    "invitation_id" BLOB NOT NULL CONSTRAINT "pk_whistles_arrivals" PRIMARY KEY,
    "whistle_id" BLOB NOT NULL,
    "who" BLOB NULL,
    "at" INTEGER NOT NULL,
    "is_late" INTEGER NOT NULL,
    "lon" REAL NULL,
    "lat" REAL NULL
);


CREATE TABLE "whistles_counters" (
    "year" INTEGER NOT NULL CONSTRAINT "pk_whistles_counters" PRIMARY KEY,
    "last" INTEGER NOT NULL
);


CREATE TABLE "whistles_keys" (
    "whistle_id" BLOB NOT NULL CONSTRAINT "pk_whistles_keys" PRIMARY KEY,
    "key" BLOB NULL
);


CREATE TABLE "whistles_marks" (
    "id" BLOB NOT NULL CONSTRAINT "pk_whistles_marks" PRIMARY KEY,
    "whistle_id" BLOB NOT NULL,
    "invitation_id" BLOB NOT NULL,
    "side" TEXT NOT NULL,
    "sealed" BLOB NULL,
    "marks" TEXT NULL,
    "total" INTEGER NULL
);


CREATE TABLE "whistles_scans" (
    "id" BLOB NOT NULL CONSTRAINT "pk_whistles_scans" PRIMARY KEY,
    "whistle_id" BLOB NOT NULL,
    "paper_id" BLOB NOT NULL,
    "blob" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" INTEGER NOT NULL
);


CREATE TABLE "whistles_texts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_whistles_texts" PRIMARY KEY,
    "whistle_id" BLOB NOT NULL,
    "invitation_id" BLOB NULL,
    "fact_version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "words" BLOB NULL
);


CREATE TABLE "whistles_whistles" (
    "id" BLOB NOT NULL CONSTRAINT "pk_whistles_whistles" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "is_open" INTEGER NOT NULL,
    "urgency" TEXT NOT NULL,
    "author_unit_id" BLOB NULL,
    "by_community" INTEGER NOT NULL,
    "is_ruled" INTEGER NOT NULL,
    "lead_id" BLOB NULL,
    "drafted_at" INTEGER NOT NULL,
    "issued_at" INTEGER NULL,
    "closed_at" INTEGER NULL,
    "due" INTEGER NOT NULL,
    "due_kind" TEXT NULL,
    "county_id" BLOB NULL,
    "street_id" BLOB NULL,
    "community_id" BLOB NULL,
    "building_id" BLOB NULL,
    "place" TEXT NOT NULL,
    "is_kept_from_community" INTEGER NOT NULL,
    "is_kept_from_street" INTEGER NOT NULL,
    "visit_at" INTEGER NULL,
    "visit_suits_street" INTEGER NOT NULL
);


CREATE TABLE "areas_estates" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_estates" PRIMARY KEY,
    "community_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT NOT NULL,
    CONSTRAINT "fk_areas_estates_areas_divisions_community_id" FOREIGN KEY ("community_id") REFERENCES "areas_divisions" ("id") ON DELETE CASCADE
);


CREATE TABLE "areas_former_names" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_former_names" PRIMARY KEY,
    "division_id" BLOB NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    CONSTRAINT "fk_areas_former_names_areas_divisions_division_id" FOREIGN KEY ("division_id") REFERENCES "areas_divisions" ("id") ON DELETE CASCADE
);


CREATE TABLE "areas_grids" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_grids" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" BLOB NULL,
    "community_id" BLOB NOT NULL,
    "street_id" BLOB NOT NULL,
    "county_id" BLOB NOT NULL,
    "boundary" TEXT NULL,
    "source_datum" TEXT NULL,
    "responsible_unit_id" BLOB NULL,
    "responsible_unit_code" TEXT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    CONSTRAINT "fk_areas_grids_areas_divisions_community_id" FOREIGN KEY ("community_id") REFERENCES "areas_divisions" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_areas_grids_areas_grids_parent_id" FOREIGN KEY ("parent_id") REFERENCES "areas_grids" ("id")
);


CREATE TABLE "deadlines_turns" (
    "clock_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "who" BLOB NULL,
    "reason" TEXT NULL,
    "due" INTEGER NULL,
    "minimum" TEXT NULL,
    CONSTRAINT "pk_deadlines_turns" PRIMARY KEY ("clock_id", "number"),
    CONSTRAINT "fk_deadlines_turns_deadlines_clocks_clock_id" FOREIGN KEY ("clock_id") REFERENCES "deadlines_clocks" ("id") ON DELETE CASCADE
);


CREATE TABLE "identity_devices" (
    "id" BLOB NOT NULL CONSTRAINT "pk_identity_devices" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "token_hash" BLOB NOT NULL,
    "since" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    CONSTRAINT "fk_identity_devices_identity_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_accounts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "identity_recovery_codes" (
    "id" BLOB NOT NULL CONSTRAINT "pk_identity_recovery_codes" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "hash" BLOB NOT NULL,
    "used_at" INTEGER NULL,
    CONSTRAINT "fk_identity_recovery_codes_identity_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_accounts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "identity_second_factors" (
    "account_id" BLOB NOT NULL CONSTRAINT "pk_identity_second_factors" PRIMARY KEY,
    "secret" BLOB NOT NULL,
    "offered_in" BLOB NOT NULL,
    "confirmed_at" INTEGER NULL,
    "last_step" INTEGER NOT NULL,
    CONSTRAINT "fk_identity_second_factors_identity_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_accounts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "identity_sessions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_identity_sessions" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "token_hash" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    "post_id" BLOB NULL,
    "second_factor" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "seen_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "ended_why" TEXT NULL,
    CONSTRAINT "fk_identity_sessions_identity_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_accounts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "imports_rows" (
    "run_id" BLOB NOT NULL,
    "line" INTEGER NOT NULL,
    "thing" TEXT NOT NULL,
    "thing_id" BLOB NOT NULL,
    "is_new" INTEGER NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    CONSTRAINT "pk_imports_rows" PRIMARY KEY ("run_id", "line"),
    CONSTRAINT "fk_imports_rows_imports_runs_run_id" FOREIGN KEY ("run_id") REFERENCES "imports_runs" ("id") ON DELETE CASCADE
);


CREATE TABLE "onestop_words" (
    "word" TEXT NOT NULL,
    "matter_id" BLOB NOT NULL,
    CONSTRAINT "pk_onestop_words" PRIMARY KEY ("word", "matter_id"),
    CONSTRAINT "fk_onestop_words_onestop_matters_matter_id" FOREIGN KEY ("matter_id") REFERENCES "onestop_matters" ("id") ON DELETE CASCADE
);


CREATE TABLE "organizations_posts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_posts" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "account_id" BLOB NOT NULL,
    "unit_id" BLOB NOT NULL,
    "role" TEXT NOT NULL,
    "area_id" BLOB NULL,
    "area_kind" TEXT NULL,
    "rank" TEXT NOT NULL,
    "begins_at" INTEGER NOT NULL,
    "ends_at" INTEGER NULL,
    "handed_over_at" INTEGER NULL,
    CONSTRAINT "fk_organizations_posts_organizations_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "organizations_units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "organizations_shifts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_shifts" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "unit_id" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    "rank" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "begins_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "dropped_at" INTEGER NULL,
    "begun_at" INTEGER NULL,
    CONSTRAINT "fk_organizations_shifts_organizations_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "organizations_units" ("id") ON DELETE RESTRICT
);


CREATE TABLE "retention_counts" (
    "run_id" BLOB NOT NULL,
    "kind" TEXT NOT NULL,
    "erased" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    CONSTRAINT "pk_retention_counts" PRIMARY KEY ("run_id", "kind"),
    CONSTRAINT "fk_retention_counts_retention_runs_run_id" FOREIGN KEY ("run_id") REFERENCES "retention_runs" ("id") ON DELETE CASCADE
);


CREATE TABLE "whistles_cases" (
    "whistle_id" BLOB NOT NULL,
    "case_id" BLOB NOT NULL,
    "added_at" INTEGER NOT NULL,
    CONSTRAINT "pk_whistles_cases" PRIMARY KEY ("whistle_id", "case_id"),
    CONSTRAINT "fk_whistles_cases_whistles_whistles_whistle_id" FOREIGN KEY ("whistle_id") REFERENCES "whistles_whistles" ("id") ON DELETE CASCADE
);


CREATE TABLE "whistles_invitations" (
    "id" BLOB NOT NULL CONSTRAINT "pk_whistles_invitations" PRIMARY KEY,
    "whistle_id" BLOB NOT NULL,
    "unit_id" BLOB NOT NULL,
    "order" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "is_open" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "due_kind" TEXT NULL,
    "visit_suits" INTEGER NOT NULL,
    "is_ruled" INTEGER NOT NULL,
    "duty_day" TEXT NULL,
    "answered_at" INTEGER NULL,
    "has_voice" INTEGER NOT NULL,
    "scored_by_street" INTEGER NOT NULL,
    "has_scored" INTEGER NOT NULL,
    CONSTRAINT "fk_whistles_invitations_whistles_whistles_whistle_id" FOREIGN KEY ("whistle_id") REFERENCES "whistles_whistles" ("id") ON DELETE CASCADE
);


CREATE TABLE "areas_buildings" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_buildings" PRIMARY KEY,
    "estate_id" BLOB NOT NULL,
    "community_id" BLOB NOT NULL,
    "grid_id" BLOB NULL,
    "number" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "aliases" TEXT NOT NULL,
    "lon" REAL NULL,
    "lat" REAL NULL,
    "source_datum" TEXT NULL,
    "households" INTEGER NULL,
    CONSTRAINT "fk_areas_buildings_areas_estates_estate_id" FOREIGN KEY ("estate_id") REFERENCES "areas_estates" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_areas_buildings_areas_grids_grid_id" FOREIGN KEY ("grid_id") REFERENCES "areas_grids" ("id")
);


CREATE TABLE "organizations_sponsorships" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_sponsorships" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "post_id" BLOB NOT NULL,
    "area_id" BLOB NOT NULL,
    "area_kind" TEXT NOT NULL,
    "begins_at" INTEGER NOT NULL,
    "ends_at" INTEGER NULL,
    CONSTRAINT "fk_organizations_sponsorships_organizations_posts_post_id" FOREIGN KEY ("post_id") REFERENCES "organizations_posts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "organizations_stand_ins" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_stand_ins" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "post_id" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    "begins_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    CONSTRAINT "fk_organizations_stand_ins_organizations_posts_post_id" FOREIGN KEY ("post_id") REFERENCES "organizations_posts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "organizations_shift_swaps" (
    "id" BLOB NOT NULL CONSTRAINT "pk_organizations_shift_swaps" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "unit_id" BLOB NOT NULL,
    "mine_id" BLOB NOT NULL,
    "theirs_id" BLOB NOT NULL,
    "asked_by" BLOB NOT NULL,
    "asked_of" BLOB NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "answered_at" INTEGER NULL,
    "agreed" INTEGER NOT NULL,
    CONSTRAINT "fk_organizations_shift_swaps_organizations_shifts_mine_id" FOREIGN KEY ("mine_id") REFERENCES "organizations_shifts" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_organizations_shift_swaps_organizations_shifts_theirs_id" FOREIGN KEY ("theirs_id") REFERENCES "organizations_shifts" ("id") ON DELETE RESTRICT
);


CREATE TABLE "areas_plates" (
    "id" BLOB NOT NULL CONSTRAINT "pk_areas_plates" PRIMARY KEY,
    "token" TEXT NOT NULL,
    "short_code" TEXT NOT NULL,
    "community_id" BLOB NOT NULL,
    "building_id" BLOB NULL,
    "grid_id" BLOB NULL,
    "label" TEXT NOT NULL,
    "batch_id" BLOB NOT NULL,
    "made_at" INTEGER NOT NULL,
    "revoked_at" INTEGER NULL,
    "revoked_by" BLOB NULL,
    "revoked_reason" TEXT NULL,
    CONSTRAINT "fk_areas_plates_areas_buildings_building_id" FOREIGN KEY ("building_id") REFERENCES "areas_buildings" ("id"),
    CONSTRAINT "fk_areas_plates_areas_divisions_community_id" FOREIGN KEY ("community_id") REFERENCES "areas_divisions" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_areas_plates_areas_grids_grid_id" FOREIGN KEY ("grid_id") REFERENCES "areas_grids" ("id")
);


INSERT INTO "areas_map" ("id", "version")
VALUES (X'0A3EA500000070008000000000000001', 0);
SELECT changes();



INSERT INTO "dispatch_catalogue" ("id", "number", "version")
VALUES (X'0D15BAC4000070008000000000000001', 0, 0);
SELECT changes();



INSERT INTO "dispatch_learning" ("id", "by", "in_use", "is_by_hand", "reason", "since", "version")
VALUES (X'0D15BAC4000070008000000000000002', NULL, 0, 0, NULL, NULL, 0);
SELECT changes();



CREATE UNIQUE INDEX "ix_areas_buildings_estate_id_folded" ON "areas_buildings" ("estate_id", "folded");


CREATE INDEX "ix_areas_buildings_grid_id_estate_id_sort_key" ON "areas_buildings" ("grid_id", "estate_id", "sort_key");


CREATE UNIQUE INDEX "ix_areas_divisions_code" ON "areas_divisions" ("code") WHERE valid_to IS NULL;


CREATE INDEX "ix_areas_divisions_level_code" ON "areas_divisions" ("level", "code");


CREATE INDEX "ix_areas_divisions_parent_id_code" ON "areas_divisions" ("parent_id", "code");


CREATE INDEX "ix_areas_divisions_successor_id" ON "areas_divisions" ("successor_id");


CREATE UNIQUE INDEX "ix_areas_estates_community_id_name" ON "areas_estates" ("community_id", "name");


CREATE INDEX "ix_areas_former_names_division_id" ON "areas_former_names" ("division_id");


CREATE UNIQUE INDEX "ix_areas_grids_code" ON "areas_grids" ("code") WHERE valid_to IS NULL;


CREATE INDEX "ix_areas_grids_community_id_code" ON "areas_grids" ("community_id", "code");


CREATE INDEX "ix_areas_grids_parent_id" ON "areas_grids" ("parent_id");


CREATE INDEX "ix_areas_imports_at" ON "areas_imports" ("at");


CREATE INDEX "ix_areas_plates_batch_id" ON "areas_plates" ("batch_id");


CREATE INDEX "ix_areas_plates_building_id" ON "areas_plates" ("building_id");


CREATE INDEX "ix_areas_plates_community_id_short_code" ON "areas_plates" ("community_id", "short_code");


CREATE INDEX "ix_areas_plates_grid_id" ON "areas_plates" ("grid_id");


CREATE UNIQUE INDEX "ix_areas_plates_short_code" ON "areas_plates" ("short_code");


CREATE UNIQUE INDEX "ix_areas_plates_token" ON "areas_plates" ("token");


CREATE INDEX "ix_audit_exports_asked_at_id" ON "audit_exports" ("asked_at", "id");


CREATE INDEX "ix_backups_asked_at_id" ON "backups" ("asked_at", "id");


CREATE INDEX "ix_cases_blurs_case_id" ON "cases_blurs" ("case_id");


CREATE INDEX "ix_cases_cases_building_id_received_at_id" ON "cases_cases" ("building_id", "received_at", "id");


CREATE INDEX "ix_cases_cases_closed_at_id" ON "cases_cases" ("closed_at", "id") WHERE holds_contact AND NOT is_open;


CREATE INDEX "ix_cases_cases_community_id_closed_at_id" ON "cases_cases" ("community_id", "closed_at", "id") WHERE NOT is_open;


CREATE INDEX "ix_cases_cases_community_id_due_id" ON "cases_cases" ("community_id", "due", "id") WHERE is_open;


CREATE INDEX "ix_cases_cases_county_id_closed_at_id" ON "cases_cases" ("county_id", "closed_at", "id") WHERE NOT is_open;


CREATE INDEX "ix_cases_cases_county_id_due_id" ON "cases_cases" ("county_id", "due", "id") WHERE is_open;


CREATE INDEX "ix_cases_cases_filed_by_due_id" ON "cases_cases" ("filed_by", "due", "id") WHERE is_open AND filed_by IS NOT NULL;


CREATE INDEX "ix_cases_cases_grid_id_closed_at_id" ON "cases_cases" ("grid_id", "closed_at", "id") WHERE NOT is_open;


CREATE INDEX "ix_cases_cases_grid_id_due_id" ON "cases_cases" ("grid_id", "due", "id") WHERE is_open;


CREATE INDEX "ix_cases_cases_issue_id" ON "cases_cases" ("issue_id") WHERE issue_id IS NOT NULL;


CREATE INDEX "ix_cases_cases_lead_unit_id_closed_at_id" ON "cases_cases" ("lead_unit_id", "closed_at", "id") WHERE NOT is_open;


CREATE INDEX "ix_cases_cases_lead_unit_id_due_id" ON "cases_cases" ("lead_unit_id", "due", "id") WHERE is_open;


CREATE INDEX "ix_cases_cases_master_id" ON "cases_cases" ("master_id") WHERE master_id IS NOT NULL;


CREATE INDEX "ix_cases_cases_micro_grid_id_closed_at_id" ON "cases_cases" ("micro_grid_id", "closed_at", "id") WHERE NOT is_open;


CREATE INDEX "ix_cases_cases_micro_grid_id_due_id" ON "cases_cases" ("micro_grid_id", "due", "id") WHERE is_open;


CREATE UNIQUE INDEX "ix_cases_cases_number" ON "cases_cases" ("number");


CREATE INDEX "ix_cases_cases_responsible_person_id_due_id" ON "cases_cases" ("responsible_person_id", "due", "id") WHERE is_open AND responsible_person_id IS NOT NULL;


CREATE INDEX "ix_cases_cases_responsible_unit_id_due_id" ON "cases_cases" ("responsible_unit_id", "due", "id") WHERE is_open;


CREATE INDEX "ix_cases_cases_split_from" ON "cases_cases" ("split_from") WHERE split_from IS NOT NULL;


CREATE INDEX "ix_cases_cases_street_id_closed_at_id" ON "cases_cases" ("street_id", "closed_at", "id") WHERE NOT is_open;


CREATE INDEX "ix_cases_cases_street_id_due_id" ON "cases_cases" ("street_id", "due", "id") WHERE is_open;


CREATE UNIQUE INDEX "ix_cases_cases_tracking_index" ON "cases_cases" ("tracking_index");


CREATE INDEX "ix_cases_duties_case_id_at" ON "cases_duties" ("case_id", "at");


CREATE INDEX "ix_cases_duties_unit_id_case_open_case_id" ON "cases_duties" ("unit_id", "case_open", "case_id");


CREATE INDEX "ix_cases_files_at_id" ON "cases_files" ("at", "id");


CREATE UNIQUE INDEX "ix_cases_files_blob" ON "cases_files" ("blob");


CREATE INDEX "ix_cases_files_case_id_fact_version" ON "cases_files" ("case_id", "fact_version");


CREATE INDEX "ix_cases_issues_county_id_at" ON "cases_issues" ("county_id", "at");


CREATE INDEX "ix_cases_issues_street_id_at" ON "cases_issues" ("street_id", "at");


CREATE UNIQUE INDEX "ix_cases_items_case_id_number" ON "cases_items" ("case_id", "number");


CREATE INDEX "ix_cases_link_answers_case_id" ON "cases_link_answers" ("case_id");


CREATE UNIQUE INDEX "ix_cases_link_answers_link_id_key" ON "cases_link_answers" ("link_id", "key");


CREATE INDEX "ix_cases_links_case_id" ON "cases_links" ("case_id");


CREATE UNIQUE INDEX "ix_cases_links_token_index" ON "cases_links" ("token_index");


CREATE INDEX "ix_cases_merges_case_id_at" ON "cases_merges" ("case_id", "at");


CREATE INDEX "ix_cases_merges_master_id_at" ON "cases_merges" ("master_id", "at");


CREATE INDEX "ix_cases_next_steps_case_id" ON "cases_next_steps" ("case_id");


CREATE INDEX "ix_cases_next_steps_community_id_on" ON "cases_next_steps" ("community_id", "on") WHERE done_at IS NULL;


CREATE INDEX "ix_cases_next_steps_county_id_on" ON "cases_next_steps" ("county_id", "on") WHERE done_at IS NULL;


CREATE INDEX "ix_cases_next_steps_street_id_on" ON "cases_next_steps" ("street_id", "on") WHERE done_at IS NULL;


CREATE INDEX "ix_cases_private_phone_index" ON "cases_private" ("phone_index") WHERE phone_index IS NOT NULL;


CREATE INDEX "ix_cases_saved_searches_account_id_id" ON "cases_saved_searches" ("account_id", "id");


CREATE UNIQUE INDEX "ix_cases_search_case_id" ON "cases_search" ("case_id");


CREATE INDEX "ix_cases_shift_handovers_at_id" ON "cases_shift_handovers" ("at", "id") WHERE note IS NOT NULL;


CREATE INDEX "ix_cases_shift_handovers_due_at" ON "cases_shift_handovers" ("due_at") WHERE taken_at IS NULL AND told_at IS NULL;


CREATE UNIQUE INDEX "ix_cases_shift_handovers_shift_id" ON "cases_shift_handovers" ("shift_id") WHERE shift_id IS NOT NULL;


CREATE INDEX "ix_cases_shift_handovers_unit_id_at" ON "cases_shift_handovers" ("unit_id", "at");


CREATE UNIQUE INDEX "ix_cases_signings_unit_id" ON "cases_signings" ("unit_id");


CREATE UNIQUE INDEX "ix_cases_supervisions_year_order_number" ON "cases_supervisions" ("year", "order_number");


CREATE INDEX "ix_cases_texts_case_id_fact_version" ON "cases_texts" ("case_id", "fact_version");


CREATE INDEX "ix_complaints_complaints_answered_at_id" ON "complaints_complaints" ("answered_at", "id") WHERE phone IS NOT NULL AND answered_at IS NOT NULL;


CREATE UNIQUE INDEX "ix_complaints_complaints_form_key" ON "complaints_complaints" ("form_key");


CREATE INDEX "ix_complaints_complaints_open" ON "complaints_complaints" ("received_at", "id") WHERE answered_at IS NULL;


CREATE INDEX "ix_deadlines_clocks_calendar_stamp" ON "deadlines_clocks" ("calendar_stamp") WHERE stopped_at IS NULL AND calendar_stamp IS NOT NULL;


CREATE INDEX "ix_deadlines_clocks_next_attention" ON "deadlines_clocks" ("next_attention") WHERE next_attention IS NOT NULL;


CREATE UNIQUE INDEX "ix_deadlines_clocks_open" ON "deadlines_clocks" ("subject_id", "kind") WHERE stopped_at IS NULL;


CREATE INDEX "ix_deadlines_clocks_subject_id_started_at" ON "deadlines_clocks" ("subject_id", "started_at");


CREATE UNIQUE INDEX "ix_deadlines_holiday_lists_year" ON "deadlines_holiday_lists" ("year");


CREATE UNIQUE INDEX "ix_dispatch_editions_number" ON "dispatch_editions" ("number");


CREATE INDEX "ix_dispatch_lessons_at" ON "dispatch_lessons" ("at");


CREATE INDEX "ix_dispatch_models_asked_at_id" ON "dispatch_models" ("asked_at", "id");


CREATE UNIQUE INDEX "ix_dispatch_models_number" ON "dispatch_models" ("number") WHERE number IS NOT NULL;


CREATE INDEX "ix_dispatch_near_area_id_subject_id" ON "dispatch_near" ("area_id", "subject_id");


CREATE INDEX "ix_dispatch_rulings_area_id_category" ON "dispatch_rulings" ("area_id", "category") WHERE ended_at IS NULL;


CREATE UNIQUE INDEX "ix_facts_subject_id_version" ON "facts" ("subject_id", "version");


CREATE INDEX "ix_facts_who_at" ON "facts" ("who", "at") WHERE who IS NOT NULL;


CREATE UNIQUE INDEX "ix_facts_dead_letters_listener_position" ON "facts_dead_letters" ("listener", "position");


CREATE INDEX "ix_facts_dead_letters_listener_subject_id" ON "facts_dead_letters" ("listener", "subject_id") WHERE resolved_at IS NULL;


CREATE INDEX "ix_facts_sealed_day_position" ON "facts_sealed" ("day", "position");


CREATE UNIQUE INDEX "ix_facts_sealed_fact_id" ON "facts_sealed" ("fact_id");


CREATE UNIQUE INDEX "ix_hotline_orders_case_id" ON "hotline_orders" ("case_id");


CREATE INDEX "ix_hotline_orders_county_id_received_at" ON "hotline_orders" ("county_id", "received_at");


CREATE INDEX "ix_hotline_orders_county_id_state_ended_at_id" ON "hotline_orders" ("county_id", "state", "ended_at", "id") WHERE ended_at IS NOT NULL;


CREATE INDEX "ix_hotline_orders_county_id_state_reply_by_id" ON "hotline_orders" ("county_id", "state", "reply_by", "id");


CREATE UNIQUE INDEX "ix_hotline_orders_number" ON "hotline_orders" ("number");


CREATE INDEX "ix_hotline_orders_street_id_received_at" ON "hotline_orders" ("street_id", "received_at");


CREATE INDEX "ix_hotline_orders_street_id_state_ended_at_id" ON "hotline_orders" ("street_id", "state", "ended_at", "id") WHERE ended_at IS NOT NULL;


CREATE INDEX "ix_hotline_orders_street_id_state_reply_by_id" ON "hotline_orders" ("street_id", "state", "reply_by", "id");


CREATE UNIQUE INDEX "ix_hotline_templates_area_id" ON "hotline_templates" ("area_id");


CREATE UNIQUE INDEX "ix_identity_accounts_normalized_user_name" ON "identity_accounts" ("normalized_user_name");


CREATE INDEX "ix_identity_devices_account_id" ON "identity_devices" ("account_id");


CREATE INDEX "ix_identity_devices_ends_at" ON "identity_devices" ("ends_at");


CREATE UNIQUE INDEX "ix_identity_devices_token_hash" ON "identity_devices" ("token_hash");


CREATE INDEX "ix_identity_kept_forms_account_id" ON "identity_kept_forms" ("account_id");


CREATE UNIQUE INDEX "ix_identity_recovery_codes_account_id_hash" ON "identity_recovery_codes" ("account_id", "hash");


CREATE INDEX "ix_identity_sessions_account_id" ON "identity_sessions" ("account_id") WHERE ended_at IS NULL;


CREATE INDEX "ix_identity_sessions_ends_at" ON "identity_sessions" ("ends_at");


CREATE INDEX "ix_identity_sessions_post_id" ON "identity_sessions" ("post_id") WHERE ended_at IS NULL;


CREATE UNIQUE INDEX "ix_identity_sessions_token_hash" ON "identity_sessions" ("token_hash");


CREATE INDEX "ix_imports_runs_at_id" ON "imports_runs" ("at", "id");


CREATE INDEX "ix_imports_runs_sha256" ON "imports_runs" ("sha256");


CREATE INDEX "ix_notifications_deliveries_channel_at" ON "notifications_deliveries" ("channel", "at");


CREATE INDEX "ix_notifications_deliveries_channel_gateway_id" ON "notifications_deliveries" ("channel", "gateway_id") WHERE gateway_id IS NOT NULL;


CREATE INDEX "ix_notifications_deliveries_outgoing_id" ON "notifications_deliveries" ("outgoing_id");


CREATE UNIQUE INDEX "ix_notifications_digest_lines_cause_recipient" ON "notifications_digest_lines" ("cause", "recipient");


CREATE INDEX "ix_notifications_digest_lines_created_at" ON "notifications_digest_lines" ("created_at") WHERE taken_at IS NULL;


CREATE UNIQUE INDEX "ix_notifications_digests_account_id_slot" ON "notifications_digests" ("account_id", "slot");


CREATE INDEX "ix_notifications_inbox_carried" ON "notifications_inbox" ("carry_at") WHERE carry_at IS NOT NULL AND read_at IS NULL;


CREATE UNIQUE INDEX "ix_notifications_inbox_cause_recipient" ON "notifications_inbox" ("cause", "recipient");


CREATE UNIQUE INDEX "ix_notifications_inbox_position" ON "notifications_inbox" ("position");


CREATE INDEX "ix_notifications_inbox_recipient_position" ON "notifications_inbox" ("recipient", "position");


CREATE INDEX "ix_notifications_inbox_unread" ON "notifications_inbox" ("recipient", "read_at") WHERE read_at IS NULL;


CREATE UNIQUE INDEX "ix_notifications_outgoing_cause_recipient_channel" ON "notifications_outgoing" ("cause", "recipient", "channel");


CREATE INDEX "ix_notifications_outgoing_channel_due_at" ON "notifications_outgoing" ("channel", "due_at") WHERE state = 'waiting';


CREATE INDEX "ix_notifications_outgoing_phone_index_queued_at" ON "notifications_outgoing" ("phone_index", "queued_at") WHERE phone_index IS NOT NULL;


CREATE INDEX "ix_notifications_outgoing_queued_at" ON "notifications_outgoing" ("queued_at");


CREATE INDEX "ix_notifications_outgoing_recipient" ON "notifications_outgoing" ("recipient") WHERE phone_index IS NOT NULL;


CREATE INDEX "ix_notifications_outgoing_state_queued_at" ON "notifications_outgoing" ("state", "queued_at") WHERE state = 'dead';


CREATE INDEX "ix_notifications_quiet_hours_set_at" ON "notifications_quiet_hours" ("set_at");


CREATE INDEX "ix_notifications_receipts_at" ON "notifications_receipts" ("at");


CREATE UNIQUE INDEX "ix_notifications_receipts_outgoing_id_what" ON "notifications_receipts" ("outgoing_id", "what");


CREATE INDEX "ix_onestop_matters_name_area_id" ON "onestop_matters" ("name", "area_id");


CREATE INDEX "ix_onestop_matters_sort_order_id" ON "onestop_matters" ("sort_order", "id");


CREATE INDEX "ix_onestop_words_matter_id" ON "onestop_words" ("matter_id");


CREATE UNIQUE INDEX "ix_organizations_contacts_account_id" ON "organizations_contacts" ("account_id");


CREATE UNIQUE INDEX "ix_organizations_handover_lines_post_id_line" ON "organizations_handover_lines" ("post_id", "line");


CREATE INDEX "ix_organizations_posts_account_id" ON "organizations_posts" ("account_id");


CREATE INDEX "ix_organizations_posts_ends_at" ON "organizations_posts" ("ends_at") WHERE handed_over_at IS NULL AND ends_at IS NOT NULL;


CREATE INDEX "ix_organizations_posts_role_area_id" ON "organizations_posts" ("role", "area_id");


CREATE INDEX "ix_organizations_posts_unit_id" ON "organizations_posts" ("unit_id");


CREATE INDEX "ix_organizations_shift_swaps_mine_id" ON "organizations_shift_swaps" ("mine_id");


CREATE INDEX "ix_organizations_shift_swaps_theirs_id" ON "organizations_shift_swaps" ("theirs_id");


CREATE INDEX "ix_organizations_shift_swaps_unit_id" ON "organizations_shift_swaps" ("unit_id") WHERE answered_at IS NULL;


CREATE INDEX "ix_organizations_shifts_account_id_ends_at" ON "organizations_shifts" ("account_id", "ends_at") WHERE dropped_at IS NULL;


CREATE INDEX "ix_organizations_shifts_coming" ON "organizations_shifts" ("begins_at") WHERE begun_at IS NULL AND dropped_at IS NULL;


CREATE INDEX "ix_organizations_shifts_ends_at" ON "organizations_shifts" ("ends_at") WHERE dropped_at IS NULL;


CREATE INDEX "ix_organizations_shifts_unit_id_begins_at" ON "organizations_shifts" ("unit_id", "begins_at");


CREATE INDEX "ix_organizations_sponsorships_post_id" ON "organizations_sponsorships" ("post_id");


CREATE INDEX "ix_organizations_stand_ins_account_id" ON "organizations_stand_ins" ("account_id");


CREATE INDEX "ix_organizations_stand_ins_post_id" ON "organizations_stand_ins" ("post_id");


CREATE INDEX "ix_organizations_units_area_id" ON "organizations_units" ("area_id") WHERE area_id IS NOT NULL;


CREATE INDEX "ix_organizations_units_parent_id" ON "organizations_units" ("parent_id");


CREATE UNIQUE INDEX "ix_papers_papers_check_code" ON "papers_papers" ("check_code");


CREATE UNIQUE INDEX "ix_papers_papers_kind_year_number" ON "papers_papers" ("kind", "year", "number");


CREATE INDEX "ix_papers_papers_subject_id_issued_at" ON "papers_papers" ("subject_id", "issued_at");


CREATE UNIQUE INDEX "ix_papers_templates_kind" ON "papers_templates" ("kind");


CREATE INDEX "ix_retention_rules_set_at_id" ON "retention_rules" ("set_at", "id");


CREATE INDEX "ix_retention_runs_open" ON "retention_runs" ("started_at") WHERE ended_at IS NULL;


CREATE INDEX "ix_retention_runs_started_at_id" ON "retention_runs" ("started_at", "id");


CREATE INDEX "ix_shell_legal_bases_kept_at_id" ON "shell_legal_bases" ("kept_at", "id");


CREATE INDEX "ix_whistles_arrivals_at" ON "whistles_arrivals" ("at") WHERE lon IS NOT NULL;


CREATE INDEX "ix_whistles_arrivals_whistle_id" ON "whistles_arrivals" ("whistle_id");


CREATE INDEX "ix_whistles_cases_case_id" ON "whistles_cases" ("case_id");


CREATE INDEX "ix_whistles_invitations_unit_id_is_open_due_id" ON "whistles_invitations" ("unit_id", "is_open", "due", "id");


CREATE UNIQUE INDEX "ix_whistles_invitations_whistle_id_unit_id" ON "whistles_invitations" ("whistle_id", "unit_id");


CREATE UNIQUE INDEX "ix_whistles_marks_whistle_id_invitation_id_side" ON "whistles_marks" ("whistle_id", "invitation_id", "side");


CREATE UNIQUE INDEX "ix_whistles_scans_blob" ON "whistles_scans" ("blob");


CREATE INDEX "ix_whistles_scans_whistle_id" ON "whistles_scans" ("whistle_id");


CREATE INDEX "ix_whistles_texts_whistle_id_fact_version" ON "whistles_texts" ("whistle_id", "fact_version");


CREATE INDEX "ix_whistles_whistles_building_id" ON "whistles_whistles" ("building_id") WHERE is_open AND building_id IS NOT NULL;


CREATE INDEX "ix_whistles_whistles_community_id_is_open_due_id" ON "whistles_whistles" ("community_id", "is_open", "due", "id");


CREATE INDEX "ix_whistles_whistles_county_id_is_open_due_id" ON "whistles_whistles" ("county_id", "is_open", "due", "id");


CREATE UNIQUE INDEX "ix_whistles_whistles_number" ON "whistles_whistles" ("number");


CREATE INDEX "ix_whistles_whistles_street_id_is_open_due_id" ON "whistles_whistles" ("street_id", "is_open", "due", "id");




CREATE VIRTUAL TABLE cases_search_words USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
