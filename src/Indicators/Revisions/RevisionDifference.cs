using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>What differs between two revisions of an index system, thing by thing; things are told apart by their codes.</summary>
public sealed record RevisionDifference
{
    /// <summary>The system without its parts, where its name, full marks, decimals, caps or the like differ; else null.</summary>
    public required Change<IndexSystem>? System { get; init; }

    /// <summary>Items; those of the older revision first, each list in file order.</summary>
    public required IReadOnlyList<ItemChange> Items { get; init; }

    /// <summary>Attributes of the unit.</summary>
    public required IReadOnlyList<ItemChange> Attributes { get; init; }

    /// <summary>Indicators on all levels.</summary>
    public required IReadOnlyList<IndicatorChange> Indicators { get; init; }

    /// <summary>加分项.</summary>
    public required IReadOnlyList<Change<Adjustment>> Bonuses { get; init; }

    /// <summary>扣分项.</summary>
    public required IReadOnlyList<Change<Adjustment>> Deductions { get; init; }

    /// <summary>一票否决.</summary>
    public required IReadOnlyList<Change<Veto>> Vetoes { get; init; }

    /// <summary>申报条件、发布条件.</summary>
    public required IReadOnlyList<Change<Gate>> Gates { get; init; }

    /// <summary>Status rules.</summary>
    public required IReadOnlyList<Change<Status>> Statuses { get; init; }

    /// <summary>逻辑校验.</summary>
    public required IReadOnlyList<Change<Check>> Checks { get; init; }

    /// <summary>政策参数.</summary>
    public required IReadOnlyList<Change<PolicyParameter>> Parameters { get; init; }

    /// <summary>Tables of bands by the name of their set; the default bands under the empty name.</summary>
    public required IReadOnlyList<Change<BandSet>> BandSets { get; init; }

    /// <summary>Whether nothing differs. The examples of whole units are not looked at, and neither is the order of things.</summary>
    public bool IsEmpty => System is null && Items is [] && Attributes is [] && Indicators is [] && Bonuses is [] && Deductions is [] && Vetoes is []
        && Gates is [] && Statuses is [] && Checks is [] && Parameters is [] && BandSets is [];

    /// <summary>Compares two revisions; neither needs to be free of faults. Of two things with one code the first counts.</summary>
    public static RevisionDifference Between(IndexSystem before, IndexSystem after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new()
        {
            System = Frame(before) == Frame(after) ? null : new(after.Code, Frame(before), Frame(after)),
            Items = [.. Pairs(before.Items, after.Items, item => item.Code).Select(pair => new ItemChange(pair.Code, pair.Before, pair.After))],
            Attributes = [.. Pairs(before.Attributes, after.Attributes, item => item.Code).Select(pair => new ItemChange(pair.Code, pair.Before, pair.After))],
            Indicators =
            [
                .. Pairs([.. Placed(before.Indicators, null)], [.. Placed(after.Indicators, null)], placed => placed.Indicator.Code)
                    .Select(pair => new IndicatorChange(pair.Code, pair.Before?.Indicator, pair.After?.Indicator, pair.Before?.Parent, pair.After?.Parent)),
            ],
            Bonuses = Pairs(before.Bonuses, after.Bonuses, bonus => bonus.Code),
            Deductions = Pairs(before.Deductions, after.Deductions, deduction => deduction.Code),
            Vetoes = Pairs(before.Vetoes, after.Vetoes, veto => veto.Code),
            Gates = Pairs(before.Gates, after.Gates, gate => gate.Code),
            Statuses = Pairs(before.Statuses, after.Statuses, status => status.Code),
            Checks = Pairs(before.Checks, after.Checks, check => check.Code),
            Parameters = Pairs(before.Parameters, after.Parameters, parameter => parameter.Code),
            BandSets = Pairs([new("", before.Bands), .. before.BandSets], [new("", after.Bands), .. after.BandSets], set => set.Name),
        };
    }

    private static IReadOnlyList<Change<T>> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> code)
        where T : class
    {
        var (old, now) = (ByCode(before, code), ByCode(after, code));
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal)
                .Select(key => new Change<T>(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .Where(pair => pair.Before is null || !pair.Before.Equals(pair.After)),
        ];
    }

    private static OrderedDictionary<string, T> ByCode<T>(IReadOnlyList<T> list, Func<T, string> code)
    {
        var byCode = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var element in list)
            byCode.TryAdd(code(element), element);

        return byCode;
    }

    private static IEnumerable<PlacedIndicator> Placed(IReadOnlyList<Indicator> indicators, string? parent) => indicators.SelectMany(indicator =>
        Placed(indicator.Children, indicator.Code).Prepend(new(indicator with { Children = [] }, parent)));

    private static IndexSystem Frame(IndexSystem system) => new()
    {
        Code = system.Code,
        Name = system.Name,
        Edition = system.Edition,
        Source = system.Source,
        FullMarks = system.FullMarks,
        Decimals = system.Decimals,
        Aggregate = system.Aggregate,
        WhenMissing = system.WhenMissing,
        BonusCap = system.BonusCap,
        DeductionCap = system.DeductionCap,
        Indicators = [],
    };

    private sealed record PlacedIndicator(Indicator Indicator, string? Parent);
}
