using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Scores;

/// <summary>The scores of a round as far as somebody may see them. For one request.</summary>
public sealed class SeenScores
{
    private readonly Sight _sight;
    private readonly Dictionary<string, bool> _groups = new(StringComparer.Ordinal);
    private bool? _ungrouped;

    internal SeenScores(Sight sight, Round round, BookReading reading, UnitContexts contexts) =>
        (_sight, Round, Reading, Contexts) = (sight, round, reading, contexts);

    /// <summary>The round as it stands now, by which rights are judged.</summary>
    public Round Round { get; }

    /// <summary>What the scores stand on: basis, revision, the last event that they know of.</summary>
    public BookReading Reading { get; }

    /// <summary>The moment as of which they are; null: as things stand now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether one unit's draft stands in place of what it submitted.</summary>
    public bool IsPreview { get; init; }

    internal UnitContexts Contexts { get; }

    /// <summary>
    /// The units that are seen at all, by code: where the ranking of their group is, and one's own. Those that were withdrawn are left out.
    /// </summary>
    public IReadOnlyList<SeenUnit> Units() =>
    [
        .. Enumerable.Range(0, Reading.Scores.Count)
            .Where(row => Reading.Scores.Table.Units[row] is { Withdrawn: false } unit && (ShowsGroup(unit.Group) || ShowsMarks(unit.Code)))
            .Select(row => new SeenUnit(this, row)),
    ];

    /// <summary>One unit, also one that was withdrawn; null where it takes no part or is not seen.</summary>
    public SeenUnit? Find(string unit)
    {
        for (var row = 0; row < Reading.Scores.Count; row++)
        {
            if (Reading.Scores.Table.Units[row] is var found && found.Code == unit)
                return (!found.Withdrawn && ShowsGroup(found.Group)) || ShowsMarks(unit) ? new(this, row) : null;
        }

        return null;
    }

    /// <summary>An indicator of the revision by its code; null where it has none of that code.</summary>
    public CheckedIndicator? Indicator(string code) => Reading.Scores.Plan.System.Indicators.FirstOrDefault(indicator => indicator.Code == code);

    // Asked for every row, and costly to find out where the units of the group have to be counted.
    internal bool ShowsGroup(string? group)
    {
        if (group is null)
            return _ungrouped ??= _sight.SeesRanking(Round, null);

        lock (_groups)
            return _groups.TryGetValue(group, out var shows) ? shows : _groups[group] = _sight.SeesRanking(Round, group);
    }

    internal bool ShowsFigures(string? group) => _sight.SeesGroupFigures(Round, group);

    internal bool ShowsMarks(string unit) => _sight.SeesMarks(Round, unit);

    internal bool ShowsValues(string unit) => _sight.SeesSubmission(Round, unit);
}
