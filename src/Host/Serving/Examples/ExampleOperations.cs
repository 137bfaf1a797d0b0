using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Fadu.GraphQL.AspNetCore.Configuration;

namespace Fadu.Host.Serving.Examples;

/// <summary>The operations that GraphiQL offers to try out: the files beside this one, by their names. They fit the demonstration city.</summary>
internal static partial class ExampleOperations
{
    private const string Ending = ".graphql";

    /// <summary>All of them.</summary>
    /// <param name="now">The present; examples name moments as so many days before it.</param>
    public static ImmutableArray<ExampleOperation> At(DateTimeOffset now)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Read(assembly, name, now))];
    }

    private static ExampleOperation Read(Assembly assembly, string name, DateTimeOffset now)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var text = DaysAgo().Replace(reader.ReadToEnd(), match => now.AddDays(-int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        // Its first line is its title.
        return new(text[..text.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' '), text);
    }

    [GeneratedRegex(@"\{\{(?<days>\d+) days ago\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DaysAgo();
}
