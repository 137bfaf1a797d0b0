using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

/// <summary>A system without findings, to be changed in one place at a time.</summary>
internal static class Sketch
{
    public static Item Count(string code, string name, decimal? max = 10) => new() { Code = code, Name = name, Type = ItemType.Integer, Min = 0, Max = max };

    public static Indicator Leaf(string code, decimal? marks, string formula, string? when = null) =>
        new() { Code = code, Name = code, Marks = marks, Formula = formula, AppliesWhen = when };

    public static Indicator Node(string code, decimal? marks, params Indicator[] children) => new() { Code = code, Name = code, Marks = marks, Children = children };

    /// <summary>Items 甲 and 乙 from 0 to 10, attribute 人口 from 1, two leaves of 5 and 5 marks.</summary>
    public static IndexSystem System { get; } = new()
    {
        Code = "test",
        Name = "试卷",
        FullMarks = 10,
        Items = [Count("a", "甲"), Count("b", "乙")],
        Attributes = [new() { Code = "p", Name = "人口", Type = ItemType.Integer, Min = 1 }],
        Indicators = [Leaf("1", 5, "Linear([甲], 0, 10)"), Leaf("2", 5, "Linear([乙] / [单位.人口], 0, 1)")],
    };

    /// <summary>What is found, as <c>path: message</c>; warnings with a sign before them.</summary>
    public static string[] Told(IndexSystem system) =>
    [
        .. IndexSystemChecker.Check(system).Findings
            .Select(finding => $"{(finding.Severity is FindingSeverity.Warning ? "? " : "")}{finding.Path}: {finding.Message.Chinese}"),
    ];

    /// <summary>The system with one more leaf of no marks to speak of, which reads what the test is about.</summary>
    public static IndexSystem With(Indicator leaf) => System with { FullMarks = 10 + (leaf.Marks ?? 0), Indicators = [.. System.Indicators, leaf] };
}
