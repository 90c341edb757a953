CREATE TABLE areas_divisions (
    id uuid NOT NULL,
    code character varying(12) NOT NULL,
    name character varying(120) NOT NULL,
    level character varying(40) NOT NULL,
    parent_id uuid,
    valid_from character varying(10) NOT NULL,
    valid_to character varying(10),
    successor_id uuid,
    duty_phone character varying(40),
    boundary text,
    source_datum character varying(40),
    CONSTRAINT pk_areas_divisions PRIMARY KEY (id),
    CONSTRAINT fk_areas_divisions_areas_divisions_parent_id FOREIGN KEY (parent_id) REFERENCES areas_divisions (id),
    CONSTRAINT fk_areas_divisions_areas_divisions_successor_id FOREIGN KEY (successor_id) REFERENCES areas_divisions (id)
);


CREATE TABLE areas_imports (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    at bigint NOT NULL,
    who uuid,
    sha256 character varying(64) NOT NULL,
    edition integer,
    added integer NOT NULL,
    changed integer NOT NULL,
    ended integer NOT NULL,
    CONSTRAINT pk_areas_imports PRIMARY KEY (id)
);


CREATE TABLE areas_map (
    id uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_areas_map PRIMARY KEY (id)
);


CREATE TABLE audit_exports (
    id uuid NOT NULL,
    version integer NOT NULL,
    asked_by uuid NOT NULL,
    asked_at bigint NOT NULL,
    why character varying(200) NOT NULL,
    sought_subject uuid,
    sought_who uuid,
    sought_kind character varying(80),
    sought_from character varying(10),
    sought_until character varying(10),
    up_to bigint NOT NULL,
    decided_by uuid,
    decided_at bigint,
    sha256 character varying(64),
    rows bigint NOT NULL,
    CONSTRAINT pk_audit_exports PRIMARY KEY (id)
);


CREATE TABLE backups (
    id uuid NOT NULL,
    why character varying(40) NOT NULL,
    state character varying(40) NOT NULL,
    asked_at bigint NOT NULL,
    asked_by uuid,
    started_at bigint,
    ended_at bigint,
    path character varying(400),
    bytes bigint NOT NULL,
    rows bigint NOT NULL,
    fault_key character varying(80),
    fault_detail character varying(400),
    CONSTRAINT pk_backups PRIMARY KEY (id)
);


CREATE TABLE cases_blurs (
    file_id uuid NOT NULL,
    source_id uuid NOT NULL,
    case_id uuid NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT pk_cases_blurs PRIMARY KEY (file_id)
);


CREATE TABLE cases_cases (
    id uuid NOT NULL,
    replied_at bigint,
    reply_round integer NOT NULL,
    grade character varying(40),
    solved boolean,
    is_conferred boolean NOT NULL,
    reopenings integer NOT NULL,
    return_visits integer NOT NULL,
    reported_by_staff boolean NOT NULL,
    filed_by uuid,
    about character varying(40),
    contact character varying(40) NOT NULL,
    holds_contact boolean NOT NULL,
    property_may_contact boolean NOT NULL,
    contact_tries integer NOT NULL,
    first_try_at bigint,
    reached_at bigint,
    is_attempted boolean NOT NULL,
    version integer NOT NULL,
    number character varying(20) NOT NULL,
    tracking_index bytea NOT NULL,
    state character varying(40) NOT NULL,
    is_open boolean NOT NULL,
    void_pending boolean NOT NULL,
    reopen_review boolean NOT NULL,
    confidential boolean NOT NULL,
    kind character varying(40) NOT NULL,
    tile character varying(40),
    category character varying(8) NOT NULL,
    urgency character varying(40) NOT NULL,
    sensitive boolean NOT NULL,
    channel character varying(40) NOT NULL,
    happened_at bigint,
    received_at bigint NOT NULL,
    due bigint NOT NULL,
    due_kind character varying(40),
    closed_at bigint,
    held_until bigint,
    co_unit_ids character varying(400) NOT NULL,
    co_owing_ids character varying(400) NOT NULL,
    extension_pending boolean NOT NULL,
    extensions integer NOT NULL,
    responsible_unit_id uuid,
    responsible_role character varying(40),
    responsible_person_id uuid,
    acceptor_unit_id uuid,
    lead_unit_id uuid,
    led_by_community boolean NOT NULL,
    handler_id uuid,
    void_proposer_id uuid,
    accepted_at bigint,
    items_total integer NOT NULL,
    items_done integer NOT NULL,
    issue_id uuid,
    split_from uuid,
    follows_id uuid,
    master_id uuid,
    outcome character varying(40),
    planned_on character varying(10),
    open_step character varying(40),
    is_explained boolean NOT NULL,
    is_excluded boolean NOT NULL,
    outside_number character varying(40),
    outside_category character varying(8),
    outside_due bigint,
    county_id uuid,
    street_id uuid,
    community_id uuid,
    grid_id uuid,
    micro_grid_id uuid,
    building_id uuid,
    birth_micro_grid_id uuid,
    place character varying(200) NOT NULL,
    return_pending boolean NOT NULL,
    objections integer NOT NULL,
    is_ruled boolean NOT NULL,
    return_until bigint,
    shelving_pending boolean NOT NULL,
    shelved boolean NOT NULL,
    requester_id uuid,
    handling_due bigint,
    under_supervision boolean NOT NULL,
    supervisor_id uuid,
    answer_waits boolean NOT NULL,
    remind_again_from bigint,
    nudge_again_from bigint,
    nudges integer NOT NULL,
    asking_reporter boolean NOT NULL,
    close_pending boolean NOT NULL,
    reply_pending boolean NOT NULL,
    has_open_whistle boolean NOT NULL,
    whistle_answered boolean NOT NULL,
    due_before_conference bigint,
    CONSTRAINT pk_cases_cases PRIMARY KEY (id)
);


CREATE TABLE cases_counters (
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_cases_counters PRIMARY KEY (year)
);


CREATE TABLE cases_duties (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    at bigint NOT NULL,
    by uuid,
    answered_at bigint,
    answered_by uuid,
    released_at bigint,
    case_open boolean NOT NULL,
    CONSTRAINT pk_cases_duties PRIMARY KEY (id)
);


CREATE TABLE cases_files (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    fact_version integer NOT NULL,
    blob character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    length integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT pk_cases_files PRIMARY KEY (id)
);


CREATE TABLE cases_issues (
    id uuid NOT NULL,
    version integer NOT NULL,
    title character varying(80) NOT NULL,
    community_id uuid,
    street_id uuid,
    county_id uuid,
    at bigint NOT NULL,
    by uuid,
    closed_at bigint,
    CONSTRAINT pk_cases_issues PRIMARY KEY (id)
);


CREATE TABLE cases_items (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    number integer NOT NULL,
    words bytea,
    done_at bigint,
    done_by uuid,
    CONSTRAINT pk_cases_items PRIMARY KEY (id)
);


CREATE TABLE cases_link_answers (
    id uuid NOT NULL,
    link_id uuid NOT NULL,
    case_id uuid NOT NULL,
    fact_version integer NOT NULL,
    verdict character varying(40) NOT NULL,
    until character varying(10),
    at bigint NOT NULL,
    key character varying(64) NOT NULL,
    CONSTRAINT pk_cases_link_answers PRIMARY KEY (id)
);


CREATE TABLE cases_link_photos (
    link_id uuid NOT NULL,
    file_id uuid NOT NULL,
    CONSTRAINT pk_cases_link_photos PRIMARY KEY (link_id, file_id)
);


CREATE TABLE cases_links (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    fact_version integer NOT NULL,
    token_index bytea NOT NULL,
    token bytea,
    recipient bytea,
    phone bytea,
    given_at bigint NOT NULL,
    until bigint NOT NULL,
    unit_id uuid,
    opened_at bigint,
    revoked_at bigint,
    answers integer NOT NULL,
    CONSTRAINT pk_cases_links PRIMARY KEY (id)
);


