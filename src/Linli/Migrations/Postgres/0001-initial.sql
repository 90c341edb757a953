CREATE TABLE deadlines_clocks (
    id uuid NOT NULL,
    version integer NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    urgency character varying(40) NOT NULL,
    allowed character varying(20) NOT NULL,
    counting character varying(40) NOT NULL,
    after_hours character varying(20),
    yellow_percent integer NOT NULL,
    policy_version character varying(40) NOT NULL,
    started_at bigint NOT NULL,
    due bigint NOT NULL,
    yellow_at bigint NOT NULL,
    is_provisional boolean NOT NULL,
    state character varying(40) NOT NULL,
    stopped_at bigint,
    unit uuid,
    role character varying(40),
    turns integer NOT NULL,
    calendar_stamp integer,
    yellow_told_at bigint,
    red_told_at bigint,
    steps_told integer NOT NULL,
    next_attention bigint,
    CONSTRAINT pk_deadlines_clocks PRIMARY KEY (id)
);


CREATE TABLE deadlines_holiday_lists (
    id uuid NOT NULL,
    version integer NOT NULL,
    year integer NOT NULL,
    imported_at bigint NOT NULL,
    CONSTRAINT pk_deadlines_holiday_lists PRIMARY KEY (id)
);


CREATE TABLE deadlines_holidays (
    year integer NOT NULL,
    date character varying(10) NOT NULL,
    is_off boolean NOT NULL,
    name character varying(40) NOT NULL,
    CONSTRAINT pk_deadlines_holidays PRIMARY KEY (year, date)
);


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


CREATE TABLE deadlines_turns (
    clock_id uuid NOT NULL,
    number integer NOT NULL,
    kind character varying(40) NOT NULL,
    at bigint NOT NULL,
    who uuid,
    reason character varying(120),
    due bigint,
    minimum character varying(20),
    CONSTRAINT pk_deadlines_turns PRIMARY KEY (clock_id, number),
    CONSTRAINT fk_deadlines_turns_deadlines_clocks_clock_id FOREIGN KEY (clock_id) REFERENCES deadlines_clocks (id) ON DELETE CASCADE
);


CREATE INDEX ix_deadlines_clocks_calendar_stamp ON deadlines_clocks (calendar_stamp) WHERE stopped_at IS NULL AND calendar_stamp IS NOT NULL;


CREATE INDEX ix_deadlines_clocks_next_attention ON deadlines_clocks (next_attention) WHERE next_attention IS NOT NULL;


CREATE UNIQUE INDEX ix_deadlines_clocks_open ON deadlines_clocks (subject_id, kind) WHERE stopped_at IS NULL;


CREATE INDEX ix_deadlines_clocks_subject_id_started_at ON deadlines_clocks (subject_id, started_at);


CREATE UNIQUE INDEX ix_deadlines_holiday_lists_year ON deadlines_holiday_lists (year);


CREATE UNIQUE INDEX ix_facts_subject_id_version ON facts (subject_id, version);


CREATE INDEX ix_facts_who_at ON facts (who, at) WHERE who IS NOT NULL;


CREATE UNIQUE INDEX ix_facts_dead_letters_listener_position ON facts_dead_letters (listener, position);


CREATE INDEX ix_facts_dead_letters_listener_subject_id ON facts_dead_letters (listener, subject_id) WHERE resolved_at IS NULL;


CREATE INDEX ix_facts_sealed_day ON facts_sealed (day);


CREATE UNIQUE INDEX ix_facts_sealed_fact_id ON facts_sealed (fact_id);


