using Fadu.Host.Batch;
using Fadu.Host.Output;
using Fadu.Host.Results;
using Fadu.Indicators.Scoring;

namespace Fadu.Host.Commands;

/// <summary>Writes the scores of a table, unit by unit.</summary>
/// <param name="terminal">Language, warnings and progress.</param>
/// <param name="scored">The table.</param>
/// <param name="bands">The band set that was asked for.</param>
/// <param name="isJson">Whether as JSON; else as CSV.</param>
internal sealed class ScoreOutput(Terminal terminal, ScoredTable scored, string? bands, bool isJson)
{
    private int _failed;

    /// <summary>Writes all of them.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="isShown">Whether a person sees them as they come: without a byte order mark then, and control characters replaced.</param>
    public void Write(TextWriter to, bool isShown)
    {
        var system = scored.Scores.Plan.System;
        if (isJson)
        {
            Json.Write(to, new ScoreJson(terminal.Language).Of(system, bands, Units(isShown)));
            return;
        }

        if (!isShown)
            to.Write(CsvWriter.ByteOrderMark);
        ScoreCsv.Write(to, system, Units(isShown), scored.Rows.HasGroups, terminal.Language);
    }

    /// <summary>Says how many units break a check that a submission may not break.</summary>
    public void TellChecks()
    {
        if (_failed > 0)
        {
            terminal.Warn(new("check.failed", new(
                $"{_failed} 行有校验错误，在填报系统里不能提交；这里照样计分，见 notes",
                $"{_failed} lines break checks and could not be submitted; they are scored all the same, see notes"), scored.Rows.File));
        }
    }

    private IEnumerable<UnitScore> Units(bool isShown)
    {
        var progress = new Progress(terminal, new("已计分", "scored"));
        for (var row = 0; row < scored.Scores.Count; row++)
        {
            var unit = scored.Scores[row];
            if (unit.FailedChecks.Any(check => !check.IsWarning))
                _failed++;
            yield return isShown ? unit with { Unit = unit.Unit with { Code = Printable.Of(unit.Unit.Code), Name = Printable.Of(unit.Unit.Name) } } : unit;

            // On a terminal that shows the rows themselves it would stand among them.
            if (!terminal.OutIsTerminal)
                progress.Report(row + 1);
        }

        progress.Finish();
    }
}
