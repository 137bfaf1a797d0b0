namespace Fadu.GraphQL.Guarding;

/// <summary>How large an operation may be. Operations at a limit are let through.</summary>
public sealed record GuardLimits
{
    /// <summary>For requests from outside.</summary>
    /// <remarks>
    /// A hundred thousand values make a response of a few megabytes. Operations that people write are about ten fields deep; the usual
    /// question about the whole schema, which selects about a hundred fields, is 15 deep and three lists deep.
    /// </remarks>
    public static GuardLimits Default { get; } = new()
    {
        MaxCost = 100_000,
        MaxDepth = 20,
        MaxNodes = 5_000,
        MaxIntrospectionDepth = 3,
        AllowsIntrospection = false,
    };

    /// <summary>The cost, in the units of <c>@cost</c>; at least 0.</summary>
    public required long MaxCost { get; init => field = NotNegative(value); }

    /// <summary>How deep fields may stand in each other; at least 1.</summary>
    public required int MaxDepth { get; init => field = AtLeastOne(value); }

    /// <summary>How many fields may be selected once fragments are written out, whatever they cost; at least 1.</summary>
    public required long MaxNodes { get; init => field = AtLeastOne(value); }

    /// <summary>How deep lists of introspection may stand in each other; at least 0.</summary>
    public required int MaxIntrospectionDepth { get; init => field = (int)NotNegative(value); }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected; <c>__typename</c> always may.</summary>
    public required bool AllowsIntrospection { get; init; }

    private static T AtLeastOne<T>(T value)
        where T : struct, System.Numerics.INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, T.One);
        return value;
    }

    private static long NotNegative(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
