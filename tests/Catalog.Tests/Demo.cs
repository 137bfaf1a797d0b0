using System.Text;

namespace Fadu.Catalog.Tests;

/// <summary>A small file without any finding, to be broken in one place at a time.</summary>
internal static class Demo
{
    public const string Text = """
        code: demo
        name: 示例指标体系
        fullMarks: 10
        bands: [{ name: 优秀, min: 9 }, { name: 合格, min: 6 }, { name: 不合格, min: 0 }]
        attributes:
          - { code: population, name: 常住人口, type: integer, unit: 人, min: 1 }
        items:
          - { code: fund, name: 普法经费, type: decimal, unit: 元, min: 0, step: 1000, effort: 2, evidence: 预算批复 }
          - { code: trained, name: 法律明白人数, type: integer, unit: 人, min: 0 }
          - { code: site, name: 阵地评级, type: choice, from: evaluator, choices: [{ name: A, value: 1 }, { name: B, value: 0.8 }, { name: D, value: 0 }] }
          - { code: accident, name: 重大舆情事件, type: integer, unit: 件, min: 0, better: lower }
        indicators:
          - code: "1"
            name: 保障
            indicators:
              - { code: "1.1", name: 人均经费, marks: 4, formula: "Linear(Ratio([普法经费], [单位.常住人口]), 0, 2)", pass: 2.4, examples: [{ given: { 普法经费: 300, 单位.常住人口: 200 }, marks: 3 }] }
              - { code: "1.2", name: 法律明白人, marks: 4, formula: "Tier([法律明白人数], 300, 4, 100, 2, 0)" }
              - { code: "1.3", name: 阵地, marks: 2, formula: "[满分] * [阵地评级]" }
        vetoes:
          - { code: V1, name: 重大舆情, when: "[重大舆情事件] > 0", band: 合格 }
        """;

    /// <summary>The file with every occurrence of a text replaced; it has to occur.</summary>
    public static string With(string old, string changed)
    {
        Text.ShouldContain(old);
        return Text.Replace(old, changed, StringComparison.Ordinal);
    }

    public static SystemFileResult Load(string text) => Load(Encoding.UTF8.GetBytes(text));

    public static SystemFileResult Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return SystemFile.Load(stream, "demo.yaml");
    }

    /// <summary>What a file gets told, with lines; columns have tests of their own.</summary>
    public static string[] Told(string text) =>
        [.. Load(text).Findings.Select(finding => (finding with { File = "", Column = 1 }).ToString()[1..].Replace(":1: ", ": ", StringComparison.Ordinal))];
}
