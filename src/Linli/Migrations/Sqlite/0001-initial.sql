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
    CONSTRAINT "pk_dispatch_categories" PRIMARY KEY ("edition", "code")
);


CREATE TABLE "dispatch_editions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_editions" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL
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


CREATE TABLE "dispatch_rulings" (
    "id" BLOB NOT NULL CONSTRAINT "pk_dispatch_rulings" PRIMARY KEY,
    "category" TEXT NOT NULL,
    "area_id" BLOB NOT NULL,
    "level" TEXT NULL,
    "sort" TEXT NULL,
    "lead" TEXT NOT NULL,
    "co" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "made_at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL
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


CREATE TABLE "organizations_book_editions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_organizations_book_editions" PRIMARY KEY,
    "number" INTEGER NOT NULL
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


CREATE TABLE "identity_sessions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_identity_sessions" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "token_hash" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    "post_id" BLOB NULL,
    "started_at" INTEGER NOT NULL,
    "seen_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "ended_why" TEXT NULL,
    CONSTRAINT "fk_identity_sessions_identity_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_accounts" ("id") ON DELETE RESTRICT
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
    CONSTRAINT "fk_organizations_posts_organizations_units_unit_id" FOREIGN KEY ("unit_id") REFERENCES "organizations_units" ("id") ON DELETE RESTRICT
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
    CONSTRAINT "fk_areas_buildings_areas_estates_estate_id" FOREIGN KEY ("estate_id") REFERENCES "areas_estates" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_areas_buildings_areas_grids_grid_id" FOREIGN KEY ("grid_id") REFERENCES "areas_grids" ("id")
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



INSERT INTO "dispatch_editions" ("id", "number", "version")
VALUES (X'0D15BAC4000070008000000000000001', 0, 0);
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


CREATE INDEX "ix_deadlines_clocks_calendar_stamp" ON "deadlines_clocks" ("calendar_stamp") WHERE stopped_at IS NULL AND calendar_stamp IS NOT NULL;


CREATE INDEX "ix_deadlines_clocks_next_attention" ON "deadlines_clocks" ("next_attention") WHERE next_attention IS NOT NULL;


CREATE UNIQUE INDEX "ix_deadlines_clocks_open" ON "deadlines_clocks" ("subject_id", "kind") WHERE stopped_at IS NULL;


CREATE INDEX "ix_deadlines_clocks_subject_id_started_at" ON "deadlines_clocks" ("subject_id", "started_at");


CREATE UNIQUE INDEX "ix_deadlines_holiday_lists_year" ON "deadlines_holiday_lists" ("year");


CREATE INDEX "ix_dispatch_lessons_chosen_area_id_at" ON "dispatch_lessons" ("chosen", "area_id", "at");


CREATE INDEX "ix_dispatch_rulings_area_id_category" ON "dispatch_rulings" ("area_id", "category") WHERE ended_at IS NULL;


CREATE UNIQUE INDEX "ix_facts_subject_id_version" ON "facts" ("subject_id", "version");


CREATE INDEX "ix_facts_who_at" ON "facts" ("who", "at") WHERE who IS NOT NULL;


CREATE UNIQUE INDEX "ix_facts_dead_letters_listener_position" ON "facts_dead_letters" ("listener", "position");


CREATE INDEX "ix_facts_dead_letters_listener_subject_id" ON "facts_dead_letters" ("listener", "subject_id") WHERE resolved_at IS NULL;


CREATE INDEX "ix_facts_sealed_day" ON "facts_sealed" ("day");


CREATE UNIQUE INDEX "ix_facts_sealed_fact_id" ON "facts_sealed" ("fact_id");


CREATE UNIQUE INDEX "ix_identity_accounts_normalized_user_name" ON "identity_accounts" ("normalized_user_name");


CREATE INDEX "ix_identity_kept_forms_account_id" ON "identity_kept_forms" ("account_id");


CREATE INDEX "ix_identity_sessions_account_id" ON "identity_sessions" ("account_id") WHERE ended_at IS NULL;


CREATE INDEX "ix_identity_sessions_post_id" ON "identity_sessions" ("post_id") WHERE ended_at IS NULL;


CREATE UNIQUE INDEX "ix_identity_sessions_token_hash" ON "identity_sessions" ("token_hash");


CREATE INDEX "ix_organizations_posts_account_id" ON "organizations_posts" ("account_id");


CREATE INDEX "ix_organizations_posts_role_area_id" ON "organizations_posts" ("role", "area_id");


CREATE INDEX "ix_organizations_posts_unit_id" ON "organizations_posts" ("unit_id");


CREATE INDEX "ix_organizations_units_area_id" ON "organizations_units" ("area_id") WHERE area_id IS NOT NULL;


CREATE INDEX "ix_organizations_units_parent_id" ON "organizations_units" ("parent_id");


