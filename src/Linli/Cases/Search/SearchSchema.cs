using Linli.Foundation.Data;

namespace Linli.Cases.Search;

/// <summary>The index of words: SQLite's FTS5 without the words themselves, PostgreSQL's GIN over numbers. One name and one key on both.</summary>
/// <remarks>What stands in it are keyed digests of words (ADR 0060): whoever has the database alone can neither read them nor ask them.</remarks>
internal sealed class SearchSchema : ISchemaPart
{
    public string Sql(bool isSqlite) => isSqlite
        ? "CREATE VIRTUAL TABLE cases_search_words USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');\n"
        : """
          CREATE TABLE cases_search_words (rowid bigint NOT NULL CONSTRAINT pk_cases_search_words PRIMARY KEY, words bigint[] NOT NULL);
          CREATE INDEX ix_cases_search_words_words ON cases_search_words USING gin (words);

          """;
}
