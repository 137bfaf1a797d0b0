namespace Fadu.Application.Histories;

/// <summary>Which events of a history; what is given has to hold together.</summary>
public sealed record HistoryFilter
{
    /// <summary>All.</summary>
    public static HistoryFilter All { get; } = new();

    /// <summary>Of these names; null: of any.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>About the item of this code; null: about anything.</summary>
    public string? Item { get; init; }

    /// <summary>By this account; null: by anybody. Whoever may not see who evaluated is given nothing by it that an evaluator did.</summary>
    public string? Account { get; init; }

    /// <summary>At or after; null: from the first.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>At or before; null: to the last.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>All of these hold, too; null: nothing more.</summary>
    public IReadOnlyList<HistoryFilter>? And { get; init; }

    /// <summary>At least one of these holds; null: nothing more. Of an empty list none does.</summary>
    public IReadOnlyList<HistoryFilter>? Or { get; init; }

    /// <summary>This does not hold; null: nothing more.</summary>
    public HistoryFilter? Not { get; init; }

    /// <summary>The filter and all within it.</summary>
    internal IEnumerable<HistoryFilter> Within()
    {
        HistoryFilter[] within = [.. And ?? [], .. Or ?? [], .. Not is null ? Array.Empty<HistoryFilter>() : [Not]];
        return within.SelectMany(one => one.Within()).Prepend(this);
    }
}
