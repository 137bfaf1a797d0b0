using Fadu.Formula.Expressions;

namespace Fadu.Indicators.Checking;

/// <summary>What stands before a name in brackets to say whose or which value is meant.</summary>
internal static class Prefixes
{
    public const string Attribute = "单位.";
    public const string Previous = "上期.";
    public const string Score = "得分.";
    public const string Others = "全体.";

    /// <summary>Words that no item, attribute or policy parameter may be called by.</summary>
    public static readonly IReadOnlyList<string> Reserved = ["满分", "单位", "上期", "得分", "全体"];

    public static string Of(ParameterKind kind) => kind switch
    {
        ParameterKind.Attribute => Attribute,
        ParameterKind.Previous => Previous,
        ParameterKind.Score => Score,
        _ => "",
    };
}
