using Fadu.Workbooks.Reports;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Reports;

/// <summary>What reports of made-up rounds are made from.</summary>
internal static class ReportContent
{
    /// <summary>A round of 200 units, with the one before and two notes.</summary>
    public static EvaluationReportContent Of(string code) => new()
    {
        Stand = ShippedRound.Stand(code),
        Scores = ShippedRound.Of(code),
        Previous = new("2022年评估", ShippedRound.Of(code, 180, 2)),
        Notes = [new(ReportPart.Measures, "东江县", "以案释法形式多样。"), new(ReportPart.Shortfalls, null, "数据共享不够。")],
        Issuer = "市普法工作办公室",
        Day = new(2023, 12, 5),
        NamesUnits = true,
    };
}
