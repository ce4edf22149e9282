-- Times are Unix milliseconds UTC, days are ISO 8601 texts, ids are version 7 UUIDs.
-- $row$, $id$ and $key$ are the engine's types for row numbers, ids and texts that are compared by code point.

create table articles (
    row_id $row$,
    id $id$ not null unique,
    external_id text,
    url text,
    source text not null,
    version bigint not null,
    text_hash $key$ not null,
    latest_at bigint not null
);
create index articles_by_text_hash on articles (text_hash);
create index articles_by_latest on articles (latest_at desc);

-- Everything an article is recognised by: its external id and its addresses. own = 0: the key came with a copy of the text.
create table article_keys (
    key $key$ not null primary key,
    article_id $id$ not null references articles (id),
    own bigint not null
);

create table article_versions (
    article_id $id$ not null references articles (id),
    version bigint not null,
    title text,
    published bigint,
    published_offset bigint,
    byline text,
    site text,
    language text,
    canonical_url text,
    content_hash $key$ not null,
    stored_at bigint not null,
    text text not null,
    primary key (article_id, version)
);

-- Names of the current version.
create table article_names (
    article_id $id$ not null references articles (id),
    name_key $key$ not null,
    kind $key$ not null,
    name text not null,
    role text,
    mentions bigint not null,
    primary key (article_id, name_key, kind)
);
create index article_names_by_name on article_names (name_key, article_id);

-- version and place say where the statement stands now; for a corrected or withdrawn fact, where it stood last.
create table facts (
    row_id $row$,
    id $id$ not null unique,
    article_id $id$ references articles (id),
    version bigint not null,
    ordinal bigint not null,
    place_start bigint,
    place_length bigint,
    subject_key $key$ not null,
    subject text not null,
    question text,
    statement text not null,
    attribution text,
    status text not null,
    caveat text,
    as_of text,
    review_by text,
    approved_by text,
    correction_note text,
    replaced_by $id$,
    prepared_file $key$,
    prepared_key $key$,
    source_name text,
    source_url text,
    source_licence text,
    stored_at bigint not null
);
create index facts_by_article on facts (article_id, ordinal);
create index facts_by_subject on facts (subject_key);
create unique index facts_by_prepared_key on facts (prepared_file, prepared_key)
    where prepared_file is not null and status not in ('Corrected', 'Withdrawn');

-- Where a fact stood in versions of its article before the current one.
create table earlier_places (
    fact_id $id$ not null references facts (id),
    version bigint not null,
    ordinal bigint not null,
    place_start bigint not null,
    place_length bigint not null,
    primary key (fact_id, version)
);

create table open_questions (
    id $id$ not null primary key,
    question_key $key$ not null unique,
    question text not null,
    times_asked bigint not null,
    first_asked bigint not null,
    last_asked bigint not null
);

-- Who asked, so that they can be told once there is an answer.
create table open_question_chats (
    question_id $id$ not null references open_questions (id),
    chat $key$ not null,
    asked_at bigint not null,
    primary key (question_id, chat)
);

create table sources (
    url $key$ not null primary key,
    title text,
    etag text,
    last_modified bigint,
    last_fetched bigint,
    added_at bigint not null
);

create table subscribers (
    chat $key$ not null primary key,
    dialogue text not null,
    first_seen bigint not null,
    last_seen bigint not null
);
