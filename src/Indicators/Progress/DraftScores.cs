using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Progress;

/// <summary>Scores of a round as if every unit submitted now what it has reported so far: for what still lacks, never for a ranking.</summary>
internal static class DraftScores
{
    /// <param name="reported">Scores of the same round, of whose table everything but the items is taken.</param>
    /// <param name="submissions">By unit.</param>
    /// <param name="round">Tells which supplied values no longer count.</param>
    public static RoundScores Of(RoundScores reported, IReadOnlyDictionary<string, Submission> submissions, Round round)
    {
        var (table, columns) = (reported.Table, new Dictionary<Parameter, Column>(reported.Table.Columns));
        var states = table.Units.Select(unit => submissions.GetValueOrDefault(unit.Code, Submission.None)).ToArray();
        foreach (var (parameter, item, _) in reported.Plan.System.Parameters.Where(one => one.Parameter.Kind is ParameterKind.Item))
        {
            var column = new Column(parameter.Type, states.Length);
            for (var row = 0; row < states.Length; row++)
            {
                column[row] = SubmissionValues.OfDraft(states[row], item!, round) is { } value
                    ? ItemValueReader.ToValue(item!, value).Value
                    : Value.None(parameter.Type, MissingReason.NotReported);
            }

            columns[parameter] = column;
        }

        return reported.Plan.Score(new(table.Units, columns), reported.BandSet);
    }
}
