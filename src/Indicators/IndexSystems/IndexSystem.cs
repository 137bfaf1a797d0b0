namespace Fadu.Indicators.IndexSystems;

/// <summary>An index system (指标体系) as it was written: data only, not yet checked.</summary>
/// <remarks>One to one with <c>indicators/index-system.schema.json</c>.</remarks>
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
    public int Decimals { get; init; } = 2;

    /// <summary>How the whole comes from the top level.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>What an indicator gets when its formula is missing, where it does not say so itself.</summary>
    public WhenMissing WhenMissing { get; init; }

    /// <summary>The default bands, best first; may be empty.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Items (数据项) in file order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Attributes of the unit (单位属性) in file order.</summary>
    public IReadOnlyList<Item> Attributes { get; init; } = [];

    /// <summary>The top level of the tree in file order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>加分项.</summary>
    public IReadOnlyList<Adjustment> Bonuses { get; init; } = [];

    /// <summary>The most that all bonuses together add; null: no limit.</summary>
    public decimal? BonusCap { get; init; }

    /// <summary>扣分项.</summary>
    public IReadOnlyList<Adjustment> Deductions { get; init; } = [];

    /// <summary>The most that all deductions together take off; null: no limit.</summary>
    public decimal? DeductionCap { get; init; }

    /// <summary>一票否决.</summary>
    public IReadOnlyList<Veto> Vetoes { get; init; } = [];

    /// <summary>政策参数.</summary>
    public IReadOnlyList<PolicyParameter> Parameters { get; init; } = [];

    /// <summary>逻辑校验.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>申报条件、发布条件.</summary>
    public IReadOnlyList<Gate> Gates { get; init; } = [];

    /// <summary>Further band tables by purpose, in file order.</summary>
    public IReadOnlyList<BandSet> BandSets { get; init; } = [];

    /// <summary>Status rules.</summary>
    public IReadOnlyList<Status> Statuses { get; init; } = [];

    /// <summary>Worked examples of whole units.</summary>
    public IReadOnlyList<UnitExample> Examples { get; init; } = [];
}
