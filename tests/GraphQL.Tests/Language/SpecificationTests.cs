using System.Text.RegularExpressions;
using Fadu.GraphQL.Language;

namespace Fadu.GraphQL.Tests.Language;

public sealed partial class SpecificationTests
{
    [Fact]
    public void Every_link_to_the_specification_names_the_one_edition()
    {
        var links = Directory.EnumerateFiles(Path.Combine(Root(), "src", "GraphQL"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Link().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Address: match.Value)))
            .Where(link => link.File != "Specification.cs").ToArray();

        links.Length.ShouldBeGreaterThan(100);
        links.Where(link => !link.Address.StartsWith(Specification.BaseUrl, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Fadu.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"https?://(?:spec\.graphql\.org|graphql\.github\.io|facebook\.github\.io)[^\s<""]*", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