CREATE TABLE cases_merges (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    master_id uuid NOT NULL,
    at bigint NOT NULL,
    by uuid,
    ended_at bigint,
    ended_by uuid,
    CONSTRAINT pk_cases_merges PRIMARY KEY (id)
);


CREATE TABLE cases_next_steps (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    "on" character varying(10),
    community_id uuid,
    street_id uuid,
    county_id uuid,
    at bigint NOT NULL,
    done_at bigint,
    done_by uuid,
    CONSTRAINT pk_cases_next_steps PRIMARY KEY (id)
);


CREATE TABLE cases_order_counters (
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_cases_order_counters PRIMARY KEY (year)
);


CREATE TABLE cases_private (
    case_id uuid NOT NULL,
    key bytea,
    tracking bytea NOT NULL,
    report bytea,
    summary bytea,
    name bytea,
    phone bytea,
    phone_index bytea,
    "when" bytea,
    message bytea,
    contact_erased_at bigint,
    erased_at bigint,
    CONSTRAINT pk_cases_private PRIMARY KEY (case_id)
);


CREATE TABLE cases_ratings (
    case_id uuid NOT NULL,
    round integer NOT NULL,
    grade character varying(40) NOT NULL,
    solved boolean NOT NULL,
    called_in_time boolean,
    was_pressed boolean,
    at bigint NOT NULL,
    CONSTRAINT pk_cases_ratings PRIMARY KEY (case_id, round)
);


CREATE TABLE cases_requests (
    case_id uuid NOT NULL,
    number integer NOT NULL,
    kind character varying(40) NOT NULL,
    unit_id uuid,
    asked_by_id uuid,
    asked_at bigint NOT NULL,
    fact_version integer NOT NULL,
    days integer,
    suggested_unit_id uuid,
    review_on character varying(10),
    due_before bigint,
    decision character varying(40),
    decided_unit_id uuid,
    decided_by_id uuid,
    decided_at bigint,
    decided_version integer,
    given_days integer,
    named_unit_id uuid,
    due_after bigint,
    CONSTRAINT pk_cases_requests PRIMARY KEY (case_id, number)
);


CREATE TABLE cases_saved_searches (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    words bytea NOT NULL,
    is_open boolean,
    "group" character varying(2),
    saved_at bigint NOT NULL,
    CONSTRAINT pk_cases_saved_searches PRIMARY KEY (id)
);


CREATE TABLE cases_search (
    seq bigint NOT NULL,
    case_id uuid NOT NULL,
    stamp bigint NOT NULL,
    category text NOT NULL,
    is_open boolean NOT NULL,
    about character varying(40),
    sensitive boolean NOT NULL,
    confidential boolean NOT NULL,
    seers bytea NOT NULL,
    CONSTRAINT pk_cases_search PRIMARY KEY (seq)
);


CREATE TABLE cases_shift_handovers (
    id uuid NOT NULL,
    version integer NOT NULL,
    unit_id uuid NOT NULL,
    shift_id uuid,
    by uuid NOT NULL,
    at bigint NOT NULL,
    due_at bigint NOT NULL,
    taken_by uuid,
    taken_at bigint,
    told_at bigint,
    key bytea,
    had_note boolean NOT NULL,
    note bytea,
    open integer NOT NULL,
    callback integer NOT NULL,
    submitted integer NOT NULL,
    to_send integer NOT NULL,
    requests integer NOT NULL,
    overdue integer NOT NULL,
    soon integer NOT NULL,
    emergency integer NOT NULL,
    whistles integer NOT NULL,
    unheard integer NOT NULL,
    CONSTRAINT pk_cases_shift_handovers PRIMARY KEY (id)
);


CREATE TABLE cases_signings (
    id uuid NOT NULL,
    version integer NOT NULL,
    unit_id uuid NOT NULL,
    is_wanted boolean NOT NULL,
    since bigint NOT NULL,
    by uuid,
    CONSTRAINT pk_cases_signings PRIMARY KEY (id)
);


CREATE TABLE cases_submissions (
    key character varying(64) NOT NULL,
    digest bytea NOT NULL,
    case_id uuid NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT pk_cases_submissions PRIMARY KEY (key)
);


CREATE TABLE cases_supervisions (
    case_id uuid NOT NULL,
    number integer NOT NULL,
    year integer NOT NULL,
    order_number integer NOT NULL,
    level integer NOT NULL,
    issuer_id uuid,
    issuer_unit_id uuid,
    unit_id uuid,
    at bigint NOT NULL,
    fact_version integer NOT NULL,
    answered_at bigint,
    answered_by_id uuid,
    answer_version integer,
    sent_back integer NOT NULL,
    accepted_at bigint,
    CONSTRAINT pk_cases_supervisions PRIMARY KEY (case_id, number)
);


CREATE TABLE cases_texts (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    fact_version integer NOT NULL,
    kind character varying(40) NOT NULL,
    at bigint NOT NULL,
    words bytea,
    CONSTRAINT pk_cases_texts PRIMARY KEY (id)
);


CREATE TABLE complaints_complaints (
    id uuid NOT NULL,
    version integer NOT NULL,
    received_at bigint NOT NULL,
    form_key character varying(64) NOT NULL,
    key bytea NOT NULL,
    words bytea NOT NULL,
    phone bytea,
    answered_at bigint,
    answered_by uuid,
    answer bytea,
    CONSTRAINT pk_complaints_complaints PRIMARY KEY (id)
);


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
    paused_at bigint,
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


CREATE TABLE dispatch_catalogue (
    id uuid NOT NULL,
    version integer NOT NULL,
    number integer NOT NULL,
    CONSTRAINT pk_dispatch_catalogue PRIMARY KEY (id)
);


CREATE TABLE dispatch_categories (
    edition integer NOT NULL,
    code character varying(4) NOT NULL,
    level1_zh character varying(80) NOT NULL,
    level1_en character varying(80) NOT NULL,
    level2_zh character varying(80) NOT NULL,
    level2_en character varying(80) NOT NULL,
    name_zh character varying(120) NOT NULL,
    name_en character varying(120) NOT NULL,
    lead character varying(120) NOT NULL,
    co character varying(200) NOT NULL,
    limits character varying(120) NOT NULL,
    urgency character varying(40) NOT NULL,
    flags character varying(20) NOT NULL,
    kinds character varying(80) NOT NULL,
    is_public boolean NOT NULL,
    valid_from character varying(10) NOT NULL,
    retired_on character varying(10),
    external character varying(200) NOT NULL,
    CONSTRAINT pk_dispatch_categories PRIMARY KEY (edition, code)
);


CREATE TABLE dispatch_editions (
    id uuid NOT NULL,
    number integer NOT NULL,
    base integer,
    valid_from character varying(10),
    made_at bigint NOT NULL,
    made_by uuid,
    adopted_at bigint,
    adopted_by uuid,
    withdrawn_at bigint,
    withdrawn_by uuid,
    added integer NOT NULL,
    changed integer NOT NULL,
    retired integer NOT NULL,
    CONSTRAINT pk_dispatch_editions PRIMARY KEY (id)
);


CREATE TABLE dispatch_learning (
    id uuid NOT NULL,
    version integer NOT NULL,
    in_use integer NOT NULL,
    is_by_hand boolean NOT NULL,
    since bigint,
    by uuid,
    reason character varying(400),
    CONSTRAINT pk_dispatch_learning PRIMARY KEY (id)
);


CREATE TABLE dispatch_lessons (
    id uuid NOT NULL,
    at bigint NOT NULL,
    area_id uuid,
    proposed character varying(4) NOT NULL,
    chosen character varying(4) NOT NULL,
    proposed_lead character varying(40) NOT NULL,
    chosen_lead character varying(40) NOT NULL,
    CONSTRAINT pk_dispatch_lessons PRIMARY KEY (id)
);


