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


CREATE UNIQUE INDEX "ix_facts_subject_id_version" ON "facts" ("subject_id", "version");


CREATE INDEX "ix_facts_who_at" ON "facts" ("who", "at") WHERE who IS NOT NULL;


CREATE UNIQUE INDEX "ix_facts_dead_letters_listener_position" ON "facts_dead_letters" ("listener", "position");


CREATE INDEX "ix_facts_dead_letters_listener_subject_id" ON "facts_dead_letters" ("listener", "subject_id") WHERE resolved_at IS NULL;


CREATE INDEX "ix_facts_sealed_day" ON "facts_sealed" ("day");


CREATE UNIQUE INDEX "ix_facts_sealed_fact_id" ON "facts_sealed" ("fact_id");


