using System.Text;
using Fadu.Catalog;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Workbooks.Tests.Scores;

/// <summary>A system in which everything occurs that scoring can do, and rounds of it.</summary>
internal static class EveryTurn
{
    private const string System =
        """
        code: TURN
        name: 样样都有
        fullMarks: 100
        decimals: 2
        bands: [{ name: 优秀, min: 70, eachAtLeast: 0.5 }, { name: 良好, min: 55, eachAtLeast: 0.2 }, { name: '"合格"', min: 40 }, { name: 不合格, min: 0 }]
        bandSets: { 复核: [{ name: 保留, min: 50 }, { name: 撤销, min: 0 }] }
        parameters: [{ code: "p", name: 标准, type: decimal, value: 2.5 }, { code: "due", name: 截止日, type: date, value: "2023-06-30" }]
        attributes: [{ code: "pop", name: 人口, type: integer, min: 1 }]
        items:
          - { code: "x", name: 甲, type: decimal, min: -50, max: 1000000 }
          - { code: "y", name: 乙, type: decimal, min: 0, max: 100 }
          - { code: "z", name: 丙, type: percent, min: 0, max: 100 }
          - { code: "b", name: 是否, type: boolean }
          - { code: "c", name: 否决, type: boolean }
          - { code: "d", name: 报送, type: date }
          - { code: "t", name: 评级, type: choice, choices: [优, 良, 差] }
        indicators:
          - code: "1"
            name: 余数
            marks: 10
            indicators:
              - { code: "1.1", name: 一, marks: 3.33, formula: "Linear([乙], 0, 100)", appliesWhen: "[是否]" }
              - { code: "1.2", name: 二, marks: 3.33, formula: "Linear([丙], 100, 0)", whenMissing: skip }
              - { code: "1.3", name: 三, marks: 3.34, formula: "Tier([甲] / 3, 30, [满分], 10, 2, 0)", appliesWhen: "[甲] > 10 or [乙] > 90" }
          - code: "2"
            name: 全无
            marks: 20
            appliesWhen: "[单位.人口] > 100"
            indicators:
              - { code: "2.1", name: 四, marks: 7, formula: "[满分] * MinMax([乙] / 7)", appliesWhen: "IsMissing([报送]) or [报送] <= #2023-09-30#" }
              - { code: "2.2", name: 五, marks: 13, outOf: 30, formula: "Late(Coalesce([报送], #2023-12-31#), [截止日], 0.1, 29) - 1 / ([乙] - 10)", whenMissing: skip }
          - code: "3"
            name: 平均
            marks: 20
            aggregate: mean
            indicators:
              - { code: "3.1", name: 六, marks: 3, formula: "PeerRank([甲])", outOf: 10 }
              - { code: "3.2", name: 七, marks: 5, formula: "Ratio([甲], [乙])", whenMissing: skip }
              - { code: "3.3", name: 八, marks: 0.125, formula: "[满分] * PeerPercentile([丙])" }
          - code: "4"
            name: 几何
            marks: 15
            aggregate: geometric
            indicators:
              - { code: "4.1", name: 九, marks: 2, formula: "Grade([评级], '优', 1, '良', 0.7, '差', 0)" }
              - { code: "4.2", name: 十, marks: 3, formula: "Linear([丙], 0, 100) * 0.9 + 0.1", appliesWhen: "[丙] > 20" }
          - code: "5"
            name: 最低
            marks: 15
            aggregate: min
            indicators:
              - { code: "5.1", name: 十一, marks: 7, formula: "Clamp([得分.1.2] + [标准], 0, [满分])", whenMissing: skip }
              - { code: "5.2", name: 十二, marks: 8, formula: "Sqrt([乙]) * 0.8", appliesWhen: "[得分.1.2] > 1" }
          - code: "6"
            name: 套用
            marks: 20
            indicators:
              - { code: "6.1", name: 十三, marks: 8, formula: "Linear([得分.1], 0, 10) - PeerStdDev([得分.1]) / 9" }
              - { code: "6.2", name: 十四, marks: 6, formula: "[满分] * [得分.3] / 20", whenMissing: skip }
              - { code: "6.3", name: 十五, marks: 0, outOf: 1, formula: "1" }
              - { code: "6.4", name: 十六, marks: 6, formula: "3 + ZScore([乙]) + ([甲] - PeerMedian([甲])) * 0.000001" }
        bonuses:
          - { code: "J1", name: 加一, formula: "[乙] / 7", cap: 3 }
          - { code: "J2", name: 加二, formula: "[甲] * 0.001" }
        bonusCap: 4.255
        deductions:
          - { code: "K1", name: 扣一, formula: "PerCount([丙], 0.037, [满分])", cap: 2.5 }
        vetoes:
          - { code: "V1", name: 重大, when: "[否决]", rule: "x" }
          - { code: "V2", name: "降为\"合格\"", when: "[否决] = false and [乙] < 15", band: '"合格"' }
          - { code: "V3", name: 不表彰, when: "[丙] > 90", effect: commendation }
        gates: [{ code: "G1", name: 样本, when: "[乙] >= 5 and PeerCount([乙]) > 3" }, { code: "G2", name: 人口, when: "[单位.人口] > 3" }]
        statuses: [{ code: "S1", name: 注销, when: "[丙] = 0 or [甲] < -40" }, { code: "S2", name: 复核注销, when: "[丙] > 95", bandSets: [复核] }]
        """;

    public static ScoringPlan Plan { get; } = Compile();

    /// <summary>A round of it with values of every kind, many of them missing; some units alone in their group, some in none.</summary>
    public static RoundScores Of(int units, int seed, string? bandSet)
    {
        var random = new Random(seed);
        var columns = Plan.System.Parameters.Where(one => one.Policy is null && one.Parameter.Kind is not ParameterKind.Previous).ToDictionary(one => one.Parameter, one => new Column(one.Parameter.Type, units));
        for (var row = 0; row < units; row++)
        {
            foreach (var (parameter, column) in columns)
                column[row] = random.Next(9) == 0 ? Value.None(parameter.Type, MissingReason.NotReported) : Draw(parameter, random);
        }

        string?[] groups = ["甲组", null, "A", "a", "一人组", "甲组", "甲组"];
        return Plan.Score(new([.. Enumerable.Range(0, units).Select(row => new TableUnit($"{row + 1:000}", $"单位{row + 1}", row == 40 ? "独" : groups[row * 7 % 11 % groups.Length], row % 17 == 16))], columns), bandSet);
    }

    private static Value Draw(Parameter parameter, Random random) => parameter.Type switch
    {
        FormulaType.Boolean => Value.Of(random.Next(parameter.Name == "否决" ? 8 : 2) == 0),
        FormulaType.Date => Value.Of(new DateOnly(2023, 1, 1).AddDays(random.Next(365))),
        FormulaType.Text => Value.Of(parameter.Choices![random.Next(parameter.Choices.Count)]),
        _ when parameter.Name == "甲" => Value.Of(random.Next(3) == 0 ? random.Next(-50, 100) : Math.Round((decimal)random.NextDouble() * 300, 3)),
        _ when parameter.Kind is ParameterKind.Attribute => Value.Of((decimal)random.Next(1, 400)),
        _ => Value.Of(random.Next(3) == 0 ? random.Next(0, 11) * 10 : Math.Round((decimal)random.NextDouble() * 100, 2)),
    };

    private static ScoringPlan Compile()
    {
        var read = SystemFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(System)), "turn.yaml");
        return ScoringPlan.Compile(read.Checked ?? throw new InvalidOperationException(string.Join('\n', read.Findings)));
    }
}
