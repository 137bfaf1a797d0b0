namespace Fadu.GraphQL.Language.Parsing;

/// <summary>How much of a document is read before it is refused, so that a request costs no more than its sender may spend.</summary>
/// <remarks>
/// What passes a limit is refused with the code <c>LIMIT_EXCEEDED</c>. Every limit is at least 1, and a token at the limit is still read.
/// </remarks>
public sealed record ParserLimits
{
    /// <summary>The deepest nesting that may be asked for: reading and printing it fits on a stack of half a megabyte.</summary>
    public const int DeepestNesting = 500;

    /// <summary>For requests from outside.</summary>
    /// <remarks>
    /// Operations that people write have a few hundred tokens and a dozen levels, generated ones a few thousand tokens.
    /// The defaults leave several times that. A megabyte is the usual bound of a request's body; what fills it beside 20,000 tokens is
    /// long strings. No number of the built-in types needs 1,000 digits, and turning digits into a number takes more than linear time.
    /// </remarks>
    public static ParserLimits Default { get; } = new()
    {
        MaxBytes = 1_000_000,
        MaxTokens = 20_000,
        MaxDepth = 200,
        MaxDirectives = 500,
        MaxAliases = 1_000,
        MaxNumberLength = 1_000,
    };

    /// <summary>For schemas, which come from their owner: room for hundreds of thousands of types.</summary>
    public static ParserLimits Schema { get; } = Default with
    {
        MaxBytes = 100_000_000,
        MaxTokens = 20_000_000,
        MaxDirectives = 2_000_000,
    };

    /// <summary>The length of the document in bytes, white space and comments included.</summary>
    public required int MaxBytes { get; init => field = AtLeastOne(value); }

    /// <summary>How many tokens the document may have; white space, commas and comments are none.</summary>
    public required int MaxTokens { get; init => field = AtLeastOne(value); }

    /// <summary>How deep selection sets, lists, objects and list types may stand in each other; at most <see cref="DeepestNesting"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A deeper tree could exhaust the stack of who reads it.</exception>
    public required int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestNesting);
            field = AtLeastOne(value);
        }
    }

    /// <summary>How many uses of directives the document may have.</summary>
    public required int MaxDirectives { get; init => field = AtLeastOne(value); }

    /// <summary>How many fields with an alias the document may have: each may make the server resolve the same field once more.</summary>
    public required int MaxAliases { get; init => field = AtLeastOne(value); }

    /// <summary>The length of a number in characters.</summary>
    public required int MaxNumberLength { get; init => field = AtLeastOne(value); }

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
