using Fadu.Kernel;

namespace Fadu.Host.Settings;

/// <summary>The settings that a command shares with the service are wrong.</summary>
/// <param name="problems">Each of them.</param>
internal sealed class SettingsFailure(IReadOnlyCollection<Problem> problems) : Exception("The settings are wrong.")
{
    /// <summary>All of them, one a line.</summary>
    public Text Told { get; } = new(
        string.Join('\n', problems.Select(problem => problem.In(Language.Chinese))), string.Join('\n', problems.Select(problem => problem.In(Language.English))));
}
