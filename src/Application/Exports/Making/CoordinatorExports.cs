using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Scores;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Exports.Making;

/// <summary>What files of whole rounds need, which are for coordinators.</summary>
/// <param name="scores">Where scores come from.</param>
internal sealed class CoordinatorExports(ScoreDesk scores)
{
    /// <summary>The scores of the round, all of them.</summary>
    /// <returns>Or <c>access.denied</c>, <c>export.unknown_group</c>, what <see cref="ScoreDesk.ReadAsync"/> refuses.</returns>
    public async Task<Result<SeenScores>> ReadAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        if (sight.ActAsCoordinator(CommandNotes.None) is { Succeeded: false } denied)
            return denied.Problems.ToArray();

        var read = await scores.ReadAsync(sight, request.Round, new(request.Basis, request.AsOf, request.Revision), ct);
        if (read.Value is not { } seen || request.Group is not { } group || seen.Reading.Scores.Table.Units.Any(unit => unit.Group == group))
            return read;

        var groups = seen.Reading.Scores.Table.Units.Select(unit => unit.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        return new Problem("export.unknown_group", groups is []
            ? new("本轮不分组；请不要写组别", "the round has no groups; leave the group out")
            : new($"本轮没有“{Quoting.Shown(group)}”这个组；可写：{string.Join('、', groups)}", $"the round has no group '{Quoting.Shown(group)}'; there are: {string.Join(", ", groups)}"), "group");
    }
}
