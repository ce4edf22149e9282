-- Each question asks for the facts that answer prepared questions about its subjects: few, while an article's facts about "US" are thousands.
create index facts_answering_by_subject on facts (subject_key) where article_id is null or question is not null;
