using Fadu.Kernel;

namespace Fadu.Host.Settings;

/// <summary>One setting of the service, by the name of its environment variable.</summary>
/// <param name="Name">Such as <c>FADU_URLS</c>; in <c>appsettings.json</c> it is <see cref="Key"/>.</param>
/// <param name="Meaning">What it does and how it is written.</param>
/// <param name="Default">What holds where it is not set, as it would be written; null: nothing, or what the meaning says.</param>
internal sealed record Setting(string Name, Text Meaning, string? Default)
{
    private const string Section = "Fadu:";

    /// <summary>Whether its value is told to nobody, and may stand in a file that <see cref="FileName"/> names.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The variable that names a file with the value, as container secrets are handed over.</summary>
    public string FileName => $"{Name}_FILE";

    /// <summary>Its place in <c>appsettings.json</c>: <c>Fadu:Urls</c>, upper and lower case alike.</summary>
    public string Key => Section + string.Concat(Name["FADU_".Length..].Split('_').Select(word => $"{word[0]}{word[1..].ToLowerInvariant()}"));
}
