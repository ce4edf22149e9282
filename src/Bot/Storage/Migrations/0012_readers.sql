-- What readers want of news. news_pace: 0 in the digest, 1 hourly, 2 at once. news_thread: the topic of a forum that news
-- go to. language_is_chosen: the language was chosen and does not follow the reader's app.
alter table subscribers add column news_pace bigint not null default 0;
alter table subscribers add column news_thread bigint;
alter table subscribers add column language_is_chosen bigint not null default 0;

-- When readers want a digest: minute of the day in their time zone; weekdays: 1 Monday, 2 Tuesday, 4 Wednesday and so on,
-- added up. next_at: the next moment that this is.
create table digest_times (
    chat $key$ not null,
    minute bigint not null,
    weekdays bigint not null,
    next_at bigint not null,
    primary key (chat, minute)
);
create index digest_times_due on digest_times (next_at, chat);

-- Which facts each chat was given, last when, and in which topic of a forum. outbox_row: the message that they went out
-- with; null: they were given at once. told_at: when the chat heard that the fact was wrong.
create table facts_given (
    fact_id $id$ not null references facts (id),
    chat $key$ not null,
    thread bigint,
    given_at bigint not null,
    outbox_row bigint,
    told_at bigint,
    primary key (fact_id, chat)
);
create index facts_given_to_chat on facts_given (chat, given_at);
