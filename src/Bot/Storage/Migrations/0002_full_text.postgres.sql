-- fastupdate off: a pending list would be read through by every search after an import.
create table fact_search (
    row_id bigint not null primary key references facts (row_id),
    terms tsvector not null,
    length bigint not null
);
create index fact_search_by_terms on fact_search using gin (terms) with (fastupdate = off);

create table article_search (
    row_id bigint not null primary key references articles (row_id),
    terms tsvector not null,
    length bigint not null
);
create index article_search_by_terms on article_search using gin (terms) with (fastupdate = off);
