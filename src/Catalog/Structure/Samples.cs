namespace Fadu.Catalog.Structure;

/// <summary>A line to write where a key is missing.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal)
    {
        ["等次/name"] = "name: 优秀",
        ["选项/name"] = "name: A",
        ["选项/value"] = "value: 0.8",
        ["数据项/code"] = "code: \"fund\"",
        ["政策参数/code"] = "code: \"fund-standard\"",
        ["政策参数/name"] = "name: 人均经费标准",
        ["指标体系/name"] = "name: 普法工作评估",
        ["整个单位的算例/name"] = "name: 样样做满的单位",
        ["code"] = "code: \"A-1\"",
        ["name"] = "name: 普法经费",
        ["fullMarks"] = "fullMarks: 100",
        ["marks"] = "marks: 2",
        ["min"] = "min: 60",
        ["type"] = "type: integer",
        ["value"] = "value: 15",
        ["formula"] = "formula: \"Linear([知晓率], 60, 90)\"",
        ["when"] = "when: \"[通报批评次数] > 0\"",
        ["rule"] = "rule: \"[合格人数] <= [应考人数]\"",
        ["message"] = "message: 合格人数不能多于应考人数",
        ["choices"] = "choices: [{ name: A, value: 1 }, { name: B, value: 0.8 }]",
        ["items"] = "items: [{ code: \"awareness\", name: 知晓率, type: percent }]",
        ["indicators"] = "indicators: [{ code: \"A1\", name: 知晓, marks: 100, formula: \"Linear([知晓率], 60, 90)\" }]",
        ["given"] = "given: { 知晓率: 90 }",
        ["holds"] = "holds: true",
    };

    /// <summary>The line; null where none helps.</summary>
    /// <param name="kind">What a message calls the thing.</param>
    /// <param name="key">The key that it lacks.</param>
    public static string? Of(string kind, string key) => _lines.GetValueOrDefault($"{kind}/{key}") ?? _lines.GetValueOrDefault(key);
}
