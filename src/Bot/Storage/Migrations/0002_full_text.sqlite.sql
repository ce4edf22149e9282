-- Contentless: the statements and articles stand in their own tables, only their terms are indexed, and rows can go.
-- The terms are stems without diacritics already, so the tokenizer only has to split them.
create virtual table fact_search using fts5 (
    terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
create virtual table fact_search_terms using fts5vocab (fact_search, row);

create virtual table article_search using fts5 (
    terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
create virtual table article_search_terms using fts5vocab (article_search, row);
