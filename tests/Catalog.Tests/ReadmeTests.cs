namespace Fadu.Catalog.Tests;

public sealed class ReadmeTests
{
    private const string Begin = "```yaml\n# 完整的小例子\n";

    [Fact]
    public void The_complete_file_of_the_README_has_no_finding_and_every_part()
    {
        var result = Demo.Load(Example());

        result.Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
        result.Examples.ShouldBe(5);
        var system = result.System!;
        new[]
        {
            system.Bands.Count, system.Parameters.Count, system.Attributes.Count, system.Items.Count, system.Indicators.Count, system.Bonuses.Count,
            system.Deductions.Count, system.Vetoes.Count, system.Gates.Count, system.Statuses.Count, system.Checks.Count, system.Examples.Count,
        }.ShouldAllBe(count => count > 0);
        new object?[] { system.Edition, system.Source, system.BonusCap, system.DeductionCap }.ShouldAllBe(value => value != null);
    }

    private static string Example()
    {
        var readme = RepositoryFolder.Readme;
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + "```yaml\n".Length;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
