using System.Text.RegularExpressions;

namespace Fadu.TestSupport.Clients;

/// <summary>What a client learns from <c>schema.graphql</c>, read as the text that it is.</summary>
public static partial class SchemaText
{
    private static readonly Dictionary<string, string> Inputs = Mutation().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema.graphql")))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["type"].Value);

    /// <summary>Type of the input of a mutation, such as <c>OpenRoundInput!</c>.</summary>
    public static string InputOf(string mutation) => Inputs[mutation];

    [GeneratedRegex("""^  (?<name>\w+)\("[^"]*" input: (?<type>\w+!)\): \w+Payload!""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mutation();
}
