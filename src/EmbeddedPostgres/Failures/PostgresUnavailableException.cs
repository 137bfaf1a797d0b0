namespace Fadu.EmbeddedPostgres.Failures;

/// <summary>There is no PostgreSQL to work with: what is wrong, where, and what to do about it, for the person who runs the program.</summary>
/// <remarks>The message is the Chinese text, the English one and the details, each from a line of its own.</remarks>
public sealed class PostgresUnavailableException : Exception
{
    internal PostgresUnavailableException(string code, string chinese, string english)
        : this(code, chinese, english, "")
    {
    }

    internal PostgresUnavailableException(string code, string chinese, string english, string details)
        : base(details.Length == 0 ? $"{chinese}\n{english}" : $"{chinese}\n{english}\n{details}") =>
        (Code, Chinese, English, Details) = (code, chinese, english, details);

    /// <summary>Stable name of the reason, e.g. <c>postgres.not_installed</c>; never renamed.</summary>
    public string Code { get; }

    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>What is wrong and what to do, in English.</summary>
    public string English { get; }

    /// <summary>What a program of PostgreSQL or the system said, in its own words; empty when there is nothing to quote.</summary>
    public string Details { get; }
}
