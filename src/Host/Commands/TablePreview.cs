using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Host.Batch;
using Fadu.Host.Output;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Scoring;

namespace Fadu.Host.Commands;

/// <summary>Reads two index systems and the tables of one round, and scores the units by both; says everything that is wrong with any of them.</summary>
/// <param name="terminal">Takes warnings and faults.</param>
/// <param name="isJson">Whether faults also go to standard output as JSON.</param>
internal sealed class TablePreview(Terminal terminal, bool isJson)
{
    /// <summary>Compares what comes out.</summary>
    /// <param name="request">The system as it stands, and the tables.</param>
    /// <param name="with">File of the system that is to follow.</param>
    /// <returns>Null after faults were told.</returns>
    public RevisionPreview? Of(ScoringRequest request, string with)
    {
        var (findings, scoring) = (new Findings(), new TableScoring(terminal, isJson));
        var (before, after) = (SystemFiles.Read(request.System, findings), SystemFiles.Read(with, findings));
        if (before is null || after is null)
            return Refused(scoring, findings);

        TableScoring.CheckBands(request.Bands, before, findings);
        var table = Read(before, request, findings);

        // The same cells are read again: what is wrong with them whatever the system was told already.
        var again = new Findings();
        var other = Read(after, request, again);
        findings.AddNew(again);
        if (table is null || other is null || findings.Faults.Count > 0)
            return Refused(scoring, findings);

        scoring.Warn(findings);
        var scores = ScoringPlan.Compile(before).Score(table, request.Bands);
        var bands = after.System.BandSets.Any(set => set.Name == request.Bands) ? request.Bands : null;
        return new(scores, ScoringPlan.Compile(after, scores.Plan).Score(new(table.Units, Shared(table, other)), bands, scores));
    }

    private static RevisionPreview? Refused(TableScoring scoring, Findings findings)
    {
        scoring.Refuse(findings);
        return null;
    }

    private RoundTable? Read(CheckedSystem system, ScoringRequest request, Findings findings)
    {
        var reader = new TableReader(system, findings, new Progress(terminal, new("已读", "read")));
        var current = TableScoring.Read(reader, request.Data, findings);
        var previous = request.Previous is null ? null : TableScoring.Read(reader, request.Previous, findings, isPrevious: true);
        return current is null ? null : PreviousRound.Join(current, previous, findings);
    }

    // What both systems read alike stands in one column, so that formulas over it are not run again.
    private static Dictionary<Parameter, Column> Shared(RoundTable before, RoundTable after) => after.Columns.ToDictionary(
        pair => pair.Key,
        pair => before.Columns.TryGetValue(pair.Key, out var known) && known.Type == pair.Value.Type && Enumerable.Range(0, known.Rows).All(row => known[row].Equals(pair.Value[row]))
            ? known
            : pair.Value);
}
