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


CREATE INDEX "ix_deadlines_clocks_calendar_stamp" ON "deadlines_clocks" ("calendar_stamp") WHERE stopped_at IS NULL AND calendar_stamp IS NOT NULL;


CREATE INDEX "ix_deadlines_clocks_next_attention" ON "deadlines_clocks" ("next_attention") WHERE next_attention IS NOT NULL;


CREATE UNIQUE INDEX "ix_deadlines_clocks_open" ON "deadlines_clocks" ("subject_id", "kind") WHERE stopped_at IS NULL;


CREATE INDEX "ix_deadlines_clocks_subject_id_started_at" ON "deadlines_clocks" ("subject_id", "started_at");


CREATE UNIQUE INDEX "ix_deadlines_holiday_lists_year" ON "deadlines_holiday_lists" ("year");


CREATE UNIQUE INDEX "ix_facts_subject_id_version" ON "facts" ("subject_id", "version");


CREATE INDEX "ix_facts_who_at" ON "facts" ("who", "at") WHERE who IS NOT NULL;


CREATE UNIQUE INDEX "ix_facts_dead_letters_listener_position" ON "facts_dead_letters" ("listener", "position");


CREATE INDEX "ix_facts_dead_letters_listener_subject_id" ON "facts_dead_letters" ("listener", "subject_id") WHERE resolved_at IS NULL;


CREATE INDEX "ix_facts_sealed_day" ON "facts_sealed" ("day");


CREATE UNIQUE INDEX "ix_facts_sealed_fact_id" ON "facts_sealed" ("fact_id");