CREATE TABLE dispatch_models (
    id uuid NOT NULL,
    number integer,
    state character varying(40) NOT NULL,
    asked_at bigint NOT NULL,
    asked_by uuid,
    started_at bigint,
    ended_at bigint,
    cases integer NOT NULL,
    held_back integer NOT NULL,
    labels integer NOT NULL,
    macro_f1 double precision NOT NULL,
    top_three double precision NOT NULL,
    against integer,
    against_f1 double precision,
    words_trust double precision NOT NULL,
    tile_trust double precision NOT NULL,
    file character varying(64),
    CONSTRAINT pk_dispatch_models PRIMARY KEY (id)
);


CREATE TABLE dispatch_near (
    subject_id uuid NOT NULL,
    area_id uuid NOT NULL,
    pieces bytea NOT NULL,
    CONSTRAINT pk_dispatch_near PRIMARY KEY (subject_id)
);


CREATE TABLE dispatch_rulings (
    id uuid NOT NULL,
    category character varying(4) NOT NULL,
    area_id uuid NOT NULL,
    level character varying(40),
    sort character varying(40),
    kind character varying(40),
    lead character varying(40) NOT NULL,
    unit_id uuid,
    co character varying(200) NOT NULL,
    basis character varying(400) NOT NULL,
    valid_from character varying(10),
    valid_until character varying(10),
    made_at bigint NOT NULL,
    made_by uuid,
    ended_at bigint,
    ended_by uuid,
    end_reason character varying(400),
    CONSTRAINT pk_dispatch_rulings PRIMARY KEY (id)
);


