-- What was said on the web page, so that a reload shows it again. replies is JSON.
create table web_turns (
    chat $key$ not null,
    turn $key$ not null,
    asked_at bigint not null,
    question text not null,
    replies text not null,
    primary key (chat, turn)
);
create index web_turns_by_time on web_turns (asked_at);
