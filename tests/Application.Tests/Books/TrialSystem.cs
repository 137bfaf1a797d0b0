using System.Text;
using Fadu.Catalog;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Application.Tests.Books;

/// <summary>An index system with one of everything that a book has to keep: peers, attributes, last round's values, grades, surveys, a condition.</summary>
internal static class TrialSystem
{
    public const string Code = "trial";

    private const string Text = """
        code: trial
        name: 试算体系
        fullMarks: 20
        bands: [{ name: 优秀, min: 16 }, { name: 合格, min: 9 }, { name: 不合格, min: 0 }]
        attributes:
          - { code: population, name: 常住人口, type: integer, unit: 人, min: 1 }
        items:
          - { code: fund, name: 普法经费, type: decimal, unit: 元, min: 0 }
          - { code: trained, name: 法律明白人数, type: integer, unit: 人, min: 0 }
          - { code: court, name: 设有法庭, type: boolean }
          - { code: hearings, name: 旁听庭审次数, type: integer, unit: 次, min: 0, required: false }
          - { code: site, name: 阵地评分, type: integer, from: evaluator, min: 0, max: 100, unit: 分 }
          - { code: known, name: 知晓率, type: percent, from: survey, min: 0, max: 100 }
          - { code: accident, name: 重大舆情事件, type: integer, unit: 件, min: 0, better: lower, required: false }
        indicators:
          - code: "1"
            name: 保障
            indicators:
              - { code: "1.1", name: 人均经费, marks: 4, formula: "Linear(Ratio([普法经费], [单位.常住人口]), 0, 2)" }
              - { code: "1.2", name: 法律明白人, marks: 4, formula: "Linear([法律明白人数], 0, Max(1, PeerMax([法律明白人数])))" }
              - { code: "1.3", name: 比上期, marks: 2, formula: "if([法律明白人数] >= [上期.法律明白人数], [满分], 0)" }
          - code: "2"
            name: 成效
            indicators:
              - { code: "2.1", name: 阵地, marks: 4, formula: "Linear([阵地评分], 0, 100)" }
              - { code: "2.2", name: 知晓, marks: 4, formula: "Tier([知晓率], 90, 4, 70, 2, 0)" }
              - { code: "2.3", name: 旁听庭审, marks: 2, appliesWhen: "[设有法庭]", formula: "PerCount([旁听庭审次数], 0.5, [满分])" }
        vetoes:
          - { code: V1, name: 重大舆情, when: "[重大舆情事件] > 0", band: 合格 }
        """;

    /// <summary>The first revision.</summary>
    public static IndexSystem First { get; } = Load(Text);

    /// <summary>The second: other marks, an item whose unit of measure changed, a new item in the place of one that was dropped.</summary>
    public static IndexSystem Second { get; } = Load(Text
        .Replace("marks: 4, formula: \"Linear(Ratio(", "marks: 3, formula: \"Linear(Ratio(", StringComparison.Ordinal)
        .Replace("marks: 2, formula: \"if(", "marks: 3, formula: \"if(", StringComparison.Ordinal)
        .Replace("type: decimal, unit: 元", "type: decimal, unit: 万元", StringComparison.Ordinal)
        .Replace("code: hearings, name: 旁听庭审次数", "code: trials, name: 旁听庭审场次", StringComparison.Ordinal)
        .Replace("[旁听庭审次数]", "[旁听庭审场次]", StringComparison.Ordinal));

    private static IndexSystem Load(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var loaded = SystemFile.Load(stream, "trial.yaml");
        loaded.Succeeded.ShouldBeTrue(string.Join('\n', loaded.Findings));
        return loaded.System!;
    }
}
