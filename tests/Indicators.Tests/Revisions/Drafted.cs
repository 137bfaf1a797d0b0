using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using Fadu.TestSupport.Decisions;

namespace Fadu.Indicators.Tests.Revisions;

/// <summary>Index systems to decide about.</summary>
internal static class Drafted
{
    /// <summary>The sketch with a bonus, a veto, a parameter and bands.</summary>
    public static IndexSystem System { get; } = Sketch.System with
    {
        Bands = [new("优秀", 9, null), new("其他", 0, null)],
        BandSets = [new("复核", [new("合格", 6, null), new("不合格", 0, null)])],
        Parameters = [new() { Code = "std", Name = "标准", Type = ItemType.Percent, Value = "95%" }],
        Bonuses = [new() { Code = "J1", Name = "加分", Formula = "Min([甲], [标准] / 100)", Cap = 1 }],
        Deductions = [new() { Code = "K1", Name = "扣分", Formula = "[乙] * 0.1" }],
        Vetoes = [new() { Code = "V1", Name = "否决", When = "[甲] > 9", Band = "其他" }],
        Gates = [new() { Code = "G1", Name = "条件", When = "[甲] >= 0" }],
        Statuses = [new() { Code = "S1", Name = "注销", When = "[乙] > 9" }],
        Checks = [new() { Code = "C1", Rule = "[甲] <= 10", Message = "核对" }],
    };

    public static DraftStarted Started { get; } = new(System, null);

    public static RevisionPublished First { get; } = new(1, System, "首版");

    public static Given<SystemRecord, SystemEvent> Given(params SystemEvent[] events) => new(SystemRecord.None, SystemRecord.Evolve, events);

    /// <summary>A draft of the system as it is given.</summary>
    public static Given<SystemRecord, SystemEvent> Draft(IndexSystem system) => Given(new DraftStarted(system, null));
}
