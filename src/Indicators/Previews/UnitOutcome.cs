using System.Globalization;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Previews;

/// <summary>What a preview promises of one unit: place, band and vetoes. Totals may differ behind it without anybody standing otherwise.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Its name, which is no part of the promise.</param>
/// <param name="Rank">Place within the group; null where it is not ranked.</param>
/// <param name="Band">The band after vetoes, or the status that the unit bears; null: none.</param>
/// <param name="Vetoes">Codes of the vetoes that hold, in file order.</param>
public sealed record UnitOutcome(string Code, string Name, int? Rank, string? Band, IReadOnlyList<string> Vetoes)
{
    // No code and no name has a control character.
    private const char Between = '\u001f';

    /// <summary>One unit of scores that were computed.</summary>
    internal static UnitOutcome Of(RoundScores scores, int row)
    {
        var (unit, vetoes) = (scores.Table.Units[row], new List<string>());
        for (var i = 0; i < scores.Outcome.Vetoes.Length; i++)
        {
            if (RoundOutcome.Holds(scores.Outcome.Vetoes[i], row))
                vetoes.Add(scores.Plan.System.Vetoes[i].Rule.Code);
        }

        return new(unit.Code, unit.Name, scores.Rank(row), scores.Status(row) ?? scores.Band(row), vetoes);
    }

    /// <summary>All of it in one line, by which it is told from another.</summary>
    internal string Line() => string.Create(CultureInfo.InvariantCulture, $"{Code}{Between}{Rank}{Between}{Band}{Between}{string.Join(Between, Vetoes)}\n");
}
