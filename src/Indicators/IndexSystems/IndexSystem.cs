using System.Text.Json.Serialization;

namespace Fadu.Indicators.IndexSystems;

/// <summary>An index system (指标体系) as it was written: data only, not yet checked.</summary>
/// <remarks>One to one with <c>indicators/index-system.schema.json</c>. Two are equal when all that is written in them is, lists included; 5 and 5.0 are the same marks.</remarks>
public sealed record IndexSystem
{
    /// <summary>Code, unique among systems.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The year or issue that the text bears.</summary>
    public string? Edition { get; init; }

    /// <summary>Which published document the rules follow.</summary>
    public string? Source { get; init; }

    /// <summary>满分 of the ordinary indicators.</summary>
    public required decimal FullMarks { get; init; }

    /// <summary>Places kept of every indicator's marks and of the total, 0 to 10.</summary>
    [JsonRequired]
    public int Decimals { get; init; } = 2;

    /// <summary>How the whole comes from the top level.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>What an indicator gets when its formula is missing, where it does not say so itself.</summary>
    public WhenMissing WhenMissing { get; init; }

    /// <summary>The default bands, best first; may be empty.</summary>
    public IReadOnlyList<Band> Bands { get; init => field = ValueList.Of(value); } = ValueList<Band>.Empty;

    /// <summary>Items (数据项) in file order.</summary>
    public IReadOnlyList<Item> Items { get; init => field = ValueList.Of(value); } = ValueList<Item>.Empty;

    /// <summary>Attributes of the unit (单位属性) in file order.</summary>
    public IReadOnlyList<Item> Attributes { get; init => field = ValueList.Of(value); } = ValueList<Item>.Empty;

    /// <summary>The top level of the tree in file order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init => field = ValueList.Of(value); }

    /// <summary>加分项.</summary>
    public IReadOnlyList<Adjustment> Bonuses { get; init => field = ValueList.Of(value); } = ValueList<Adjustment>.Empty;

    /// <summary>The most that all bonuses together add; null: no limit.</summary>
    public decimal? BonusCap { get; init; }

    /// <summary>扣分项.</summary>
    public IReadOnlyList<Adjustment> Deductions { get; init => field = ValueList.Of(value); } = ValueList<Adjustment>.Empty;

    /// <summary>The most that all deductions together take off; null: no limit.</summary>
    public decimal? DeductionCap { get; init; }

    /// <summary>一票否决.</summary>
    public IReadOnlyList<Veto> Vetoes { get; init => field = ValueList.Of(value); } = ValueList<Veto>.Empty;

    /// <summary>政策参数.</summary>
    public IReadOnlyList<PolicyParameter> Parameters { get; init => field = ValueList.Of(value); } = ValueList<PolicyParameter>.Empty;

    /// <summary>逻辑校验.</summary>
    public IReadOnlyList<Check> Checks { get; init => field = ValueList.Of(value); } = ValueList<Check>.Empty;

    /// <summary>申报条件、发布条件.</summary>
    public IReadOnlyList<Gate> Gates { get; init => field = ValueList.Of(value); } = ValueList<Gate>.Empty;

    /// <summary>Further band tables by purpose, in file order.</summary>
    public IReadOnlyList<BandSet> BandSets { get; init => field = ValueList.Of(value); } = ValueList<BandSet>.Empty;

    /// <summary>Status rules.</summary>
    public IReadOnlyList<Status> Statuses { get; init => field = ValueList.Of(value); } = ValueList<Status>.Empty;

    /// <summary>Worked examples of whole units.</summary>
    public IReadOnlyList<UnitExample> Examples { get; init => field = ValueList.Of(value); } = ValueList<UnitExample>.Empty;
}
