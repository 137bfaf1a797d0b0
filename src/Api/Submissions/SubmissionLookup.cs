using Fadu.Application.Access;
using Fadu.Application.Submissions;

namespace Fadu.Api.Submissions;

/// <summary>Submissions as clients see them.</summary>
internal static class SubmissionLookup
{
    /// <summary>In the order of the keys; null where there is none or none that may be seen.</summary>
    public static async Task<IReadOnlyList<SubmissionModel?>> FindAsync(
        this SubmissionReader reader, IReadOnlyList<(string Round, string Unit)> keys, Sight sight, CancellationToken ct) =>
        [.. (await reader.FindAsync(sight, keys, ct)).Select(seen => seen is null ? null : ModelOf(seen, sight))];

    /// <summary>As the caller sees it.</summary>
    public static SubmissionModel ModelOf(SeenSubmission seen, Sight sight) => new(seen, NameOf(sight, seen.Unit), sight.Viewer.Language);

    /// <summary>Name of a unit; its code where nothing is known of it.</summary>
    public static string NameOf(Sight sight, string unit) => sight.Register.Units.GetValueOrDefault(unit)?.Name ?? unit;
}
