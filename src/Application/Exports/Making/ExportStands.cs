using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Exports.Requests;
using Fadu.Indicators.Rounds;
using Fadu.Workbooks.Stands;

namespace Fadu.Application.Exports.Making;

/// <summary>What files say of themselves.</summary>
/// <param name="clock">Gives moments.</param>
internal sealed class ExportStands(TimeProvider clock)
{
    /// <summary>That of figures of a round.</summary>
    /// <param name="sight">Who exports.</param>
    /// <param name="round">The round.</param>
    /// <param name="reading">The figures.</param>
    /// <param name="request">What was asked for.</param>
    public WorkbookStand Of(Sight sight, Round round, BookReading reading, ExportRequest request)
    {
        var (now, system) = (clock.GetUtcNow(), reading.Scores.Plan.System.System);
        return new()
        {
            SystemCode = system.Code,
            SystemName = system.Name,
            Revision = reading.Revision,
            RoundCode = round.Opening!.Code,
            RoundName = round.Opening.Name,
            Basis = reading.Basis,
            AsOf = request.AsOf ?? now,
            Position = reading.Position.Sequence,
            ExportedBy = NameOf(sight),
            ExportedAt = now,
            Filter = request.Group is { } group ? $"只含“{group}”组的单位" : null,
        };
    }

    /// <summary>Name of a file: round, what it is, unit, moment.</summary>
    public static string FileNameOf(WorkbookStand stand, string what, string? unit, string ending)
    {
        ArgumentNullException.ThrowIfNull(stand);
        return $"{string.Concat(string.Join(' ', ((string?[])[stand.RoundName, unit, what]).OfType<string>()).Split(Path.GetInvalidFileNameChars()))}.{ending}";
    }

    private static string NameOf(Sight sight) =>
        sight.Viewer.Account is { } account && sight.Register.Accounts.TryGetValue(account, out var known) && known.ShownName is { Length: > 0 } name ? name : sight.Viewer.Account ?? "";
}
