namespace Fadu.Indicators.Moves;

/// <summary>How far one item may be moved. All that is said binds.</summary>
public sealed record MoveLimit
{
    /// <summary>It is not moved at all.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>At most so many steps, either way; reporting a missing value is one. Null: no limit.</summary>
    public long? Steps { get; init; }

    /// <summary>Not beyond this number, on whichever side of the present value it lies; for numbers. Null: no limit.</summary>
    public decimal? NoFurtherThan { get; init; }

    /// <summary>Not beyond this day, on whichever side of the present one it lies; for dates. Null: no limit.</summary>
    public DateOnly? NoFurtherThanDate { get; init; }
}
