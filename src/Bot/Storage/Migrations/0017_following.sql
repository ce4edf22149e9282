-- Running stories. newest_article is the newest of them, by whose headline the story is known; newest_at is when it was
-- published, or came in.
create table stories (
    id $id$ not null primary key,
    newest_article $id$ not null references articles (id),
    newest_at bigint not null
);
create index stories_by_newest on stories (newest_at desc, id);

create table article_stories (
    article_id $id$ not null primary key references articles (id),
    story_id $id$ not null references stories (id),
    latest_at bigint not null
);
create index article_stories_by_story on article_stories (story_id, latest_at desc, article_id);
create index article_stories_by_latest on article_stories (latest_at desc, article_id);

-- The topics that an article is about, by the key of the name; place 0 is the one it is most about.
create table article_topics (
    article_id $id$ not null references articles (id),
    topic $key$ not null,
    name text not null,
    place bigint not null,
    latest_at bigint not null,
    primary key (article_id, topic)
);
create index article_topics_by_topic on article_topics (topic, latest_at desc, article_id);
create index article_topics_by_latest on article_topics (latest_at, topic);

-- New articles that no story has been found for yet, and then those that are being offered: to the chats up to the key
-- in reached.
create table news_queue (
    article_id $id$ not null primary key references articles (id),
    queued_at bigint not null,
    latest_at bigint not null,
    is_assigned bigint not null default 0,
    reached $key$ not null default ''
);
create index news_queue_by_time on news_queue (is_assigned, queued_at, latest_at, article_id);

insert into news_queue (article_id, queued_at, latest_at)
select a.id, v.stored_at, a.latest_at from articles a join article_versions v on v.article_id = a.id and v.version = 1;

create index subscriber_topics_by_topic on subscriber_topics (topic, is_muted, chat);

create table subscriber_stories (
    chat $key$ not null,
    story_id $id$ not null references stories (id),
    is_muted bigint not null,
    since bigint not null,
    primary key (chat, story_id)
);
create index subscriber_stories_by_story on subscriber_stories (story_id, is_muted, chat);

-- Words and phrases: terms are their stems with blanks between, first_term the first of them; name is as it was typed.
create table subscriber_words (
    chat $key$ not null,
    terms $key$ not null,
    first_term $key$ not null,
    name text not null,
    is_excluded bigint not null,
    primary key (chat, terms)
);
create index subscriber_words_by_term on subscriber_words (first_term, is_excluded, terms);
create index subscriber_words_by_phrase on subscriber_words (terms, is_excluded, chat);

-- What an article's offer says in each language. facts: the ids of those that it tells, so that one that has ended
-- meanwhile is told no more.
create table offer_contents (
    article_id $id$ not null references articles (id),
    language $key$ not null,
    facts $key$ not null,
    content_id $id$ not null,
    created_at bigint not null,
    primary key (article_id, language, facts)
);
create index offer_contents_by_time on offer_contents (created_at);

-- Articles that wait to be offered to a chat together.
create table offers_waiting (
    chat $key$ not null,
    article_id $id$ not null references articles (id),
    since bigint not null,
    primary key (chat, article_id)
);

-- When a chat was last offered articles together, and when it is to be next; due_at null: nothing waits.
create table offer_times (
    chat $key$ not null primary key,
    last_at bigint,
    due_at bigint
);
create index offer_times_due on offer_times (due_at, chat) where due_at is not null;
create index outbox_offers on outbox (content_id) where priority = 4 and content_id is not null;
