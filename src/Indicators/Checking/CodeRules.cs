using System.Text.RegularExpressions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Checking;

/// <summary>Codes are well formed, and unique among indicators, bonuses, deductions, vetoes, gates, status rules and checks each.</summary>
internal static partial class CodeRules
{
    public static void Check(IndexSystem system, IReadOnlyList<IndicatorNode> indicators, Findings findings)
    {
        WellFormed(system.Code, "/code", findings);
        Unique(indicators.Select(node => (node.Code, node.Path)), "指标", "indicator", findings);
        Unique(Each(system.Bonuses, "bonuses", bonus => bonus.Code), "加分项", "bonus", findings);
        Unique(Each(system.Deductions, "deductions", deduction => deduction.Code), "扣分项", "deduction", findings);
        Unique(Each(system.Vetoes, "vetoes", veto => veto.Code), "一票否决", "veto", findings);
        Unique(Each(system.Gates, "gates", gate => gate.Code), "条件", "gate", findings);
        Unique(Each(system.Statuses, "statuses", status => status.Code), "注销规则", "status rule", findings);
        Unique(Each(system.Checks, "checks", check => check.Code), "逻辑校验", "check", findings);
    }

    /// <summary>A code is letters, digits, points, hyphens and underlines.</summary>
    public static void WellFormed(string code, string path, Findings findings)
    {
        if (!Pattern().IsMatch(code))
        {
            findings.Fault("system.bad_code", path, code, new(
                $"“{Quoting.Shown(code)}”不能作编号：编号用英文字母、数字、点、横线、下划线，以字母或数字开头，最多 64 个字符",
                $"'{Quoting.Shown(code)}' can't be a code: write letters A-Z, digits, '.', '-' and '_', starting with a letter or digit, at most 64 characters"));
        }
    }

    private static IEnumerable<(string Code, string Path)> Each<T>(IReadOnlyList<T> list, string key, Func<T, string> code) =>
        list.Select((element, index) => (code(element), JsonPointer.Join("/" + key, index)));

    private static void Unique(IEnumerable<(string Code, string Path)> codes, string chinese, string english, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, path) in codes)
        {
            WellFormed(code, JsonPointer.Join(path, "code"), findings);
            if (!seen.Add(code))
            {
                findings.Fault("system.code_twice", JsonPointer.Join(path, "code"), code, new(
                    $"编号 {Quoting.Shown(code)} 已经用在前面的{chinese}上，请换一个没用过的编号",
                    $"the code {Quoting.Shown(code)} is already that of another {english}; write one that is not in use"));
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
