using Fadu.Kernel;

namespace Fadu.Host.Settings;

/// <summary>Finds variables that look like settings and are none: most likely mistyped.</summary>
internal static class UnknownVariables
{
    // Of other commands and of the tests.
    private static readonly string[] _others = ["FADU_DEBUG", "FADU_TEST_PG", "FADU_SEED", "FADU_ACCEPT", "FADU_PG_PLACES", "FADU_PG_SETTINGS"];

    /// <summary>One warning for each, in the order of their names.</summary>
    public static IEnumerable<Problem> Of(IEnumerable<string> variables)
    {
        var known = ServeSettings.All.SelectMany(setting => setting.IsSecret ? new[] { setting.Name, setting.FileName } : [setting.Name]).Concat(_others).ToHashSet(StringComparer.Ordinal);
        return variables.Where(name => name.StartsWith("FADU_", StringComparison.Ordinal) && !known.Contains(name)).Order(StringComparer.Ordinal).Select(name =>
        {
            var nearest = NearestName.Find(name, known);
            return new Problem("settings.unknown", new(
                $"没有这个设置项，不起作用{(nearest is null ? "" : $"；是不是 {nearest}？")}", $"there is no such setting; it has no effect{(nearest is null ? "" : $"; did you mean {nearest}?")}"), name);
        });
    }
}
