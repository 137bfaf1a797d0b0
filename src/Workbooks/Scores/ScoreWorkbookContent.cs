using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Scores;

/// <summary>What a score workbook (评分汇总表) is made of.</summary>
/// <param name="Stand">What the figures stand on.</param>
/// <param name="Scores">The scored round.</param>
/// <param name="Rows">
/// Rows of the round's table that are shown, whoever may see what having been decided before; null: all. Where units of a shown group are left
/// out, what depends on the whole group is written as a value and marked.
/// </param>
public sealed record ScoreWorkbookContent(WorkbookStand Stand, RoundScores Scores, IReadOnlyList<int>? Rows);
