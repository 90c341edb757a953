CREATE TABLE facts (
    id uuid NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_id uuid NOT NULL,
    version integer NOT NULL,
    kind character varying(80) NOT NULL,
    kind_version integer NOT NULL,
    audience character varying(40) NOT NULL,
    at bigint NOT NULL,
    actor_kind character varying(40) NOT NULL,
    who uuid,
    post uuid,
    role character varying(40),
    payload text NOT NULL,
    CONSTRAINT pk_facts PRIMARY KEY (id)
);


CREATE TABLE facts_dead_letters (
    id uuid NOT NULL,
    listener text NOT NULL,
    position bigint NOT NULL,
    subject_id uuid NOT NULL,
    error text NOT NULL,
    at bigint NOT NULL,
    resolved_at bigint,
    CONSTRAINT pk_facts_dead_letters PRIMARY KEY (id)
);


CREATE TABLE facts_listeners (
    name text NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT pk_facts_listeners PRIMARY KEY (name)
);


CREATE TABLE facts_pending (
    fact_id uuid NOT NULL,
    CONSTRAINT pk_facts_pending PRIMARY KEY (fact_id)
);


CREATE TABLE facts_sealed (
    position bigint NOT NULL,
    fact_id uuid NOT NULL,
    day character varying(10) NOT NULL,
    mac bytea NOT NULL,
    CONSTRAINT pk_facts_sealed PRIMARY KEY (position)
);


CREATE UNIQUE INDEX ix_facts_subject_id_version ON facts (subject_id, version);


CREATE INDEX ix_facts_who_at ON facts (who, at) WHERE who IS NOT NULL;


CREATE UNIQUE INDEX ix_facts_dead_letters_listener_position ON facts_dead_letters (listener, position);


CREATE INDEX ix_facts_dead_letters_listener_subject_id ON facts_dead_letters (listener, subject_id) WHERE resolved_at IS NULL;


CREATE INDEX ix_facts_sealed_day ON facts_sealed (day);


CREATE UNIQUE INDEX ix_facts_sealed_fact_id ON facts_sealed (fact_id);


