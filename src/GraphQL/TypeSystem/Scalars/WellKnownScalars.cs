namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>How the values of scalars are read and written that the specification does not define but many schemas do.</summary>
/// <remarks>A schema gets one by its own <c>scalar</c> definition and by handing the coercion to the builder under that name.</remarks>
public static class WellKnownScalars
{
    /// <summary>
    /// <c>Decimal</c>: <see cref="decimal"/> with exactly its digits, trailing zeros included; a string in responses, a string or a number in requests.
    /// </summary>
    public static ScalarCoercion Decimal { get; } = new DecimalCoercion();

    /// <summary><c>Date</c>: <see cref="DateOnly"/>, the string <c>2025-09-03</c>. Source: ISO 8601-1:2019.</summary>
    public static ScalarCoercion Date { get; } = new DateCoercion();

    /// <summary>
    /// <c>DateTime</c>: <see cref="DateTimeOffset"/>, a string with its offset always, <c>2025-09-03T08:30:00+08:00</c>; in results also a
    /// <see cref="System.DateTime"/> in UTC. Source: RFC 3339.
    /// </summary>
    public static ScalarCoercion DateTime { get; } = new DateTimeCoercion();

    /// <summary><c>Long</c>: <see cref="long"/>; a number in responses, a number or a string of digits in requests.</summary>
    public static ScalarCoercion Long { get; } = new LongCoercion();

    /// <summary>Any value, which is what a scalar takes for which no coercion is given.</summary>
    /// <remarks>
    /// In C#: <see cref="string"/>, <see cref="bool"/>, <see cref="long"/> where a number is whole and fits, else <see cref="double"/>,
    /// <c>object?[]</c>, <see cref="IReadOnlyDictionary{TKey, TValue}"/> from string to value in the order given.
    /// </remarks>
    public static ScalarCoercion Any { get; } = new AnyCoercion();

    /// <summary>Decimal, Date, DateTime and Long under their names.</summary>
    public static IReadOnlyDictionary<string, ScalarCoercion> ByName { get; } =
        new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal)
        {
            ["Decimal"] = Decimal,
            ["Date"] = Date,
            ["DateTime"] = DateTime,
            ["Long"] = Long,
        };
}
