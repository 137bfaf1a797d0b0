using System.Text.RegularExpressions;
using Fadu.EventStore.Schema;

namespace Fadu.EventStore.Tests.Schema;

public sealed partial class MigrationTests
{
    [Fact]
    public void Every_column_says_what_it_is_for()
    {
        var silent = new List<string>();
        foreach (var migration in Migration.All)
        {
            foreach (Match table in Tables().Matches(migration.Sql))
            {
                var lines = table.Groups["columns"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                for (var i = 0; i < lines.Length; i++)
                {
                    if (Column().IsMatch(lines[i]) && !(i > 0 && lines[i - 1].StartsWith("    -- ", StringComparison.Ordinal)))
                        silent.Add($"{migration.Name}: {table.Groups["table"].Value}.{lines[i].Trim()}");
                }
            }
        }

        silent.ShouldBeEmpty();
    }

    [Fact]
    public void Steps_are_numbered_without_gaps() =>
        Migration.All.Select(migration => migration.Number).ShouldBe(Enumerable.Range(1, Migration.All.Count));

    [GeneratedRegex(@"create table \{schema\}\.(?<table>\w+) \(\n(?<columns>.*?)\n\);", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tables();

    [GeneratedRegex("^    (?!constraint |--)[a-z_]+ ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Column();
}
