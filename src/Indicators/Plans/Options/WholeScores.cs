using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Plans.Options;

/// <summary>The unit scored in full for each of several ways.</summary>
internal sealed class WholeScores
{
    private readonly Func<int, (RoundScores Scores, int Row)> _at;

    /// <param name="scores">The unit alone, a row for each way.</param>
    public WholeScores(RoundScores scores) => _at = point => (scores, point);

    /// <param name="stand">The unit, among its group.</param>
    /// <param name="levers">Places of the levers that move.</param>
    /// <param name="points">Where they go.</param>
    public WholeScores(UnitStand stand, IReadOnlyList<int> levers, IReadOnlyList<long[]> points)
    {
        RoundScores[] scores = [.. points.Select(point => stand.Rescored(levers, point))];
        _at = point => (scores[point], stand.Row);
    }

    /// <summary>What the formula of a leaf gave.</summary>
    public Value Of(int point, CheckedIndicator leaf) => Of(point, (scores, row) => scores.Result(row, leaf));

    /// <summary>Whether a leaf applies.</summary>
    public bool Applies(int point, CheckedIndicator leaf) => Of(point, (scores, row) => scores.Applies(row, leaf));

    /// <summary>What a rule's condition gave.</summary>
    public Value Of(int point, Rule rule) => Of(point, (scores, row) => rule.Kind switch
    {
        RuleKind.Veto => scores.Outcome.Vetoes[rule.Place][row],
        RuleKind.Gate => scores.Outcome.Gates[rule.Place][row],
        RuleKind.Status => scores.Outcome.Statuses[rule.Place][row],
        _ => scores.Outcome.Checks[rule.Place][row],
    });

    /// <summary>A figure of it.</summary>
    public T Of<T>(int point, Func<RoundScores, int, T> figure)
    {
        var (scores, row) = _at(point);
        return figure(scores, row);
    }
}
