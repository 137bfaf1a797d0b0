namespace Fadu.GraphQL.Validation;

/// <summary>How much work validation may do for one document.</summary>
/// <remarks>What passes a limit is refused with the code <c>LIMIT_EXCEEDED</c>.</remarks>
public sealed record ValidationOptions
{
    /// <summary>For requests from outside.</summary>
    /// <remarks>
    /// Nobody mends a hundred errors at once. Documents that people write compare some hundred fields; a hundred thousand
    /// comparisons take some hundredths of a second.
    /// </remarks>
    public static ValidationOptions Default { get; } = new() { MaxErrors = 100, MaxFieldComparisons = 100_000 };

    /// <summary>After how many errors validation stops, saying so in one error more; at least 1.</summary>
    public required int MaxErrors { get; init => field = AtLeastOne(value); }

    /// <summary>How many fields are held against each other to find out whether they can be merged; at least 1. Source: https://spec.graphql.org/September2025/#sec-Field-Selection-Merging.</summary>
    public required int MaxFieldComparisons { get; init => field = AtLeastOne(value); }

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
