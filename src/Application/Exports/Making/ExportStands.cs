using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Exports.Requests;
using Fadu.Formula.Values;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Stands;

namespace Fadu.Application.Exports.Making;

/// <summary>What files say of themselves.</summary>
/// <param name="clock">Gives moments.</param>
internal sealed class ExportStands(TimeProvider clock)
{
    private const int CheckDigits = 12;

    // What names of files can't hold on Windows, whatever the service runs on.
    private static readonly SearchValues<char> Unfit = SearchValues.Create("\\/:*?\"<>|");

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

    /// <summary>Name of a file: round, unit, what it is, 口径, and of a past moment which one.</summary>
    public static string FileNameOf(WorkbookStand stand, string what, string? unit, string ending)
    {
        ArgumentNullException.ThrowIfNull(stand);
        var basis = stand.BasisWord is { Length: > 0 } word ? word : null;
        var moment = stand.AsOf == stand.ExportedAt ? null : $"截至{WorkbookStand.Clock(stand.AsOf).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        var name = string.Join(' ', ((string?[])[stand.RoundName, unit, what, basis, moment]).OfType<string>());
        return $"{string.Concat(name.Where(one => !char.IsControl(one) && !Unfit.Contains(one)))}.{ending}";
    }

    /// <summary>With a check value: the same for the same figures of a round, so that two copies can be held against one another.</summary>
    /// <param name="stand">What the figures stand on.</param>
    /// <param name="scores">The figures.</param>
    public static WorkbookStand Checked(WorkbookStand stand, RoundScores scores)
    {
        ArgumentNullException.ThrowIfNull(stand);
        ArgumentNullException.ThrowIfNull(scores);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{stand.RoundCode}\0{stand.SystemCode}\0{Numbers.Show(stand.Revision)}\0{stand.BasisWord}\n"));
        for (var row = 0; row < scores.Count; row++)
        {
            var total = scores.Total(row) is { } marks ? Numbers.Show(marks) : "";
            var rank = scores.Rank(row) is { } place ? Numbers.Show(place) : "";
            hash.AppendData(Encoding.UTF8.GetBytes($"{scores.Table.Units[row].Code}\0{total}\0{rank}\0{scores.Band(row)}\n"));
        }

        return stand with { Check = Convert.ToHexStringLower(hash.GetHashAndReset())[..CheckDigits] };
    }

    private static string NameOf(Sight sight) =>
        sight.Viewer.Account is { } account && sight.Register.Accounts.TryGetValue(account, out var known) && known.ShownName is { Length: > 0 } name ? name : sight.Viewer.Account ?? "";
}