CREATE TABLE dispatch_suggestion_days (
    day character varying(10) NOT NULL,
    model integer NOT NULL,
    shown integer NOT NULL,
    taken integer NOT NULL,
    CONSTRAINT pk_dispatch_suggestion_days PRIMARY KEY (day, model)
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


CREATE TABLE foundation_marks (
    name character varying(40) NOT NULL,
    value character varying(200) NOT NULL,
    CONSTRAINT pk_foundation_marks PRIMARY KEY (name)
);


CREATE TABLE hotline_orders (
    id uuid NOT NULL,
    version integer NOT NULL,
    number character varying(40) NOT NULL,
    case_id uuid NOT NULL,
    county_id uuid,
    street_id uuid,
    state character varying(40) NOT NULL,
    received_at bigint NOT NULL,
    return_by bigint,
    reply_by bigint NOT NULL,
    doubles integer NOT NULL,
    urgings integer NOT NULL,
    ended_at bigint,
    ended_by uuid,
    in_time boolean,
    verdict character varying(40),
    solved boolean,
    rated_at bigint,
    text_digest bytea NOT NULL,
    urging_digest bytea,
    CONSTRAINT pk_hotline_orders PRIMARY KEY (id)
);


CREATE TABLE hotline_secrets (
    order_id uuid NOT NULL,
    key bytea,
    answer bytea,
    reason bytea,
    CONSTRAINT pk_hotline_secrets PRIMARY KEY (order_id)
);


CREATE TABLE hotline_template_editions (
    template_id uuid NOT NULL,
    edition integer NOT NULL,
    text text NOT NULL,
    by uuid,
    at bigint NOT NULL,
    CONSTRAINT pk_hotline_template_editions PRIMARY KEY (template_id, edition)
);


CREATE TABLE hotline_templates (
    id uuid NOT NULL,
    version integer NOT NULL,
    area_id uuid NOT NULL,
    edition integer NOT NULL,
    CONSTRAINT pk_hotline_templates PRIMARY KEY (id)
);


CREATE TABLE identity_accounts (
    id uuid NOT NULL,
    version integer NOT NULL,
    display_name character varying(30) NOT NULL,
    must_change_password boolean NOT NULL,
    created_at bigint NOT NULL,
    password_set_at bigint NOT NULL,
    locked_until bigint,
    closed_at bigint,
    signed_in_at bigint,
    last_post_id uuid,
    user_name character varying(40) NOT NULL,
    normalized_user_name character varying(40) NOT NULL,
    password_hash character varying(200),
    security_stamp character varying(64),
    access_failed_count integer NOT NULL,
    CONSTRAINT pk_identity_accounts PRIMARY KEY (id)
);


CREATE TABLE identity_kept_forms (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    path character varying(400) NOT NULL,
    content bytea NOT NULL,
    kept_at bigint NOT NULL,
    CONSTRAINT pk_identity_kept_forms PRIMARY KEY (id)
);


CREATE TABLE imports_headings (
    kind character varying(40) NOT NULL,
    heading character varying(80) NOT NULL,
    "column" character varying(40) NOT NULL,
    CONSTRAINT pk_imports_headings PRIMARY KEY (kind, heading)
);


CREATE TABLE imports_runs (
    id uuid NOT NULL,
    version integer NOT NULL,
    kind character varying(40) NOT NULL,
    at bigint NOT NULL,
    who uuid,
    sha256 character varying(64) NOT NULL,
    rows integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    undone_at bigint,
    CONSTRAINT pk_imports_runs PRIMARY KEY (id)
);


CREATE TABLE jobs (
    name character varying(80) NOT NULL,
    next_due bigint NOT NULL,
    done_at bigint,
    CONSTRAINT pk_jobs PRIMARY KEY (name)
);


CREATE TABLE notifications_counters (
    name character varying(40) NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT pk_notifications_counters PRIMARY KEY (name)
);


CREATE TABLE notifications_deliveries (
    id uuid NOT NULL,
    outgoing_id uuid NOT NULL,
    channel character varying(60) NOT NULL,
    call_id uuid NOT NULL,
    attempt integer NOT NULL,
    at bigint NOT NULL,
    result character varying(40) NOT NULL,
    gateway_id character varying(100),
    answer character varying(60) NOT NULL,
    cost integer NOT NULL,
    CONSTRAINT pk_notifications_deliveries PRIMARY KEY (id)
);


CREATE TABLE notifications_digest_items (
    digest_id uuid NOT NULL,
    line integer NOT NULL,
    what text NOT NULL,
    href character varying(300) NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT pk_notifications_digest_items PRIMARY KEY (digest_id, line)
);


CREATE TABLE notifications_digest_lines (
    id uuid NOT NULL,
    recipient character varying(120) NOT NULL,
    cause uuid NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_id uuid NOT NULL,
    what text NOT NULL,
    href character varying(300) NOT NULL,
    created_at bigint NOT NULL,
    taken_at bigint,
    CONSTRAINT pk_notifications_digest_lines PRIMARY KEY (id)
);


CREATE TABLE notifications_digests (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    slot bigint NOT NULL,
    CONSTRAINT pk_notifications_digests PRIMARY KEY (id)
);


CREATE TABLE notifications_inbox (
    id uuid NOT NULL,
    position bigint NOT NULL,
    recipient character varying(120) NOT NULL,
    cause uuid NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_id uuid NOT NULL,
    what text NOT NULL,
    href character varying(300) NOT NULL,
    urgency character varying(40) NOT NULL,
    created_at bigint NOT NULL,
    read_at bigint,
    read_by uuid,
    carried integer NOT NULL,
    carry_at bigint,
    outside_template character varying(40),
    outside_place text,
    outside_deadline bigint,
    outside_link text,
    CONSTRAINT pk_notifications_inbox PRIMARY KEY (id)
);


CREATE TABLE notifications_opt_outs (
    phone_index bytea NOT NULL,
    since bigint NOT NULL,
    CONSTRAINT pk_notifications_opt_outs PRIMARY KEY (phone_index)
);


CREATE TABLE notifications_outgoing (
    id uuid NOT NULL,
    cause uuid NOT NULL,
    recipient character varying(120) NOT NULL,
    channel character varying(60) NOT NULL,
    address bytea,
    phone_index bytea,
    unit_id uuid,
    template character varying(40) NOT NULL,
    place text NOT NULL,
    deadline bigint,
    link text NOT NULL,
    sealed_link bytea,
    urgency character varying(40) NOT NULL,
    queued_at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts integer NOT NULL,
    failures integer NOT NULL,
    state character varying(40) NOT NULL,
    CONSTRAINT pk_notifications_outgoing PRIMARY KEY (id)
);


CREATE TABLE notifications_quiet_hours (
    id uuid NOT NULL,
    version integer NOT NULL,
    "from" character varying(5) NOT NULL,
    until character varying(5) NOT NULL,
    set_at bigint NOT NULL,
    CONSTRAINT pk_notifications_quiet_hours PRIMARY KEY (id)
);


CREATE TABLE notifications_receipts (
    id uuid NOT NULL,
    outgoing_id uuid NOT NULL,
    what character varying(40) NOT NULL,
    code character varying(60) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT pk_notifications_receipts PRIMARY KEY (id)
);


CREATE TABLE onestop_matters (
    id uuid NOT NULL,
    version integer NOT NULL,
    name character varying(120) NOT NULL,
    area_id uuid,
    "where" character varying(400) NOT NULL,
    hours character varying(400) NOT NULL,
    phone character varying(80) NOT NULL,
    papers text NOT NULL,
    no_longer text NOT NULL,
    instead text NOT NULL,
    category character varying(8) NOT NULL,
    sort_order integer NOT NULL,
    CONSTRAINT pk_onestop_matters PRIMARY KEY (id)
);


CREATE TABLE organizations_book_editions (
    id integer NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT pk_organizations_book_editions PRIMARY KEY (id)
);


CREATE TABLE organizations_contacts (
    id uuid NOT NULL,
    version integer NOT NULL,
    account_id uuid NOT NULL,
    phone bytea,
    mail bytea,
    CONSTRAINT pk_organizations_contacts PRIMARY KEY (id)
);


CREATE TABLE organizations_handover_lines (
    id uuid NOT NULL,
    post_id uuid NOT NULL,
    line integer NOT NULL,
    kind_key character varying(80) NOT NULL,
    number character varying(40) NOT NULL,
    place character varying(200) NOT NULL,
    state_key character varying(80) NOT NULL,
    due bigint,
    to_account uuid,
    subject_id uuid NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT pk_organizations_handover_lines PRIMARY KEY (id)
);


CREATE TABLE organizations_units (
    id uuid NOT NULL,
    version integer NOT NULL,
    parent_id uuid,
    kind character varying(40) NOT NULL,
    department character varying(40),
    name character varying(60) NOT NULL,
    short_name character varying(20) NOT NULL,
    area_id uuid,
    area_kind character varying(40),
    phone character varying(30),
    sort_order integer NOT NULL,
    valid_from character varying(10) NOT NULL,
    valid_until character varying(10),
    CONSTRAINT pk_organizations_units PRIMARY KEY (id),
    CONSTRAINT fk_organizations_units_organizations_units_parent_id FOREIGN KEY (parent_id) REFERENCES organizations_units (id) ON DELETE RESTRICT
);


CREATE TABLE papers_counters (
    kind character varying(40) NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_papers_counters PRIMARY KEY (kind, year)
);


CREATE TABLE papers_papers (
    id uuid NOT NULL,
    subject_kind character varying(40) NOT NULL,
    subject_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    date character varying(10) NOT NULL,
    unit_id uuid,
    issued_by uuid,
    issued_at bigint NOT NULL,
    check_code character varying(10) NOT NULL,
    content bytea,
    CONSTRAINT pk_papers_papers PRIMARY KEY (id)
);


CREATE TABLE papers_scans (
    paper_id uuid NOT NULL,
    file_id uuid NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT pk_papers_scans PRIMARY KEY (paper_id, file_id)
);


CREATE TABLE papers_template_editions (
    template_id uuid NOT NULL,
    edition integer NOT NULL,
    text text NOT NULL,
    by uuid,
    at bigint NOT NULL,
    CONSTRAINT pk_papers_template_editions PRIMARY KEY (template_id, edition)
);


CREATE TABLE papers_templates (
    id uuid NOT NULL,
    version integer NOT NULL,
    kind character varying(40) NOT NULL,
    edition integer NOT NULL,
    CONSTRAINT pk_papers_templates PRIMARY KEY (id)
);


CREATE TABLE retention_rules (
    id uuid NOT NULL,
    version integer NOT NULL,
    kind character varying(40) NOT NULL,
    days integer NOT NULL,
    since bigint NOT NULL,
    for_older boolean NOT NULL,
    reason character varying(300) NOT NULL,
    set_at bigint NOT NULL,
    set_by uuid,
    CONSTRAINT pk_retention_rules PRIMARY KEY (id)
);


CREATE TABLE retention_runs (
    id uuid NOT NULL,
    version integer NOT NULL,
    started_at bigint NOT NULL,
    ended_at bigint,
    CONSTRAINT pk_retention_runs PRIMARY KEY (id)
);


CREATE TABLE shell_legal_bases (
    id uuid NOT NULL,
    version integer NOT NULL,
    words character varying(600) NOT NULL,
    decided_on character varying(10) NOT NULL,
    kept_at bigint NOT NULL,
    CONSTRAINT pk_shell_legal_bases PRIMARY KEY (id)
);


CREATE TABLE whistles_arrivals (
    invitation_id uuid NOT NULL,
    whistle_id uuid NOT NULL,
    who uuid,
    at bigint NOT NULL,
    is_late boolean NOT NULL,
    lon double precision,
    lat double precision,
    CONSTRAINT pk_whistles_arrivals PRIMARY KEY (invitation_id)
);


CREATE TABLE whistles_counters (
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_whistles_counters PRIMARY KEY (year)
);


CREATE TABLE whistles_keys (
    whistle_id uuid NOT NULL,
    key bytea,
    CONSTRAINT pk_whistles_keys PRIMARY KEY (whistle_id)
);


CREATE TABLE whistles_marks (
    id uuid NOT NULL,
    whistle_id uuid NOT NULL,
    invitation_id uuid NOT NULL,
    side character varying(40) NOT NULL,
    sealed bytea,
    marks character varying(40),
    total integer,
    CONSTRAINT pk_whistles_marks PRIMARY KEY (id)
);


CREATE TABLE whistles_scans (
    id uuid NOT NULL,
    whistle_id uuid NOT NULL,
    paper_id uuid NOT NULL,
    blob character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    length integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    at bigint NOT NULL,
    CONSTRAINT pk_whistles_scans PRIMARY KEY (id)
);


CREATE TABLE whistles_texts (
    id uuid NOT NULL,
    whistle_id uuid NOT NULL,
    invitation_id uuid,
    fact_version integer NOT NULL,
    kind character varying(40) NOT NULL,
    at bigint NOT NULL,
    words bytea,
    CONSTRAINT pk_whistles_texts PRIMARY KEY (id)
);


CREATE TABLE whistles_whistles (
    id uuid NOT NULL,
    version integer NOT NULL,
    number character varying(20) NOT NULL,
    state character varying(40) NOT NULL,
    is_open boolean NOT NULL,
    urgency character varying(40) NOT NULL,
    author_unit_id uuid,
    by_community boolean NOT NULL,
    is_ruled boolean NOT NULL,
    lead_id uuid,
    drafted_at bigint NOT NULL,
    issued_at bigint,
    closed_at bigint,
    due bigint NOT NULL,
    due_kind character varying(40),
    county_id uuid,
    street_id uuid,
    community_id uuid,
    building_id uuid,
    place character varying(200) NOT NULL,
    is_kept_from_community boolean NOT NULL,
    is_kept_from_street boolean NOT NULL,
    visit_at bigint,
    visit_suits_street boolean NOT NULL,
    CONSTRAINT pk_whistles_whistles PRIMARY KEY (id)
);


CREATE TABLE areas_estates (
    id uuid NOT NULL,
    community_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    aliases text NOT NULL,
    CONSTRAINT pk_areas_estates PRIMARY KEY (id),
    CONSTRAINT fk_areas_estates_areas_divisions_community_id FOREIGN KEY (community_id) REFERENCES areas_divisions (id) ON DELETE CASCADE
);


CREATE TABLE areas_former_names (
    id uuid NOT NULL,
    division_id uuid NOT NULL,
    code character varying(12) NOT NULL,
    name character varying(120) NOT NULL,
    until character varying(10) NOT NULL,
    CONSTRAINT pk_areas_former_names PRIMARY KEY (id),
    CONSTRAINT fk_areas_former_names_areas_divisions_division_id FOREIGN KEY (division_id) REFERENCES areas_divisions (id) ON DELETE CASCADE
);


CREATE TABLE areas_grids (
    id uuid NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(40) NOT NULL,
    parent_id uuid,
    community_id uuid NOT NULL,
    street_id uuid NOT NULL,
    county_id uuid NOT NULL,
    boundary text,
    source_datum character varying(40),
    responsible_unit_id uuid,
    responsible_unit_code character varying(40),
    valid_from character varying(10) NOT NULL,
    valid_to character varying(10),
    CONSTRAINT pk_areas_grids PRIMARY KEY (id),
    CONSTRAINT fk_areas_grids_areas_divisions_community_id FOREIGN KEY (community_id) REFERENCES areas_divisions (id) ON DELETE CASCADE,
    CONSTRAINT fk_areas_grids_areas_grids_parent_id FOREIGN KEY (parent_id) REFERENCES areas_grids (id)
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


CREATE TABLE identity_devices (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    since bigint NOT NULL,
    ends_at bigint NOT NULL,
    CONSTRAINT pk_identity_devices PRIMARY KEY (id),
    CONSTRAINT fk_identity_devices_identity_accounts_account_id FOREIGN KEY (account_id) REFERENCES identity_accounts (id) ON DELETE RESTRICT
);


CREATE TABLE identity_recovery_codes (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    hash bytea NOT NULL,
    used_at bigint,
    CONSTRAINT pk_identity_recovery_codes PRIMARY KEY (id),
    CONSTRAINT fk_identity_recovery_codes_identity_accounts_account_id FOREIGN KEY (account_id) REFERENCES identity_accounts (id) ON DELETE RESTRICT
);


CREATE TABLE identity_second_factors (
    account_id uuid NOT NULL,
    secret bytea NOT NULL,
    offered_in uuid NOT NULL,
    confirmed_at bigint,
    last_step bigint NOT NULL,
    CONSTRAINT pk_identity_second_factors PRIMARY KEY (account_id),
    CONSTRAINT fk_identity_second_factors_identity_accounts_account_id FOREIGN KEY (account_id) REFERENCES identity_accounts (id) ON DELETE RESTRICT
);


CREATE TABLE identity_sessions (
    id uuid NOT NULL,
    version integer NOT NULL,
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    post_id uuid,
    second_factor character varying(40) NOT NULL,
    started_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    ended_at bigint,
    ended_why character varying(40),
    CONSTRAINT pk_identity_sessions PRIMARY KEY (id),
    CONSTRAINT fk_identity_sessions_identity_accounts_account_id FOREIGN KEY (account_id) REFERENCES identity_accounts (id) ON DELETE RESTRICT
);


CREATE TABLE imports_rows (
    run_id uuid NOT NULL,
    line integer NOT NULL,
    thing character varying(40) NOT NULL,
    thing_id uuid NOT NULL,
    is_new boolean NOT NULL,
    before text,
    after text,
    CONSTRAINT pk_imports_rows PRIMARY KEY (run_id, line),
    CONSTRAINT fk_imports_rows_imports_runs_run_id FOREIGN KEY (run_id) REFERENCES imports_runs (id) ON DELETE CASCADE
);


CREATE TABLE onestop_words (
    word character varying(40) NOT NULL,
    matter_id uuid NOT NULL,
    CONSTRAINT pk_onestop_words PRIMARY KEY (word, matter_id),
    CONSTRAINT fk_onestop_words_onestop_matters_matter_id FOREIGN KEY (matter_id) REFERENCES onestop_matters (id) ON DELETE CASCADE
);


CREATE TABLE organizations_posts (
    id uuid NOT NULL,
    version integer NOT NULL,
    account_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    role character varying(40) NOT NULL,
    area_id uuid,
    area_kind character varying(40),
    rank character varying(40) NOT NULL,
    begins_at bigint NOT NULL,
    ends_at bigint,
    handed_over_at bigint,
    CONSTRAINT pk_organizations_posts PRIMARY KEY (id),
    CONSTRAINT fk_organizations_posts_organizations_units_unit_id FOREIGN KEY (unit_id) REFERENCES organizations_units (id) ON DELETE RESTRICT
);


CREATE TABLE organizations_shifts (
    id uuid NOT NULL,
    version integer NOT NULL,
    unit_id uuid NOT NULL,
    account_id uuid NOT NULL,
    rank character varying(40) NOT NULL,
    label character varying(20) NOT NULL,
    begins_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    dropped_at bigint,
    begun_at bigint,
    CONSTRAINT pk_organizations_shifts PRIMARY KEY (id),
    CONSTRAINT fk_organizations_shifts_organizations_units_unit_id FOREIGN KEY (unit_id) REFERENCES organizations_units (id) ON DELETE RESTRICT
);


CREATE TABLE retention_counts (
    run_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    erased integer NOT NULL,
    held integer NOT NULL,
    CONSTRAINT pk_retention_counts PRIMARY KEY (run_id, kind),
    CONSTRAINT fk_retention_counts_retention_runs_run_id FOREIGN KEY (run_id) REFERENCES retention_runs (id) ON DELETE CASCADE
);


CREATE TABLE whistles_cases (
    whistle_id uuid NOT NULL,
    case_id uuid NOT NULL,
    added_at bigint NOT NULL,
    CONSTRAINT pk_whistles_cases PRIMARY KEY (whistle_id, case_id),
    CONSTRAINT fk_whistles_cases_whistles_whistles_whistle_id FOREIGN KEY (whistle_id) REFERENCES whistles_whistles (id) ON DELETE CASCADE
);


CREATE TABLE whistles_invitations (
    id uuid NOT NULL,
    whistle_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    "order" integer NOT NULL,
    state character varying(40) NOT NULL,
    is_open boolean NOT NULL,
    due bigint NOT NULL,
    due_kind character varying(40),
    visit_suits boolean NOT NULL,
    is_ruled boolean NOT NULL,
    duty_day character varying(10),
    answered_at bigint,
    has_voice boolean NOT NULL,
    scored_by_street boolean NOT NULL,
    has_scored boolean NOT NULL,
    CONSTRAINT pk_whistles_invitations PRIMARY KEY (id),
    CONSTRAINT fk_whistles_invitations_whistles_whistles_whistle_id FOREIGN KEY (whistle_id) REFERENCES whistles_whistles (id) ON DELETE CASCADE
);


CREATE TABLE areas_buildings (
    id uuid NOT NULL,
    estate_id uuid NOT NULL,
    community_id uuid NOT NULL,
    grid_id uuid,
    number character varying(120) NOT NULL,
    folded character varying(120) NOT NULL,
    sort_key character varying(120) NOT NULL,
    aliases text NOT NULL,
    lon double precision,
    lat double precision,
    source_datum character varying(40),
    households integer,
    CONSTRAINT pk_areas_buildings PRIMARY KEY (id),
    CONSTRAINT fk_areas_buildings_areas_estates_estate_id FOREIGN KEY (estate_id) REFERENCES areas_estates (id) ON DELETE CASCADE,
    CONSTRAINT fk_areas_buildings_areas_grids_grid_id FOREIGN KEY (grid_id) REFERENCES areas_grids (id)
);


CREATE TABLE organizations_sponsorships (
    id uuid NOT NULL,
    version integer NOT NULL,
    post_id uuid NOT NULL,
    area_id uuid NOT NULL,
    area_kind character varying(40) NOT NULL,
    begins_at bigint NOT NULL,
    ends_at bigint,
    CONSTRAINT pk_organizations_sponsorships PRIMARY KEY (id),
    CONSTRAINT fk_organizations_sponsorships_organizations_posts_post_id FOREIGN KEY (post_id) REFERENCES organizations_posts (id) ON DELETE RESTRICT
);


CREATE TABLE organizations_stand_ins (
    id uuid NOT NULL,
    version integer NOT NULL,
    post_id uuid NOT NULL,
    account_id uuid NOT NULL,
    begins_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    CONSTRAINT pk_organizations_stand_ins PRIMARY KEY (id),
    CONSTRAINT fk_organizations_stand_ins_organizations_posts_post_id FOREIGN KEY (post_id) REFERENCES organizations_posts (id) ON DELETE RESTRICT
);


CREATE TABLE organizations_shift_swaps (
    id uuid NOT NULL,
    version integer NOT NULL,
    unit_id uuid NOT NULL,
    mine_id uuid NOT NULL,
    theirs_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_of uuid NOT NULL,
    asked_at bigint NOT NULL,
    answered_at bigint,
    agreed boolean NOT NULL,
    CONSTRAINT pk_organizations_shift_swaps PRIMARY KEY (id),
    CONSTRAINT fk_organizations_shift_swaps_organizations_shifts_mine_id FOREIGN KEY (mine_id) REFERENCES organizations_shifts (id) ON DELETE RESTRICT,
    CONSTRAINT fk_organizations_shift_swaps_organizations_shifts_theirs_id FOREIGN KEY (theirs_id) REFERENCES organizations_shifts (id) ON DELETE RESTRICT
);


CREATE TABLE areas_plates (
    id uuid NOT NULL,
    token character varying(22) NOT NULL,
    short_code character varying(8) NOT NULL,
    community_id uuid NOT NULL,
    building_id uuid,
    grid_id uuid,
    label character varying(160) NOT NULL,
    batch_id uuid NOT NULL,
    made_at bigint NOT NULL,
    revoked_at bigint,
    revoked_by uuid,
    revoked_reason character varying(400),
    CONSTRAINT pk_areas_plates PRIMARY KEY (id),
    CONSTRAINT fk_areas_plates_areas_buildings_building_id FOREIGN KEY (building_id) REFERENCES areas_buildings (id),
    CONSTRAINT fk_areas_plates_areas_divisions_community_id FOREIGN KEY (community_id) REFERENCES areas_divisions (id) ON DELETE CASCADE,
    CONSTRAINT fk_areas_plates_areas_grids_grid_id FOREIGN KEY (grid_id) REFERENCES areas_grids (id)
);


INSERT INTO areas_map (id, version)
VALUES ('0a3ea500-0000-7000-8000-000000000001', 0);


INSERT INTO dispatch_catalogue (id, number, version)
VALUES ('0d15bac4-0000-7000-8000-000000000001', 0, 0);


INSERT INTO dispatch_learning (id, by, in_use, is_by_hand, reason, since, version)
VALUES ('0d15bac4-0000-7000-8000-000000000002', NULL, 0, FALSE, NULL, NULL, 0);


CREATE UNIQUE INDEX ix_areas_buildings_estate_id_folded ON areas_buildings (estate_id, folded);


CREATE INDEX ix_areas_buildings_grid_id_estate_id_sort_key ON areas_buildings (grid_id, estate_id, sort_key);


CREATE UNIQUE INDEX ix_areas_divisions_code ON areas_divisions (code) WHERE valid_to IS NULL;


CREATE INDEX ix_areas_divisions_level_code ON areas_divisions (level, code);


CREATE INDEX ix_areas_divisions_parent_id_code ON areas_divisions (parent_id, code);


CREATE INDEX ix_areas_divisions_successor_id ON areas_divisions (successor_id);


CREATE UNIQUE INDEX ix_areas_estates_community_id_name ON areas_estates (community_id, name);


CREATE INDEX ix_areas_former_names_division_id ON areas_former_names (division_id);


CREATE UNIQUE INDEX ix_areas_grids_code ON areas_grids (code) WHERE valid_to IS NULL;


CREATE INDEX ix_areas_grids_community_id_code ON areas_grids (community_id, code);


CREATE INDEX ix_areas_grids_parent_id ON areas_grids (parent_id);


CREATE INDEX ix_areas_imports_at ON areas_imports (at);


CREATE INDEX ix_areas_plates_batch_id ON areas_plates (batch_id);


CREATE INDEX ix_areas_plates_building_id ON areas_plates (building_id);


CREATE INDEX ix_areas_plates_community_id_short_code ON areas_plates (community_id, short_code);


CREATE INDEX ix_areas_plates_grid_id ON areas_plates (grid_id);


CREATE UNIQUE INDEX ix_areas_plates_short_code ON areas_plates (short_code);


CREATE UNIQUE INDEX ix_areas_plates_token ON areas_plates (token);


CREATE INDEX ix_audit_exports_asked_at_id ON audit_exports (asked_at, id);


CREATE INDEX ix_backups_asked_at_id ON backups (asked_at, id);


CREATE INDEX ix_cases_blurs_case_id ON cases_blurs (case_id);


CREATE INDEX ix_cases_cases_building_id_received_at_id ON cases_cases (building_id, received_at, id);


CREATE INDEX ix_cases_cases_closed_at_id ON cases_cases (closed_at, id) WHERE holds_contact AND NOT is_open;


CREATE INDEX ix_cases_cases_community_id_closed_at_id ON cases_cases (community_id, closed_at, id) WHERE NOT is_open;


CREATE INDEX ix_cases_cases_community_id_due_id ON cases_cases (community_id, due, id) WHERE is_open;


CREATE INDEX ix_cases_cases_county_id_closed_at_id ON cases_cases (county_id, closed_at, id) WHERE NOT is_open;


CREATE INDEX ix_cases_cases_county_id_due_id ON cases_cases (county_id, due, id) WHERE is_open;


CREATE INDEX ix_cases_cases_filed_by_due_id ON cases_cases (filed_by, due, id) WHERE is_open AND filed_by IS NOT NULL;


CREATE INDEX ix_cases_cases_grid_id_closed_at_id ON cases_cases (grid_id, closed_at, id) WHERE NOT is_open;


CREATE INDEX ix_cases_cases_grid_id_due_id ON cases_cases (grid_id, due, id) WHERE is_open;


CREATE INDEX ix_cases_cases_issue_id ON cases_cases (issue_id) WHERE issue_id IS NOT NULL;


CREATE INDEX ix_cases_cases_lead_unit_id_closed_at_id ON cases_cases (lead_unit_id, closed_at, id) WHERE NOT is_open;


CREATE INDEX ix_cases_cases_lead_unit_id_due_id ON cases_cases (lead_unit_id, due, id) WHERE is_open;


CREATE INDEX ix_cases_cases_master_id ON cases_cases (master_id) WHERE master_id IS NOT NULL;


CREATE INDEX ix_cases_cases_micro_grid_id_closed_at_id ON cases_cases (micro_grid_id, closed_at, id) WHERE NOT is_open;


CREATE INDEX ix_cases_cases_micro_grid_id_due_id ON cases_cases (micro_grid_id, due, id) WHERE is_open;


CREATE UNIQUE INDEX ix_cases_cases_number ON cases_cases (number);


CREATE INDEX ix_cases_cases_responsible_person_id_due_id ON cases_cases (responsible_person_id, due, id) WHERE is_open AND responsible_person_id IS NOT NULL;


CREATE INDEX ix_cases_cases_responsible_unit_id_due_id ON cases_cases (responsible_unit_id, due, id) WHERE is_open;


CREATE INDEX ix_cases_cases_split_from ON cases_cases (split_from) WHERE split_from IS NOT NULL;


CREATE INDEX ix_cases_cases_street_id_closed_at_id ON cases_cases (street_id, closed_at, id) WHERE NOT is_open;


CREATE INDEX ix_cases_cases_street_id_due_id ON cases_cases (street_id, due, id) WHERE is_open;


CREATE UNIQUE INDEX ix_cases_cases_tracking_index ON cases_cases (tracking_index);


CREATE INDEX ix_cases_duties_case_id_at ON cases_duties (case_id, at);


CREATE INDEX ix_cases_duties_unit_id_case_open_case_id ON cases_duties (unit_id, case_open, case_id);


CREATE INDEX ix_cases_files_at_id ON cases_files (at, id);


CREATE UNIQUE INDEX ix_cases_files_blob ON cases_files (blob);


CREATE INDEX ix_cases_files_case_id_fact_version ON cases_files (case_id, fact_version);


CREATE INDEX ix_cases_issues_county_id_at ON cases_issues (county_id, at);


CREATE INDEX ix_cases_issues_street_id_at ON cases_issues (street_id, at);


CREATE UNIQUE INDEX ix_cases_items_case_id_number ON cases_items (case_id, number);


CREATE INDEX ix_cases_link_answers_case_id ON cases_link_answers (case_id);


CREATE UNIQUE INDEX ix_cases_link_answers_link_id_key ON cases_link_answers (link_id, key);


CREATE INDEX ix_cases_links_case_id ON cases_links (case_id);


CREATE UNIQUE INDEX ix_cases_links_token_index ON cases_links (token_index);


CREATE INDEX ix_cases_merges_case_id_at ON cases_merges (case_id, at);


CREATE INDEX ix_cases_merges_master_id_at ON cases_merges (master_id, at);


CREATE INDEX ix_cases_next_steps_case_id ON cases_next_steps (case_id);


CREATE INDEX ix_cases_next_steps_community_id_on ON cases_next_steps (community_id, "on") WHERE done_at IS NULL;


CREATE INDEX ix_cases_next_steps_county_id_on ON cases_next_steps (county_id, "on") WHERE done_at IS NULL;


CREATE INDEX ix_cases_next_steps_street_id_on ON cases_next_steps (street_id, "on") WHERE done_at IS NULL;


CREATE INDEX ix_cases_private_phone_index ON cases_private (phone_index) WHERE phone_index IS NOT NULL;


CREATE INDEX ix_cases_saved_searches_account_id_id ON cases_saved_searches (account_id, id);


CREATE UNIQUE INDEX ix_cases_search_case_id ON cases_search (case_id);


CREATE INDEX ix_cases_shift_handovers_at_id ON cases_shift_handovers (at, id) WHERE note IS NOT NULL;


CREATE INDEX ix_cases_shift_handovers_due_at ON cases_shift_handovers (due_at) WHERE taken_at IS NULL AND told_at IS NULL;


CREATE UNIQUE INDEX ix_cases_shift_handovers_shift_id ON cases_shift_handovers (shift_id) WHERE shift_id IS NOT NULL;


CREATE INDEX ix_cases_shift_handovers_unit_id_at ON cases_shift_handovers (unit_id, at);


CREATE UNIQUE INDEX ix_cases_signings_unit_id ON cases_signings (unit_id);


CREATE UNIQUE INDEX ix_cases_supervisions_year_order_number ON cases_supervisions (year, order_number);


CREATE INDEX ix_cases_texts_case_id_fact_version ON cases_texts (case_id, fact_version);


CREATE INDEX ix_complaints_complaints_answered_at_id ON complaints_complaints (answered_at, id) WHERE phone IS NOT NULL AND answered_at IS NOT NULL;


CREATE UNIQUE INDEX ix_complaints_complaints_form_key ON complaints_complaints (form_key);


CREATE INDEX ix_complaints_complaints_open ON complaints_complaints (received_at, id) WHERE answered_at IS NULL;


CREATE INDEX ix_deadlines_clocks_calendar_stamp ON deadlines_clocks (calendar_stamp) WHERE stopped_at IS NULL AND calendar_stamp IS NOT NULL;


CREATE INDEX ix_deadlines_clocks_next_attention ON deadlines_clocks (next_attention) WHERE next_attention IS NOT NULL;


CREATE UNIQUE INDEX ix_deadlines_clocks_open ON deadlines_clocks (subject_id, kind) WHERE stopped_at IS NULL;


CREATE INDEX ix_deadlines_clocks_subject_id_started_at ON deadlines_clocks (subject_id, started_at);


CREATE UNIQUE INDEX ix_deadlines_holiday_lists_year ON deadlines_holiday_lists (year);


CREATE UNIQUE INDEX ix_dispatch_editions_number ON dispatch_editions (number);


CREATE INDEX ix_dispatch_lessons_at ON dispatch_lessons (at);


CREATE INDEX ix_dispatch_models_asked_at_id ON dispatch_models (asked_at, id);


CREATE UNIQUE INDEX ix_dispatch_models_number ON dispatch_models (number) WHERE number IS NOT NULL;


CREATE INDEX ix_dispatch_near_area_id_subject_id ON dispatch_near (area_id, subject_id);


CREATE INDEX ix_dispatch_rulings_area_id_category ON dispatch_rulings (area_id, category) WHERE ended_at IS NULL;


CREATE UNIQUE INDEX ix_facts_subject_id_version ON facts (subject_id, version);


CREATE INDEX ix_facts_who_at ON facts (who, at) WHERE who IS NOT NULL;


CREATE UNIQUE INDEX ix_facts_dead_letters_listener_position ON facts_dead_letters (listener, position);


CREATE INDEX ix_facts_dead_letters_listener_subject_id ON facts_dead_letters (listener, subject_id) WHERE resolved_at IS NULL;


CREATE INDEX ix_facts_sealed_day_position ON facts_sealed (day, position);


CREATE UNIQUE INDEX ix_facts_sealed_fact_id ON facts_sealed (fact_id);


CREATE UNIQUE INDEX ix_hotline_orders_case_id ON hotline_orders (case_id);


CREATE INDEX ix_hotline_orders_county_id_received_at ON hotline_orders (county_id, received_at);


CREATE INDEX ix_hotline_orders_county_id_state_ended_at_id ON hotline_orders (county_id, state, ended_at, id) WHERE ended_at IS NOT NULL;


CREATE INDEX ix_hotline_orders_county_id_state_reply_by_id ON hotline_orders (county_id, state, reply_by, id);


CREATE UNIQUE INDEX ix_hotline_orders_number ON hotline_orders (number);


CREATE INDEX ix_hotline_orders_street_id_received_at ON hotline_orders (street_id, received_at);


CREATE INDEX ix_hotline_orders_street_id_state_ended_at_id ON hotline_orders (street_id, state, ended_at, id) WHERE ended_at IS NOT NULL;


CREATE INDEX ix_hotline_orders_street_id_state_reply_by_id ON hotline_orders (street_id, state, reply_by, id);


CREATE UNIQUE INDEX ix_hotline_templates_area_id ON hotline_templates (area_id);


CREATE UNIQUE INDEX ix_identity_accounts_normalized_user_name ON identity_accounts (normalized_user_name);


CREATE INDEX ix_identity_devices_account_id ON identity_devices (account_id);


CREATE INDEX ix_identity_devices_ends_at ON identity_devices (ends_at);


CREATE UNIQUE INDEX ix_identity_devices_token_hash ON identity_devices (token_hash);


CREATE INDEX ix_identity_kept_forms_account_id ON identity_kept_forms (account_id);


CREATE UNIQUE INDEX ix_identity_recovery_codes_account_id_hash ON identity_recovery_codes (account_id, hash);


CREATE INDEX ix_identity_sessions_account_id ON identity_sessions (account_id) WHERE ended_at IS NULL;


CREATE INDEX ix_identity_sessions_ends_at ON identity_sessions (ends_at);


CREATE INDEX ix_identity_sessions_post_id ON identity_sessions (post_id) WHERE ended_at IS NULL;


CREATE UNIQUE INDEX ix_identity_sessions_token_hash ON identity_sessions (token_hash);


CREATE INDEX ix_imports_runs_at_id ON imports_runs (at, id);


CREATE INDEX ix_imports_runs_sha256 ON imports_runs (sha256);


CREATE INDEX ix_notifications_deliveries_channel_at ON notifications_deliveries (channel, at);


CREATE INDEX ix_notifications_deliveries_channel_gateway_id ON notifications_deliveries (channel, gateway_id) WHERE gateway_id IS NOT NULL;


CREATE INDEX ix_notifications_deliveries_outgoing_id ON notifications_deliveries (outgoing_id);


CREATE UNIQUE INDEX ix_notifications_digest_lines_cause_recipient ON notifications_digest_lines (cause, recipient);


CREATE INDEX ix_notifications_digest_lines_created_at ON notifications_digest_lines (created_at) WHERE taken_at IS NULL;


CREATE UNIQUE INDEX ix_notifications_digests_account_id_slot ON notifications_digests (account_id, slot);


CREATE INDEX ix_notifications_inbox_carried ON notifications_inbox (carry_at) WHERE carry_at IS NOT NULL AND read_at IS NULL;


CREATE UNIQUE INDEX ix_notifications_inbox_cause_recipient ON notifications_inbox (cause, recipient);


CREATE UNIQUE INDEX ix_notifications_inbox_position ON notifications_inbox (position);


CREATE INDEX ix_notifications_inbox_recipient_position ON notifications_inbox (recipient, position);


CREATE INDEX ix_notifications_inbox_unread ON notifications_inbox (recipient, read_at) WHERE read_at IS NULL;


CREATE UNIQUE INDEX ix_notifications_outgoing_cause_recipient_channel ON notifications_outgoing (cause, recipient, channel);


CREATE INDEX ix_notifications_outgoing_channel_due_at ON notifications_outgoing (channel, due_at) WHERE state = 'waiting';


CREATE INDEX ix_notifications_outgoing_phone_index_queued_at ON notifications_outgoing (phone_index, queued_at) WHERE phone_index IS NOT NULL;


CREATE INDEX ix_notifications_outgoing_queued_at ON notifications_outgoing (queued_at);


CREATE INDEX ix_notifications_outgoing_recipient ON notifications_outgoing (recipient) WHERE phone_index IS NOT NULL;


CREATE INDEX ix_notifications_outgoing_state_queued_at ON notifications_outgoing (state, queued_at) WHERE state = 'dead';


CREATE INDEX ix_notifications_quiet_hours_set_at ON notifications_quiet_hours (set_at);


CREATE INDEX ix_notifications_receipts_at ON notifications_receipts (at);


CREATE UNIQUE INDEX ix_notifications_receipts_outgoing_id_what ON notifications_receipts (outgoing_id, what);


CREATE INDEX ix_onestop_matters_name_area_id ON onestop_matters (name, area_id);


CREATE INDEX ix_onestop_matters_sort_order_id ON onestop_matters (sort_order, id);


CREATE INDEX ix_onestop_words_matter_id ON onestop_words (matter_id);


CREATE UNIQUE INDEX ix_organizations_contacts_account_id ON organizations_contacts (account_id);


CREATE UNIQUE INDEX ix_organizations_handover_lines_post_id_line ON organizations_handover_lines (post_id, line);


CREATE INDEX ix_organizations_posts_account_id ON organizations_posts (account_id);


CREATE INDEX ix_organizations_posts_ends_at ON organizations_posts (ends_at) WHERE handed_over_at IS NULL AND ends_at IS NOT NULL;


CREATE INDEX ix_organizations_posts_role_area_id ON organizations_posts (role, area_id);


CREATE INDEX ix_organizations_posts_unit_id ON organizations_posts (unit_id);


CREATE INDEX ix_organizations_shift_swaps_mine_id ON organizations_shift_swaps (mine_id);


CREATE INDEX ix_organizations_shift_swaps_theirs_id ON organizations_shift_swaps (theirs_id);


CREATE INDEX ix_organizations_shift_swaps_unit_id ON organizations_shift_swaps (unit_id) WHERE answered_at IS NULL;


CREATE INDEX ix_organizations_shifts_account_id_ends_at ON organizations_shifts (account_id, ends_at) WHERE dropped_at IS NULL;


CREATE INDEX ix_organizations_shifts_coming ON organizations_shifts (begins_at) WHERE begun_at IS NULL AND dropped_at IS NULL;


CREATE INDEX ix_organizations_shifts_ends_at ON organizations_shifts (ends_at) WHERE dropped_at IS NULL;


CREATE INDEX ix_organizations_shifts_unit_id_begins_at ON organizations_shifts (unit_id, begins_at);


CREATE INDEX ix_organizations_sponsorships_post_id ON organizations_sponsorships (post_id);


CREATE INDEX ix_organizations_stand_ins_account_id ON organizations_stand_ins (account_id);


CREATE INDEX ix_organizations_stand_ins_post_id ON organizations_stand_ins (post_id);


CREATE INDEX ix_organizations_units_area_id ON organizations_units (area_id) WHERE area_id IS NOT NULL;


CREATE INDEX ix_organizations_units_parent_id ON organizations_units (parent_id);


CREATE UNIQUE INDEX ix_papers_papers_check_code ON papers_papers (check_code);


CREATE UNIQUE INDEX ix_papers_papers_kind_year_number ON papers_papers (kind, year, number);


CREATE INDEX ix_papers_papers_subject_id_issued_at ON papers_papers (subject_id, issued_at);


CREATE UNIQUE INDEX ix_papers_templates_kind ON papers_templates (kind);


CREATE INDEX ix_retention_rules_set_at_id ON retention_rules (set_at, id);


CREATE INDEX ix_retention_runs_open ON retention_runs (started_at) WHERE ended_at IS NULL;


CREATE INDEX ix_retention_runs_started_at_id ON retention_runs (started_at, id);


CREATE INDEX ix_shell_legal_bases_kept_at_id ON shell_legal_bases (kept_at, id);


CREATE INDEX ix_whistles_arrivals_at ON whistles_arrivals (at) WHERE lon IS NOT NULL;


CREATE INDEX ix_whistles_arrivals_whistle_id ON whistles_arrivals (whistle_id);


CREATE INDEX ix_whistles_cases_case_id ON whistles_cases (case_id);


CREATE INDEX ix_whistles_invitations_unit_id_is_open_due_id ON whistles_invitations (unit_id, is_open, due, id);


CREATE UNIQUE INDEX ix_whistles_invitations_whistle_id_unit_id ON whistles_invitations (whistle_id, unit_id);


CREATE UNIQUE INDEX ix_whistles_marks_whistle_id_invitation_id_side ON whistles_marks (whistle_id, invitation_id, side);


CREATE UNIQUE INDEX ix_whistles_scans_blob ON whistles_scans (blob);


CREATE INDEX ix_whistles_scans_whistle_id ON whistles_scans (whistle_id);


CREATE INDEX ix_whistles_texts_whistle_id_fact_version ON whistles_texts (whistle_id, fact_version);


CREATE INDEX ix_whistles_whistles_building_id ON whistles_whistles (building_id) WHERE is_open AND building_id IS NOT NULL;


CREATE INDEX ix_whistles_whistles_community_id_is_open_due_id ON whistles_whistles (community_id, is_open, due, id);


CREATE INDEX ix_whistles_whistles_county_id_is_open_due_id ON whistles_whistles (county_id, is_open, due, id);


CREATE UNIQUE INDEX ix_whistles_whistles_number ON whistles_whistles (number);


CREATE INDEX ix_whistles_whistles_street_id_is_open_due_id ON whistles_whistles (street_id, is_open, due, id);




CREATE TABLE cases_search_words (rowid bigint NOT NULL CONSTRAINT pk_cases_search_words PRIMARY KEY, words bigint[] NOT NULL);
CREATE INDEX ix_cases_search_words_words ON cases_search_words USING gin (words);
