using Fadu.Host.Settings;
using Fadu.Kernel;
using Microsoft.Extensions.Configuration;

namespace Fadu.Host.Tests.Settings;

/// <summary>Settings as a test writes them.</summary>
internal static class WrittenSettings
{
    public static Result<ServeOptions> Read(params (string Name, string Value)[] variables) => ServeOptionsReader.Read(Source([], variables));

    public static SettingSource Source((string Key, string Value)[] file, params (string Name, string Value)[] variables)
    {
        var known = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        return new(known.GetValueOrDefault, new ConfigurationBuilder().AddInMemoryCollection(file.ToDictionary(entry => entry.Key, entry => (string?)entry.Value)).Build());
    }
}
