using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Statistics;

/// <summary>Tells why units lose marks on an indicator: one reason each, the first that fits.</summary>
internal sealed class LossReasons(RoundScores scores)
{
    private readonly HashSet<string> _grades = [.. scores.Plan.System.System.Items.Where(item => item.From is ItemSource.Evaluator).Select(item => item.Code)];

    /// <summary>Of a leaf on which a unit got less than it could.</summary>
    public LossReason Of(int row, CheckedIndicator leaf)
    {
        var result = scores.Result(row, leaf);
        return result.Missing switch
        {
            MissingReason.None when result.Number < 0 => LossReason.BelowZero,
            MissingReason.None when leaf.Formula!.Parameters.Any(IsGrade) => LossReason.Grade,
            MissingReason.None when leaf.Formula!.UsesPeers => LossReason.Peers,
            MissingReason.None => LossReason.ValueShort,
            MissingReason.NotReported => LossReason.NotReported,
            MissingReason.NotVerified => LossReason.NotVerified,
            MissingReason.NoPreviousValue => LossReason.NoPreviousValue,
            _ => LossReason.NoResult,
        };
    }

    private bool IsGrade(Parameter parameter) => parameter.Kind is ParameterKind.Item && _grades.Contains(parameter.Key);
}
